import { countBelow } from './sorted.js';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Where the surrogate pairs of a text begin, in UTF-16 offsets. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  const pattern = new RegExp(PAIR, 'g');
  while (pattern.test(text)) pairs.push(pattern.lastIndex - 2);
  return pairs;
}

/**
 * A function from UTF-16 offsets of `text` to offsets in Unicode code points. Where the text has no surrogate pair (nearly
 * always) the two are equal and it costs nothing.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs = pairsOf(text);
  return pairs.length === 0 ? (offset) => offset : (offset) => offset - countBelow(pairs, offset, (at) => at);
}

/** The other way round: from offsets in code points to UTF-16 offsets of `text`. Beyond its end it goes on counting. */
export function unitOffsets(text: string): (at: number) => number {
  // counted in code points, a pair begins earlier by the pairs before it
  const pairs = pairsOf(text).map((offset, i) => offset - i);
  return pairs.length === 0 ? (at) => at : (at) => at + countBelow(pairs, at, (pair) => pair);
}
