import { readFileSync } from 'node:fs';
import { bare, fold } from '../text/fold.js';

/** The word lists in `lexicons/`, one `.txt` each; the header of each file says what belongs there and what its columns hold. */
export type LexiconName =
  | 'civilities'
  | 'claim-words'
  | 'demonyms'
  | 'false-friends'
  | 'first-names'
  | 'french-places'
  | 'generic-heads'
  | 'organisation-heads'
  | 'organisations'
  | 'person-nouns'
  | 'place-heads'
  | 'role-modifiers'
  | 'roles'
  | 'schemes'
  | 'speech-verbs'
  | 'stop-words'
  | 'unit-families'
  | 'world-places';

const loaded = new Map<LexiconName, readonly (readonly string[])[]>();

/** The rows of a lexicon, each as its columns, folded (straight apostrophes, plain spaces). Read once a process, when first asked for. */
export function lexiconRows(name: LexiconName): readonly (readonly string[])[] {
  let rows = loaded.get(name);
  if (!rows) {
    const text = readFileSync(new URL(`./lexicons/${name}.txt`, import.meta.url), 'utf8');
    rows = text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t').map((column) => fold(column)));
    loaded.set(name, rows);
  }
  return rows;
}

/** How an entry and a word of the text are compared: folded, lower case, without accents. */
export const lexiconKey = (text: string): string => bare(fold(text));
