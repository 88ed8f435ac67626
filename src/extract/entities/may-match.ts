import { mayStartRole } from '../../french/roles.js';
import type { Sentence } from '../../types.js';
import { fittingNumbers, hold, type Patterns } from './compiled-patterns.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';
import { type Bearings, SYMBOL, standsForBody } from './shape.js';

/** Adds the clauses that the sentence's names and roles may hold. */
function holdNames(
  { words }: Reading,
  patterns: Patterns,
  { first, last }: Sentence,
  names: readonly Mention[],
  held: Int32Array,
) {
  for (const { type } of names) hold(patterns, SYMBOL[type], held);
  // behind `ancien` the role starts with the word that follows
  let i = first;
  while (i <= last && !mayStartRole(words, i)) i++;
  if (i <= last) hold(patterns, SYMBOL.role, held);
}

/** Adds the clauses that its words may hold. */
function holdWords({ tokens, words }: Reading, patterns: Patterns, { first, last }: Sentence, held: Int32Array) {
  let [number, has] = [false, false];
  for (let i = first; i < last; i++) {
    const { kind, word } = tokens[i]!;
    hold(patterns, word.keyWord, held);
    number ||= kind === 'number';
    has ||= words[i] === 'a';
  }
  if (number) hold(patterns, SYMBOL.number, held);
  if (has) hold(patterns, SYMBOL.has, held);
}

const fits = (patterns: Patterns, held: Int32Array): boolean => fittingNumbers(patterns, held, 1).length > 0;

/** May a pattern match the shape of the sentence, told by its names and words, which may hold more than the shape does, never less? Asked before the shape is made: half of them match none. */
export function mayMatch(
  reading: Reading,
  patterns: Patterns,
  sentence: Sentence,
  names: readonly Mention[],
  bearings: Bearings,
): boolean {
  const held = new Int32Array(patterns.width);
  // a name and a role may be enough
  holdNames(reading, patterns, sentence, names, held);
  if (fits(patterns, held)) return true;
  holdWords(reading, patterns, sentence, held);
  if (fits(patterns, held)) return true;
  hold(patterns, SYMBOL.body, held);
  // whether a common noun means a body is asked only where that decides
  if (!fits(patterns, held)) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (standsForBody(reading, i, bearings)) return true;
  return false;
}
