import { edits, similarity } from '../../text/distance.js';
import type { Suspicion } from './suspect.js';

/** The consonants of a word, each run of one once: what mishearing and mistyping leave. */
export const skeleton = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/[aeiouyh\W]/g, '')
    .replace(/(.)\1+/g, '$1');

export const sorted = (words: string): string => words.split(' ').sort().join(' ');

const numbers = (words: string): string => (words.match(/\d+/g) ?? []).join(' ');

/** Do both hold the same numbers: `Habitat 08` is not *Habitat 80*. */
export const sameNumbers = (one: string, other: string): boolean => numbers(one) === numbers(other);

const SHORTEST = 5;
const LONG = 10;
const LEAST = 0.88;

/** Where a letter (in long words two) makes one word of the other; `known` are words that are no slip, such as names of towns. */
function slip(one: string, other: string, known: (word: string) => boolean): number | null {
  if (Math.min(one.length, other.length) < SHORTEST) return null;
  const most = Math.min(one.length, other.length) >= LONG ? 2 : 1;
  const letters = edits(one, other, most);
  return letters > most || (known(one) && known(other)) ? null : letters;
}

/** The suspicion that one word of a name was written otherwise, or that words were written together. */
export function lettersApart(one: string, other: string, known: (word: string) => boolean): Suspicion | null {
  if (!sameNumbers(one, other)) return null;
  const alike = Math.round(similarity(one, other) * 100) / 100;
  if (one.replaceAll(' ', '') === other.replaceAll(' ', ''))
    return { reason: 'words written together', similarity: 0.99 };
  const [a, b] = [one.split(' '), other.split(' ')];
  const differing = a.length === b.length ? a.map((_, i) => i).filter((i) => a[i] !== b[i]) : [];
  if (differing.length !== 1) return null;
  const letters = slip(a[differing[0]!]!, b[differing[0]!]!, known);
  if (letters === null || alike < LEAST) return null;
  return { reason: letters === 1 ? 'one letter apart' : 'two letters apart', similarity: Math.min(alike, 0.99) };
}
