import { frenchStem } from '../french/stem.js';
import { bare, fold } from '../text/fold.js';
import { keptByWord } from '../text/kept.js';
import type { Span } from '../types.js';

/** A word as searching sees it: where it stands, and the key under which it is found. */
export interface SearchWord extends Span {
  readonly key: string;
}

/** Digits in groups of three (`75 000`, `1.250.000`), or a run of letters and digits. */
const WORDS = /(?<![\p{L}\p{N}])\d{1,3}(?:[ .]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;

const LONGEST_STEMMED = 40;

/**
 * The key of one word: without case, accents and endings; `accompagnée`, `ACCOMPAGNEES` and `accompagner` share theirs. The last
 * `e` goes because the stemmer knows an ending by its accent and people search without accents.
 */
const searchKey = keptByWord((word) => {
  if (/^\d/.test(word)) return bare(word).replace(/[ .]/g, '');
  const stemmed = word.length > LONGEST_STEMMED ? word : frenchStem(word);
  return bare(stemmed).replace(/(?<=..)e$/, '');
});

/** The words of a text in order, with UTF-16 offsets. Elisions, hyphens and quotes divide words and are no words. */
export function searchWords(text: string): SearchWord[] {
  return Array.from(fold(text).matchAll(WORDS), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: searchKey(word),
  }));
}

/** Where the first `count` of them stand, without their keys, which take ten times as long. */
export function wordSpans(text: string, count: number): Span[] {
  const spans: Span[] = [];
  if (count <= 0) return spans;
  for (const { 0: word, index } of fold(text).matchAll(WORDS))
    if (spans.push({ start: index, end: index + word.length }) === count) break;
  return spans;
}

/** What the index stores beside a text, to search in: the keys of {@link searchWords}, without their places, which cost as much again. */
export const shadow = (text: string): string => (fold(text).match(WORDS) ?? []).map(searchKey).join(' ');
