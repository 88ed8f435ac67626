import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fold } from '../text/fold.js';
import { LEXICONS, type LexiconName, TABLES } from './lexicon-tables.js';

/** The texts of the word lists, by name. */
export type LexiconTexts = ReadonlyMap<LexiconName, string>;

/** The word lists of a folder as they stand; null where there is no such folder (a published package). */
export function readLexiconTexts(folder: URL): LexiconTexts | null {
  if (!existsSync(folder)) return null;
  return new Map(LEXICONS.map((name) => [name, readFileSync(new URL(`${name}.txt`, folder), 'utf8')]));
}

/** The rows of a word list, each as one line of columns, folded (straight apostrophes, plain spaces). */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    // the tab between columns folds to a space
    .map((line) => line.split('\t').map(fold).join('\t'));

/** What the compiled file was made from: it changes with the lists and with how they are looked up. */
export function stampOf(texts: LexiconTexts): string {
  const hash = createHash('sha256').update(JSON.stringify(TABLES));
  for (const [name, text] of texts) hash.update(`\n${name}\n`).update(text);
  return hash.digest('hex');
}
