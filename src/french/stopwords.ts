import french from 'natural/lib/natural/util/stopwords_fr.js';
import { bare } from '../text/fold.js';

let words: ReadonlySet<string> | undefined;

/** Is it a word that any French text holds (articles, pronouns, auxiliaries)? Compared without case and accents. */
export function isStopword(word: string): boolean {
  words ??= new Set(french.words.map(bare));
  return words.has(bare(word));
}
