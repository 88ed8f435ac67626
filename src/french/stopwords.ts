import { lexiconRows } from './lexicon.js';
import { wordKey } from './phrases.js';

let words: ReadonlySet<string> | undefined;

/** Is it a word that any French text holds (articles, pronouns, auxiliaries, frequent verbs)? Compared without case and accents. */
export function isStopword(word: string): boolean {
  words ??= new Set(lexiconRows('stop-words').map(([entry]) => wordKey(entry!)));
  return words.has(wordKey(word));
}
