import { bare, fold } from '../text/fold.js';
import { lexicons, rowAt } from './lexicon-file.js';
import { LEXICONS, type LexiconName } from './lexicon-tables.js';

export type { LexiconName } from './lexicon-tables.js';

/** The rows of a lexicon, each as its columns, folded (straight apostrophes, plain spaces). For those who read a list whole: look-ups go through `lexiconTable`. */
export function lexiconRows(name: LexiconName): readonly (readonly string[])[] {
  const { firstRows } = lexicons();
  const at = LEXICONS.indexOf(name);
  const first = firstRows[at]!;
  return Array.from({ length: firstRows[at + 1]! - first }, (_, i) => rowAt(first + i));
}

/** How an entry and a word of the text are compared: folded, lower case, without accents. */
export const lexiconKey = (text: string): string => bare(fold(text));
