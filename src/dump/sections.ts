import type { Span } from '../types.js';
import type { Head, Segment } from './cutter.js';

export type SectionKind = 'title' | 'metadata' | 'body' | 'separator' | 'leftover';

/**
 * A slice of a segment. The sections of a dump, in order, join back into it. Blank lines belong to the section that they
 * follow, and at the start of the dump to the one that they precede.
 */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/** What the whole dump shows about its articles; a part of it can be read only with this knowledge. */
export interface Shape {
  /** Some article has metadata: what has none may be a menu or a footer. */
  readonly hasMetadata: boolean;
  readonly hasSeparators: boolean;
  /** Articles without metadata begin with a title line. */
  readonly titled: boolean;
}

interface Line extends Span {
  readonly length: number;
  readonly prose: boolean;
}

const PROSE = 120;
const SENTENCE = 60;
/** So much running text is no footer, even after the last separator. */
const LONG_PROSE = 400;
const CLEAR_TITLE = 150;

/** Is a line running text, as opposed to the short lines of menus, titles and captions? */
export const isProse = (line: string) => line.length >= PROSE || (line.length >= SENTENCE && /[.!?…»”"]$/.test(line));

/** The lines of `text[start, end)` that are not blank, without white space around them, one by one. */
function* linesOf(text: string, start: number, end: number): Generator<Line, undefined> {
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline > end ? end : newline;
    // white space is cut from a bounded slice: only the ends of the line matter
    const content = stop - at > 2 * PROSE ? text.slice(at, at + 2 * PROSE).trimStart() : text.slice(at, stop).trim();
    if (content !== '') yield { start: at, end: stop, length: stop - at, prose: isProse(content) };
    at = stop + 1;
  }
  return undefined;
}

/** Characters of running text, counted up to {@link LONG_PROSE}. */
function proseIn(text: string, start: number, end: number): number {
  let count = 0;
  for (const line of linesOf(text, start, end)) {
    if (line.prose) count += line.length;
    if (count >= LONG_PROSE) break;
  }
  return count;
}

/** Is the first line clearly a title: short, not a sentence, and running text below it? */
export function titleLine(text: string, start: number, end: number): Span | null {
  const lines = linesOf(text, start, end);
  const first: Line | undefined = lines.next().value;
  const second: Line | undefined = lines.next().value;
  if (!first || !second?.prose || first.length > CLEAR_TITLE) return null;
  const content = text.slice(first.start, first.end).trim();
  return /^[^\p{Ll}–-]/u.test(content) && !/[.,;:!?…]$/.test(content) ? first : null;
}

/** Where a section starts; it runs to the start of the next one. */
type Mark = readonly [kind: SectionKind, start: number];

function articleMarks(text: string, head: Head, bodyEnd: number): Mark[] {
  const marks: Mark[] = head.title ? [['title', head.title.start]] : [];
  marks.push(['metadata', head.start]);
  const body = linesOf(text, head.end, bodyEnd).next().value;
  return body ? [...marks, ['body', body.start]] : marks;
}

/** Reads a part without metadata: an article, or what belongs to none. */
function looseMarks(text: string, end: number, terminated: boolean, shape: Shape): Mark[] {
  const first = linesOf(text, 0, end).next().value;
  if (!first) return [];
  const wanted = shape.hasMetadata && !terminated ? LONG_PROSE : 1;
  const isArticle = (!shape.hasMetadata && terminated) || proseIn(text, first.start, end) >= wanted;
  if (!isArticle) return [['leftover', first.start]];
  const title = shape.titled ? titleLine(text, first.start, end) : null;
  const body = title && linesOf(text, title.end, end).next().value;
  return title && body
    ? [
        ['title', title.start],
        ['body', body.start],
      ]
    : [['body', first.start]];
}

/** What stands before the title of an article: leftover, or an article whose separator and metadata are missing. */
function prefixMarks(segment: Segment, end: number, shape: Shape): Mark[] {
  const marks = looseMarks(segment.text, end, false, shape);
  return marks[0] && segment.offset === 0 ? [['leftover', marks[0][1]]] : marks;
}

/** The sections of a segment, in order and without a gap. */
export function sectionsOf(segment: Segment, shape: Shape): Section[] {
  const { text, head, bodyEnd, ended } = segment;
  const start = head ? (head.title ?? head).start : bodyEnd;
  const marks: Mark[] = head
    ? [...prefixMarks(segment, start, shape), ...articleMarks(text, head, bodyEnd)]
    : looseMarks(text, bodyEnd, ended !== 'end', shape);
  if (bodyEnd < text.length) marks.push(['separator', bodyEnd]);
  // blank lines after a separator belong to it; blank lines at the start of the dump to what they precede
  const first: SectionKind = segment.offset > 0 || !marks[0] ? 'separator' : marks[0][0];
  const starts: Mark[] = marks[0]?.[1] === 0 ? marks : [[first, 0], ...marks.slice(first === marks[0]?.[0] ? 1 : 0)];
  return starts.map(([kind, from], i) => ({ kind, start: from, end: starts[i + 1]?.[1] ?? text.length }));
}
