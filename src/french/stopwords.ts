import { LexiconTable } from './lexicon-table.js';
import { wordKey } from './word-key.js';

let words: LexiconTable<true> | undefined;

/** Is it a word that any French text holds (articles, pronouns, auxiliaries, frequent verbs)? Compared without case and accents. */
export function isStopword(word: string): boolean {
  words ??= new LexiconTable('stop-words', () => true);
  return words.begins(wordKey(word));
}
