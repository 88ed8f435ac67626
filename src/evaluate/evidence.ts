import { codePointOffsets } from '../text/codepoints.js';
import { fold } from '../text/fold.js';
import { passageAround, unitOffset } from '../text/passage.js';
import type { ArticleRecord, Part } from '../types.js';

/** A sentence (or several), and where in it the words stand that it is quoted for: UTF-16 units, half open. */
export interface Evidence {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Where something stands in a record: code points of its title or body, half open. */
export interface Place {
  readonly in: Part;
  readonly start: number;
  readonly end: number;
}

/** So much is quoted to either side: no writer's sentence is longer, and a page without full stops must not be quoted whole. */
const MARGIN = 1000;

const textOf = (record: ArticleRecord, part: Part) => (part === 'title' ? record.title : record.body) ?? '';

/** The sentence around a place of a record. */
export function evidenceOf(record: ArticleRecord, { in: part, start, end }: Place): Evidence {
  const text = textOf(record, part);
  const [from, to] = [unitOffset(text, start), unitOffset(text, end)];
  const around = passageAround(text, start, end);
  const [opens, closes] = [Math.max(around.start, from - MARGIN), Math.min(around.end, to + MARGIN)];
  return { sentence: text.slice(opens, closes), start: from - opens, end: to - opens };
}

/** Where words stand first in a record, body before title, whatever the apostrophes and spaces; null where they do not. */
export function locate(record: ArticleRecord, words: string): Place | null {
  for (const part of ['body', 'title'] as const) {
    const text = textOf(record, part);
    const at = fold(text).indexOf(fold(words));
    const offset = codePointOffsets(text);
    if (at >= 0) return { in: part, start: offset(at), end: offset(at + words.length) };
  }
  return null;
}
