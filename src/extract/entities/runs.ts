import { NAME_RUN } from '../../french/names.js';
import { knownOrganisationAt } from '../../french/organisation-words.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';

/** Small words that join the capitalised words of one name: `Les Pieds sur la Toile`, `Porte de l'Isère`. */
const JOINS = new Set([
  'de',
  'du',
  'des',
  "d'",
  'la',
  'le',
  'les',
  "l'",
  'et',
  '&',
  'sur',
  'sous',
  'pour',
  'dans',
  'aux',
  'au',
  'en',
  'a',
  'sans',
  'par',
  // Breton and Basque
  'ar',
  'an',
  'ha',
  'eta',
  // Italian, Catalan, English
  'del',
  'della',
  'dei',
  'di',
  'dels',
  'of',
  'the',
]);
const MOST_JOINS = 3;

/** End of the run of capitalised words that starts at `first`, with at most three small words of `joins` between two of them. */
export function capitalRunEnd(reading: Reading, first: number, joins: ReadonlySet<string> = JOINS): number {
  const { capital, keys, tokens } = reading;
  let last = first + 1;
  for (let k = last; k < tokens.length && together(reading, first, k); k++) {
    if (capital[k] || (tokens[k]!.kind === 'number' && k === last)) last = k + 1;
    else if (!joins.has(keys[k]!) || k - last >= MOST_JOINS || (keys[k] === 'et' && !mayPair(reading, first, k))) break;
  }
  return last;
}

/** `Clic et Déclic` is one name, `Emmaüs Connect et Reconnect` are two: `et` joins single words that no lexicon knows. */
const mayPair = ({ capital, keys }: Reading, first: number, et: number): boolean =>
  et === first + 1 && capital[et + 1] === true && knownOrganisationAt(keys, first) === null;

/** Capitalised words side by side, hyphens and numbers included, no small words. */
export const plainRunEnd = (reading: Reading, first: number): number => capitalRunEnd(reading, first, new Set());

const MOST_NAMES = 12;

/** How the names of a list stand: where one that starts at a token ends, which words bring the last, and which may stand before each. */
interface Listing {
  readonly endOf: (first: number) => number;
  readonly and: RegExp;
  readonly behind?: RegExp;
}

/** `A, B et C`, `de A, de B et du C`: the names from `first` on, in one sentence, up to the one behind `et`; and whether there is an `et`. */
export function namesFrom(reading: Reading, first: number, { endOf, and, behind }: Listing) {
  const { capital, keys } = reading;
  const names: (readonly [first: number, last: number])[] = [];
  let closed = false;
  for (let i = first; capital[i] && together(reading, first, i) && names.length < MOST_NAMES; ) {
    const last = endOf(i);
    names.push([i, last]);
    const mark = keys[last] ?? '';
    if (closed || (mark !== ',' && !and.test(mark))) break;
    closed = and.test(mark);
    i = behind?.test(keys[last + 1] ?? '') ? last + 2 : last + 1;
  }
  return { names, closed };
}

/** Index behind the token that ends at that offset. */
export function tokenEndingAt({ tokens }: Reading, first: number, end: number): number {
  let i = first;
  while (i < tokens.length && tokens[i]!.end <= end) i++;
  return i;
}

/** End of the person's name that starts at token `first`: words, particles, initials. It stops where the sentence does. */
export function personRunEnd(reading: Reading, first: number): number {
  const { analysis, tokens, sentence } = reading;
  NAME_RUN.lastIndex = tokens[first]!.start;
  const match = NAME_RUN.exec(analysis.folded);
  if (!match) return first + 1;
  let last = tokenEndingAt(reading, first, tokens[first]!.start + match[0].length);
  while (last > first + 1 && sentence[last - 1] !== sentence[first]) last--;
  return Math.max(last, first + 1);
}
