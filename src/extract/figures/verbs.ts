import { FUNCTION_WORDS } from '../../french/numbers/index.js';
import { type Claim, reads } from './claim.js';
import type { Sign } from './evidence.js';
import { type Sense, sensesOf } from './senses.js';

const HAVE = /^(?:a|ont|ai|as|avons|avez|avait|avaient|avions|aura|auront|ayant)$/;
const AUXILIARY = /^(?:a|ont|ai|as|avons|avez|avait|avaient|aura|auront|ayant|est|sont|été|était|étaient|sera|seront)$/;

/** What {@link didIt}, and {@link wasDone} and {@link wereDone}, cannot do without. */
export const DID: Sign = { words: HAVE };
export const DONE: Sign = { words: AUXILIARY, senses: ['does'] };
const PARTICIPLE =
  /(?:\p{L}{2}(?:é|ée|és|ées)|[^aeoîuqld]u[es]{0,2}|[^du]i[es]{0,2}|(?:^|\p{L})(?:pr|m|qu)is(?:es?)?|ert[es]{0,2}|int[es]{0,2}|(?:fa|d|cr|du|trui|dui)it[es]{0,2})$/u;
/** What a noun stands behind. */
export const DETERMINER =
  /^(?:le|la|les|un|une|des|du|de|d'|l'|ce|cet|cette|ces|son|sa|ses|leur|leurs|nos|notre|au|aux|à|en|par|pour)$/;
