import type { Claim } from './claim.js';
import type { Sense } from './senses.js';

/** Words, as written or by what they say, of which one stands near every figure that an evidence holds of. */
export interface Sign {
  readonly words?: RegExp;
  readonly senses?: readonly Sense[];
}

/** One thing that speaks for (weight above 0) or against an outcome. The weights that hold are added up. */
export interface Evidence {
  readonly name: string;
  readonly weight: number;
  /** Where no such word stands around the figure or in its unit, it is not asked for. */
  readonly sign?: Sign;
  readonly holds: (claim: Claim) => boolean;
}

export const FRANCE: Sign = { words: /^france$/, senses: ['society'] };

/** `en France`, `La France compte`, and not `France Travail`. */
export const inFrance = (c: Claim) =>
  c.before.some((w, i) => w === 'france' && /^(?:en|la)$/.test(c.before[i + 1] ?? ''));

/** A number that is large enough to be worth telling. */
export const LARGE = 30;
export const FEW = 10;

/** What is set up to reach somebody. */
export const PROGRAMME =
  /^(?:programme|dispositif|service|projet|opération|action|accompagnement|suivi|mesure|chantier|tournée|expérimentation)$/;

const REPORT =
  /^(?:rapports?|études?|enquêtes?|recensement|diagnostic|audit|baromètre|atlas|sondage|statistiques|cartographie|panorama)$/;
const REPORTS =
  /^(?:point|dénombr|recens|estim|évalu|chiffr|relèv|montr|révèl|constat|alert|indiqu|établi|signal|list|identifi|port)(?:e|ent|é|ait|aient)?$/;
export const REPORTED: Sign = { words: REPORT };

/** `Le rapport pointe 1 400 ponts`: what a report says of the world. */
export const isReported = ({ clause }: Claim) => {
  const at = clause.slice(0, 4).findIndex((w) => REPORTS.test(w));
  return at >= 0 && clause.slice(at + 1, at + 5).some((w) => REPORT.test(w));
};
