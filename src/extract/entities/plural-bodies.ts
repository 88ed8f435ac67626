import { singularOf } from '../../french/inflection.js';
import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isFalseFriend } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { introducedEnd } from './lower-tail.js';
import { TERRITORIES } from './organisation-tail.js';
import { type Reading, together } from './reading.js';
import { capitalRunEnd, namesFrom, personRunEnd } from './runs.js';

const DETERMINERS =
  /^(?:les|des|aux|ces|ses|nos|vos|leurs|mes|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|quelques|\d)$/;
const LONGEST_NOUN = 3;

/** `associations`, `centres sociaux`, `régies de quartier`: the kind of the bodies that a plural noun `[first, last)` tells, or null. */
function pluralKind({ words }: Reading, first: number, last: number): string | null {
  if (!/[sx]$/.test(words[first]!)) return null;
  const noun = words.slice(first, last);
  const complement = noun.findIndex((word) => /^(?:de|du|des|d'|à)$/.test(word));
  const singular = noun.map((word, i) => (complement < 0 || i < complement ? singularOf(word) : word));
  const head = genericHeadAt(singular, 0) ?? organisationHeadAt(singular, 0);
  return head?.length === noun.length && !TERRITORIES.has(singular[0]!) ? head.value : null;
}

/** The kind of the plural noun with its determiner that ends before `end`, or null. Works and schemes are no bodies. */
function kindBefore(reading: Reading, end: number): string | null {
  const { keys, capital } = reading;
  for (let first = end - 1; first >= Math.max(1, end - LONGEST_NOUN); first--) {
    if (capital[first]) return null;
    if (!DETERMINERS.test(keys[first - 1]!) || !together(reading, first - 1, end)) continue;
    const kind = pluralKind(reading, first, end);
    return kind === 'other' ? null : kind;
  }
  return null;
}

/** Inside a name of a list `et` joins nothing. */
const JOINS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'sur', 'sous', 'pour', 'dans', 'aux', '&']);

type Range = readonly [first: number, last: number];

const AND = /^(?:et|ou)$/;

/** The names of the list that begins at `first`, up to the one behind `et`; empty where no `et` closes it. */
function listedNames(reading: Reading, first: number): readonly Range[] {
  const endOf = (name: number) => introducedEnd(reading, capitalRunEnd(reading, name, JOINS));
  const { names } = namesFrom(reading, first, { endOf, and: AND });
  const last = names.at(-1);
  return last && AND.test(reading.keys[last[0] - 1]!) ? names : [];
}

/** Is it a name that the noun may introduce: no programme, nor somebody with first name and surname unless a school is called so? */
const isName = (reading: Reading, [first, last]: Range, kind: string): boolean =>
  !isFalseFriend(reading.keys, first, last) &&
  (kind === 'school' || !isFirstNameWord(reading.tokens[first]!.word) || personRunEnd(reading, first) === first + 1);

const isPlace = ({ tokens, keys }: Reading, [first, last]: Range): boolean =>
  placesNamed(tokens, keys, first)?.length === last - first;

/** `les associations Karuli et La Bobine`, `trois bailleurs, A, B et C,`: every name of the list that a plural noun introduces. */
export const pluralBodies: CandidateRule = (reading) => {
  const { capital, capitals, keys } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i < 2 || capital[i - 1] || !together(reading, i - 1, i)) continue;
    const apart = /^[,:(]$/.test(keys[i - 1]!);
    const kind = kindBefore(reading, apart ? i - 1 : i);
    const names = kind === null ? [] : listedNames(reading, i);
    if (kind === null || names.length < 2 || !names.every((name) => isName(reading, name, kind))) continue;
    // behind a mark anything may be listed: towns, too
    const closed = /^[,.;:)]$/.test(keys[names.at(-1)![1]] ?? '.');
    if (apart && (!closed || names.some((name) => isPlace(reading, name)))) continue;
    for (const name of names) found.push(candidate(reading, name, 'ORG', 'pluriel et noms', 88, kind));
  }
  return found;
};