const NEGATION = /^(?:ne|n'|jamais|aucun|aucune|sans)$/;

const isParticiple = (word: string) => PARTICIPLE.test(word) && !FUNCTION_WORDS.has(word);
const isDeed = (word: string) => !sensesOf(word).has('idle') && !sensesOf(word).has('loses');

/** How far behind its subject a verb may stand. */
const REACH_OF_SUBJECT = 8;
/** How far a participle may stand from what it governs: `a | rénové | en deux ans | 40 logements`. */
const GOVERNS = 5;
/** How far its auxiliary may stand: `a reçu …, aidé … et logé 12 familles`. */
const AUXILIARY_REACH = 14;

const INFINITIVE = /(?:er|ir|re)$/;
const MODAL = /^(?:dû|pu|su|fallu|voulu)$/;
/** `a dû | recruter | deux cuisiniers`: what somebody had to do, could do or wanted done was done. */
const hadTo = ({ clause }: Claim) =>
  clause
    .slice(0, GOVERNS)
    .some(
      (w, i) =>
        i > 0 &&
        MODAL.test(w) &&
        HAVE.test(clause[i + 1] ?? '') &&
        INFINITIVE.test(clause[i - 1]!) &&
        sensesOf(clause[i - 1]!).has('does'),
    );

/** A past that has the figure as its object: `a cassé 350 m²`, `a gardé 1 340 colis et prêté 75 outils`. */
export function didIt(c: Claim): boolean {
  if (hadTo(c)) return true;
  for (let i = 0; i < Math.min(GOVERNS, c.clause.length); i++) {
    const w = c.clause[i]!;
    if (w === ',' || w === '(') return false;
    if (!isParticiple(w) || DETERMINER.test(c.clause[i + 1] ?? '')) continue;
    const told = reads(c.before.slice(i + 1), HAVE, AUXILIARY_REACH);
    // `n'a formé que 12 agents` denies nothing
    if (told) return isDeed(w) && (c.before[0] === 'que' || !reads(c.before.slice(i + 1, i + 4), NEGATION));
  }
  return false;
}

/** Behind a determiner; `en coordonne | quarante` is a verb all the same. */
const isNoun = (clause: readonly string[], at: number) =>
  DETERMINER.test(clause[at + 1] ?? '') && !(at === 0 && clause[1] === 'en');

/** A verb of doing before the figure, in its clause, and no noun of the same spelling: `accueille 30 familles`. */
export function doesIt(c: Claim, reach = c.clause.length): boolean {
  for (let i = 0; i < Math.min(reach, c.clause.length); i++)
    if (sensesOf(c.clause[i]!).has('does') && !isNoun(c.clause, i)) return true;
  return false;
}

/** What was done with it, or what it did, behind: `96 panneaux posés`, `30 personnes ont retrouvé un emploi`. */
export function wasDone(c: Claim): boolean {
  const tail = c.kind === 'measure' ? complement(c) : c.unit.split(' ').slice(1);
  const words = [...tail, ...c.behind.slice(0, 7)];
  const stop = words.findIndex((w) => /^(?:[,"(]|et|ou)$/.test(w));
  const near = stop < 0 ? words : words.slice(0, stop);
  if (reads(near, NEGATION)) return false;
  return near.some((w, i) => {
    const before = i > 0 ? near[i - 1]! : '';
    if (DETERMINER.test(before)) return false;
    const past = isParticiple(w) && AUXILIARY.test(before);
    return isDeed(w) && (past || sensesOf(w).has('does'));
  });
}

/** `tonnes | de textile collectées`: what the expression goes on with. */
const complement = ({ site, last }: Claim) => {
  const words = site.tokens.slice(site.number.last, last).map(({ text }) => text.toLowerCase());
  const of = words.findIndex((w) => w === 'de' || w === "d'");
  return of < 0 ? [] : words.slice(of);
};

/** What rises or falls, or the noun of it: `a baissé de`, `en hausse de`. */
export const CHANGED = new RegExp(
  `^(?:(?:${[
    'recul|diminu|baiss|augment|progress|gagn|chut|économis|bond|grimp|mont|remont|tomb|retomb|raccourc|allong|allèg|allég|gonfl',
    'doubl|tripl|dégring|plong|écroul|effondr|rédui|accroi|accru|croi|décroi|fond|descend|redescend|résorb|creus|resserr',
  ].join(
    '|',
  )})(?:e|ent|é|ée|és|ées|er|ait|aient|eait|ons|era|eront|i|it|is|ie|u|ue|us|ues|t|te|ts|tes|sent|re|issent)?|` +
    'hausse|baisse|recul|diminution|augmentation|progression|croissance|réduction|chute|bond|gain|économie)$',
  'u',
);

export const CAUSES = /^(?:fait|font|faisait|faisaient|faire|fera|feront)$/;
const ENDS = /^(?:perdre|partir|fuir|mourir|annuler|fermer|attendre|peur|reculer|tomber|baisser|chuter|disparaître)$/;

/** `fait vivre six salariés`, `a fait entrer trois jeunes à l'atelier`. */
export const isCaused = ({ clause }: Claim): boolean => {
  const [verb = '', fait = ''] = clause;
  return CAUSES.test(fait) && INFINITIVE.test(verb) && !ENDS.test(verb);
};

const TOLD = /^(?:noté|compté|pointé|relevé|recensé|comptabilisé|dénombré)$/;
/** `nous avons noté 340 passages`: who tells what they did. */
const isTold = ({ clause, family }: Claim) =>
  TOLD.test(clause[0] ?? '') && /^(?:acts|public)$/.test(family ?? '') && reads(clause, /^(?:j'|nous|on)$/, 4);

/** The participle or verb right before the figure denies, wishes or loses nothing but is no deed: `a connu 17 employeurs`. */
export function isIdle(c: Claim): boolean {
  const at = c.clause.slice(0, 2).findIndex((w) => sensesOf(w).has('idle'));
  if (at === 0 && isTold(c)) return false;
  // `il a fallu loger dix familles`: it was done
  if (hadTo(c)) return false;
  return at >= 0 && HAVE.test(c.clause[at + 1] ?? '');
}

const IN_PLURAL = /(?:[^m]ent|(?:[fgl]or|dor|ai|ani|esti|expri|for)ment)$/;
/** `font | tourner`, `feront | vivre`: who has something done does it. */
const MAKE = /^(?:font|faisaient|feront)$/;
/** `s'y relaieront`, and not `seront`, `suivront`, which only says that there will be some. */
const WILL =
  /^(?!(?:ser|aur|devr|pourr|faudr|verr|suivr|naîtr|manquer|resteront|sortir|ouvrir|arriver|rejoindr|partir|quitter|mourr|perdr)ont$)\p{L}{3,}ront$/u;
const NO_ACT = (w: string) => ['idle', 'waits', 'loses', 'unreal'].some((s) => sensesOf(w).has(s as Sense));

/** The verb in the present plural whose subject the figure is: `trois sages-femmes | sillonnent`. */
function verbOf({ predicate }: Claim): string | undefined {
  const stop = predicate.findIndex((w) => /^[,"(:]$/.test(w));
  const near = predicate.slice(0, Math.min(REACH_OF_SUBJECT, stop < 0 ? predicate.length : stop));
  if (reads(near, NEGATION) || near.includes('qui')) return undefined;
  return near.find(
    (w, i) =>
      (IN_PLURAL.test(w) && !FUNCTION_WORDS.has(w) && !DETERMINER.test(near[i - 1] ?? '')) ||
      WILL.test(w) ||
      (MAKE.test(w) && INFINITIVE.test(near[i + 1] ?? '')),
  );
}

/** They do something: `Onze salariés, dont huit en insertion, s'y relayent`. */
export function theyAct(c: Claim): boolean {
  const verb = verbOf(c);
  return verb !== undefined && !NO_ACT(verb);
}

/** They do nothing that an activity would be told by: `une quinzaine de gamins se disputent`. */
export function theyIdle(c: Claim): boolean {
  const verb = verbOf(c);
  return verb !== undefined && sensesOf(verb).has('idle');
}

/** `sept véhicules, dont deux électriques, | sont exploités par la coopérative`. */
export function wereDone({ predicate, behind }: Claim): boolean {
  if (predicate === behind) return false;
  const [first = '', second = '', third = ''] = predicate;
  const verb = second === 'été' ? third : second;
  return /^(?:sont|ont|étaient|avaient)$/.test(first) && isParticiple(verb) && isDeed(verb) && !NO_ACT(verb);
}
