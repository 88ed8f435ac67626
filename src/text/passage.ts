import type { Span } from '../types.js';
import { analyse, sentenceOf } from './analyse.js';

/** The UTF-16 offset of the code point number `at`. */
export function unitOffset(text: string, at: number): number {
  let offset = 0;
  for (let i = 0; i < at && offset < text.length; i++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

/**
 * The sentences that hold the code points from `from` to `to`, whole, as a span of `text` in UTF-16 units. Only their lines are
 * analysed: no sentence crosses one.
 */
export function passageAround(text: string, from: number, to: number): Span {
  const [first, last] = [unitOffset(text, from), Math.max(unitOffset(text, from), unitOffset(text, to) - 1)];
  const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1;
  const end = text.indexOf('\n', last);
  const lines = text.slice(start, end === -1 ? text.length : end);
  const analysis = analyse(null, lines);
  const opens = sentenceOf(analysis, first - start)?.start ?? 0;
  const closes = sentenceOf(analysis, last - start)?.end ?? lines.length;
  return { start: Math.min(start + opens, first), end: Math.max(start + closes, last + 1) };
}
