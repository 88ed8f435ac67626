import { mayStartRole } from '../../french/roles.js';
import type { Sentence } from '../../types.js';
import { fittingNumbers, hold, type Patterns } from './compiled-patterns.js';
import type { Reading } from './reading.js';
import { type Bearings, SYMBOL, standsForBody } from './shape.js';

/** A person's name may stand so far behind the sentence that its civility ends. */
const LONGEST_CIVILITY = 6;

/** The clauses that the shape of a sentence may hold, told by its words and names: more than it holds, never less. Bodies meant by a common noun are left out. */
function mayHold(reading: Reading, patterns: Patterns, { first, last }: Sentence, { mentionAt }: Bearings): Int32Array {
  const { tokens, words } = reading;
  const held = new Int32Array(patterns.width);
  let [role, number, has] = [false, false, false];
  for (let i = first; i < last; i++) {
    const { kind, word } = tokens[i]!;
    hold(patterns, word.keyWord, held);
    role ||= mayStartRole(words, i);
    number ||= kind === 'number';
    has ||= words[i] === 'a';
  }
  for (let i = first; i < last + LONGEST_CIVILITY; i++) {
    const mention = mentionAt[i];
    if (mention) hold(patterns, SYMBOL[mention.type], held);
  }
  // behind `ancien` the role starts with the word that follows
  if (role || mayStartRole(words, last)) hold(patterns, SYMBOL.role, held);
  if (number) hold(patterns, SYMBOL.number, held);
  if (has) hold(patterns, SYMBOL.has, held);
  return held;
}

const fits = (patterns: Patterns, held: Int32Array): boolean => fittingNumbers(patterns, held, 1).length > 0;

/** May a pattern match the shape of the sentence? Asked before the shape is made: most sentences match none. */
export function mayMatch(reading: Reading, patterns: Patterns, sentence: Sentence, bearings: Bearings): boolean {
  const held = mayHold(reading, patterns, sentence, bearings);
  if (fits(patterns, held)) return true;
  hold(patterns, SYMBOL.body, held);
  // whether a common noun means a body is asked only where that decides
  if (!fits(patterns, held)) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (standsForBody(reading, i, bearings)) return true;
  return false;
}
