import { FUNCTION_WORDS } from '../../french/numbers/index.js';
import { type Claim, reads } from './claim.js';
import type { Evidence } from './evidence.js';
import { sensesOf } from './senses.js';
import { word } from './site.js';
import { DETERMINER, didIt, doesIt, theyAct, wasDone } from './verbs.js';

const FUTURE = /^(?!opéra|caméra)\p{L}{2,}(?:ra|ront|rez|rons)$/u;
const WILL_OPEN = /^(?:r?ouvrir|installer|construir|bâtir|aménager|créer)(?:a|ont)$/;
const NEXT = /^(?:prochaine?s?|terme|bientôt|demain)$/;

const isBy = (w: string, before = '', behind = '') => w === 'ici' && before === "d'" && !/^(?:|[,."])$/.test(behind);

/** `d'ici 2027`, `d'ici à la fin de l'année`, and not `les gens d'ici`. */
const byThen = ({ behind, clause }: Claim) =>
  behind.some((w, i) => isBy(w, behind[i - 1], behind[i + 1])) ||
  clause.some((w, i) => isBy(w, clause[i + 1], clause[i - 1]));

const ABOUT_TO = /^(?:va|vont|vais|allons|allez|doit|doivent|devons|dois|compte|comptons|comptent)$/;
const INFINITIVE = /\p{L}{2}(?:er|ir|re)$/u;
const INFINITIVE_REACH = 4;
const isVerb = (w: string, before: string) => !FUNCTION_WORDS.has(w) && w !== 'encore' && !DETERMINER.test(before);
/** `nous allons, d'abord, réserver 10 lits`, `une halte doit ouvrir en mai, avec six lits`; `va chercher 40 colis par jour` tells what is done. */
const isAboutTo = ({ clause, per }: Claim) => {
  const at = clause.findIndex((w) => ABOUT_TO.test(w));
  if (at <= 0 || per !== null) return false;
  const from = Math.max(0, at - INFINITIVE_REACH);
  return clause.slice(from, at).some((w, i) => INFINITIVE.test(w) && isVerb(w, clause[from + i + 1]!));
};

const PASSIVE = /^(?:sera|seront)$/;
/** `sera versée à 500 lycéens`, `seront accueillis dans 12 communes`. */
const willBeDone = ({ clause }: Claim) =>
  clause.slice(0, 8).some((w, i) => i > 0 && PASSIVE.test(w) && /(?:é|i|u|is|it|ert)e?s?$/.test(clause[i - 1]!));

const DECIDES = /^(?:examin|étudi|débatt|vot|tranch|discut|statu|délibér|décid|soumett|présent)e?r(?:a|ont)$/;

const TO_COME = 14;
const WILL = /^(?!opéra|caméra)\p{L}{2,}(?:ra|ront)$/u;
/** `ouvrira une antenne au printemps, avec cinq salariés`: what comes with it is to come as well. */
const comesWithIt = ({ before, clause }: Claim) =>
  /^avec$/.test(before[before[0] === 'avec' ? 0 : 1] ?? '') && reads(clause, WILL, TO_COME);

const LEFT = /^rest(?:e|ent|ait|aient)$/;
/** `Reste à financer la passerelle : 85 000 euros`. */
const leftToDo = ({ before }: Claim) => before.some((w, i) => w === 'à' && LEFT.test(before[i + 1] ?? ''));

/** `sera`, `du rapport seront`: the first verb behind, be there a complement between. */
const willBe = ({ behind }: Claim) => {
  if (reads(behind, FUTURE, 2)) return true;
  const opens = /^(?:du|de|d'|des)$/.test(behind[0] ?? '') ? behind.slice(0, 6) : [];
  const at = opens.findIndex((w) => /^(?:[,"(]|qui|que|dont|où)$/.test(w) || PASSIVE.test(w));
  return at >= 0 && PASSIVE.test(opens[at]!);
};

/** Of tomorrow, and so nobody's yet. */
export const STILL_TO_COME: readonly Evidence[] = [
  { name: 'left to do', weight: -6, sign: { words: LEFT }, holds: leftToDo },
  { name: 'by then', weight: -6, sign: { words: /^ici$/ }, holds: byThen },
  { name: 'still to come', weight: -2, sign: { words: FUTURE }, holds: (c) => reads(c.clause, FUTURE, 8) },
  {
    name: 'so often, to come',
    weight: -7,
    sign: { words: FUTURE },
    holds: (c) => c.per !== null && /^fois$/.test(c.unit) && reads(c.clause, FUTURE, 4),
  },
  { name: 'will open', weight: -4, sign: { words: WILL_OPEN }, holds: (c) => reads(c.clause, WILL_OPEN, 5) },
  { name: 'to be decided', weight: -7, sign: { words: DECIDES }, holds: (c) => reads(c.clause, DECIDES) },
  { name: 'about to be', weight: -7, sign: { words: ABOUT_TO }, holds: isAboutTo },
  { name: 'will be done', weight: -5, sign: { words: PASSIVE }, holds: willBeDone },
  { name: 'comes with what is to come', weight: -5, sign: { words: FUTURE }, holds: comesWithIt },
  { name: 'next time', weight: -3, sign: { words: NEXT }, holds: (c) => reads(c.clause, NEXT) },
  {
    name: 'will be',
    weight: -7,
    sign: { words: FUTURE },
    holds: (c) => willBe(c) && !(c.kind === 'count' && theyAct(c)),
  },
];

/** A verb of planning close before, and no noun of the same spelling: `Le programme irrigue 38 communes`. */
const isPlanned = ({ clause }: Claim) =>
  clause.slice(0, 4).some((w, i) => sensesOf(w).has('plans') && !DETERMINER.test(clause[i + 1] ?? ''));

/** `La mairie nous avait promis trois bancs`; `annonce 300 personnes accompagnées` tells what was done. */
export const ANNOUNCED: Evidence = {
  name: 'announced or promised',
  weight: -6,
  sign: { senses: ['plans'] },
  holds: (c) => isPlanned(c) && !wasDone(c),
};

const DEMAND =
  /^(?:soi(?:t|ent)|objectifs?|ambitions?|cible|cap|but|horizon|besoins?|souhait|rêve|hypothèse|perspective|projet)$/;
/** `que tout formulaire soit essayé par vingt usagers`: demanded. */
const isDemanded = ({ clause }: Claim) => {
  const at = clause.findIndex((w) => /^soi(?:t|ent)$/.test(w));
  return at > 0 && clause.slice(at + 1, at + 6).some((w) => /^qu(?:e|')$/.test(w));
};

const GOAL = /^(?:objectifs?|ambitions?|cible|cap|but|horizon|besoins?|souhait|rêve|hypothèse|perspective|projet)$/;

/** `demande` as a verb; `à la demande` wishes nothing. */
const isWish = (w: string, at: number, clause: readonly string[]) =>
  sensesOf(w).has('unreal') &&
  !isNeed(w, at, clause) &&
  !(w === 'demande' && clause[at + 1] === 'la' && clause[at + 2] === 'à');

/** `La demande porte sur…` tells what people come for; `la demande de 300 logements` wishes. */
export const isNeed = (w: string, at: number, clause: readonly string[]) =>
  /^demandes?$/.test(w) &&
  /^(?:la|les|cette|ces)$/.test(clause[at + 1] ?? '') &&
  !/^d(?:e|')$/.test(clause[at - 1] ?? 'de');

/** Wished in the clause of the figure, and not only in an aside before it: `L'union, qui réclame un débat, a réuni 300 signatures`. */
const isWished = (c: Claim) => {
  if (isDemanded(c)) return true;
  if (c.before[0] === ':' && reads(c.before, GOAL) && !wasDone(c)) return true;
  const aside = didIt(c) ? c.clause.indexOf(',') : -1;
  return (aside < 0 ? c.clause : c.clause.slice(0, aside)).some(isWish);
};

/** What a relative clause says of the counted is another's: `64 visites qui n'auraient pas eu lieu`. */
const withoutRelative = (behind: readonly string[]) => (behind[0] === 'qui' ? [] : behind);

/** Wished or wanted right behind; `de quoi racheter la vigne` tells what it is enough for. */
const isDoubted = ({ behind }: Claim) =>
  withoutRelative(behind)
    .slice(0, 3)
    .some((w) => w !== 'quoi' && sensesOf(w).has('unreal'));

export const SUPPOSED: Evidence = {
  name: 'supposed, wished or lacking',
  weight: -8,
  sign: { words: DEMAND, senses: ['unreal'] },
  holds: (c) => isWished(c) || isDoubted(c),
};

/** `a abrité jusqu'à soixante personnes`: as many as there have been. */
const wentUpTo = (c: Claim) => didIt(c) && /^jusqu/.test(word(c.site, c.first));

/** What undoes any count or measure: it is wished, planned, still to come, or no more than a limit. */
export const UNREAL: readonly Evidence[] = [
  SUPPOSED,
  ANNOUNCED,
  ...STILL_TO_COME,
  // `distribue jusqu'à 380 paniers par semaine` tells what is done; `accueille jusqu'à 120 personnes` what there is room for
  {
    name: 'a limit',
    weight: -8,
    holds: (c) => c.modifier === 'at-most' && !(c.per !== null && doesIt(c, 8)) && !wentUpTo(c),
  },
];
