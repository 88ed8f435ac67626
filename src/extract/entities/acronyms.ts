import { genericHeadAt, organisationHeadAt } from '../../french/organisation-words.js';
import { nameKey } from '../../text/fold.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { onlyIntroduces } from './organisation-grammar.js';
import { abbreviates, isAcronym } from './organisations.js';
import { type Reading, spanOf, textOf, together } from './reading.js';

const LONGEST_EXPANSION = 24;
const EXPANSION = 91;
const ACRONYM = 90;

const isSigle = ({ tokens, capital }: Reading, i: number): boolean => capital[i] === true && isAcronym(tokens[i]!.text);

/** Does the acronym at `sigle` stand for the words `[first, last)`? */
const standsFor = (reading: Reading, sigle: number, first: number, last: number): boolean =>
  last - first > 1 &&
  abbreviates(nameKey(reading.tokens[sigle]!.text), nameKey(textOf(reading, spanOf(reading, first, last))), true);

/** Is each letter of the acronym the first of a word, and each word in it: `Spip (service pénitentiaire d'insertion et de probation)`? */
const spells = (reading: Reading, sigle: number, first: number, last: number): boolean =>
  standsFor(reading, sigle, first, last) &&
  reading.keys.slice(first, last).filter((key) => key.length > 2 && !SMALL.has(key)).length ===
    reading.tokens[sigle]!.text.length;

const SMALL = new Set(['des', 'les', 'aux', 'pour', 'par', 'sur', 'dans']);

/** May the name of a body begin there: with a capital, or with a head that is part of it? */
function beginsName(reading: Reading, i: number): boolean {
  if (reading.capital[i]) return !(reading.opens[i] && /^(?:le|la|les|l')$/.test(reading.keys[i]!));
  const head = organisationHeadAt(reading.words, i);
  return head !== null && !onlyIntroduces(reading, i, head.length, head.value);
}

/** `Karuli, l'Association …`: a comma that brings no second field (`de l'emploi, du travail`, `sur l'eau, le sol`) parts two bodies. */
const beginsAnother = (reading: Reading, comma: number): boolean =>
  reading.keys[comma] === ',' &&
  !/^(?:de|du|des|d'|et)$/.test(reading.keys[comma + 1] ?? '') &&
  !isField(reading, comma + 1);

/** `l'environnement`: a common noun with its article, that is no body's. */
const isField = ({ keys, words, capital }: Reading, i: number): boolean =>
  /^(?:la|le|les|l')$/.test(keys[i] ?? '') &&
  !capital[i + 1] &&
  organisationHeadAt(words, i + 1) === null &&
  genericHeadAt(words, i + 1) === null;

/** `Association de la fondation étudiante pour la ville (Afev)`: the name begins where a head or a capital does. */
function expansionBefore(reading: Reading, bracket: number): number | null {
  for (let first = bracket - 2; first >= Math.max(0, bracket - LONGEST_EXPANSION); first--) {
    if (!together(reading, first, bracket) || beginsAnother(reading, first)) return null;
    if (beginsName(reading, first) && standsFor(reading, bracket + 1, first, bracket)) return first;
  }
  return null;
}

/** `Afev (Association de la fondation étudiante pour la ville)`: all that the brackets hold. */
function expansionBehind(reading: Reading, bracket: number, sigle: number): number | null {
  const { keys, tokens } = reading;
  const named = beginsName(reading, bracket + 1);
  for (let last = bracket + 2; last <= bracket + LONGEST_EXPANSION && last < tokens.length; last++) {
    if (!together(reading, bracket, last)) return null;
    if (keys[last] === ')') return (named ? standsFor : spells)(reading, sigle, bracket + 1, last) ? last : null;
  }
  return null;
}

const LONGEST_TERRITORY = 6;
const TERRITORY_WORDS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'et']);

/** The acronyms that a bracket may spell out: right before it, or before their territory (`Dreal de la Creuse (`). */
function siglesBefore(reading: Reading, bracket: number): number[] {
  const { capital, keys } = reading;
  const found: number[] = [];
  for (let i = bracket - 1; i >= Math.max(0, bracket - LONGEST_TERRITORY); i--) {
    if (isSigle(reading, i) && (i === bracket - 1 || TERRITORY_WORDS.has(keys[i + 1]!))) found.push(i);
    if (!capital[i] && !TERRITORY_WORDS.has(keys[i]!)) break;
  }
  return found;
}

/** An acronym and the words it is made of, one in brackets behind the other: both are names of one body. */
export const acronyms: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  const both = (sigle: number, range: readonly [number, number]) => {
    found.push(candidate(reading, range, 'ORG', 'développé du sigle', EXPANSION));
    found.push(candidate(reading, [sigle, sigle + 1], 'ORG', 'sigle', ACRONYM));
  };
  for (let i = 1; i + 2 < reading.tokens.length; i++) {
    if (reading.keys[i] !== '(') continue;
    if (isSigle(reading, i + 1) && reading.keys[i + 2] === ')') {
      const first = expansionBefore(reading, i);
      if (first !== null) both(i + 1, [first, i]);
    } else {
      for (const sigle of siglesBefore(reading, i)) {
        const last = expansionBehind(reading, i, sigle);
        if (last !== null) both(sigle, [i + 1, last]);
      }
    }
  }
  return found;
};
