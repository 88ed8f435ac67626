import { type Claim, reads } from './claim.js';
import type { Evidence } from './evidence.js';
import { wasDone } from './verbs.js';

const EXAMINED =
  /^(?:comparé|analysé|étudié|observé|examiné|scruté|épluché|dépouillé|ausculté|passé|suivi|interrogé|sondé)$/;
const HAVE = /^(?:a|ont|ai|avons|avez|avait|avaient)$/;
/** `a comparé 40 écoles`: what a study has looked at. */
const isExamined = ({ clause }: Claim) => {
  const at = clause.slice(0, 2).findIndex((w) => EXAMINED.test(w));
  return (
    at >= 0 && HAVE.test(clause[at + 1] ?? '') && (clause[at] !== 'passé' || /^(?:crible|revue)$/.test(clause[0]!))
  );
};

const WORK =
  /^(?:études?|enquêtes?|évaluations?|recherches?|travaux|analyses?|résultats?|thèse|bilan|expérimentation|essai|expérience|panel|échantillon|conclusions|données|chiffres|diagnostic|audit|baromètre|comparaison|mémoire|rapport)$/;
const RESTS = /^(?:port|repos|appu[iy]|fond|bas)(?:e|ent|ait|aient|é|ée|és|ées)$/;
const REACH_OF_WORK = 14;
/** `L'enquête porte sur 900 foyers suivis`, `Les résultats, rendus en mai, reposent sur 300 entretiens`. */
const isBasis = ({ before, clause }: Claim) => {
  if (before[0] !== 'sur') return false;
  return RESTS.test(before[1] ?? '') && reads(clause.slice(2), WORK, REACH_OF_WORK);
};

/** `Sur 300 portes ouvertes, 40 …`: the whole of which the sentence goes on to tell the parts. */
const opensAsWhole = ({ site, first, before, behind, unit }: Claim) => {
  const articled = /^(?:les|ses|nos|leurs|ces)$/.test(before[0] ?? '') ? 1 : 0;
  if (before[articled] !== 'sur' || first - articled - 1 !== site.from) return false;
  const comma = behind.indexOf(',');
  return comma >= 0 && (articled === 0 || unit.includes(' ') || behind[0] === 'qui') && comma < 8;
};

/** What was looked at, counted through or tried. */
export const STUDIED: readonly Evidence[] = [
  { name: 'what was studied', weight: 6, sign: { words: EXAMINED }, holds: isExamined },
  { name: 'what a study rests on', weight: 7, sign: { words: RESTS }, holds: isBasis },
  { name: 'the whole it tells the parts of', weight: 3, sign: { words: /^sur$/ }, holds: (c) => opensAsWhole(c) },
  {
    name: 'a whole that was dealt with',
    weight: 2,
    sign: { words: /^sur$/ },
    holds: (c) => opensAsWhole(c) && wasDone(c),
  },
];
