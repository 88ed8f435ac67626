import type { Span } from '../types.js';
import type { LineKind, LineReader } from './lines.js';
import { LONGEST, lineEnd } from './pieces.js';

/** The metadata lines of an article and the title line above them, as spans of the segment. */
export interface Head extends Span {
  readonly title: Span | null;
}

/**
 * A piece of a dump that ends with a separator, before the title of the next article where that separator is missing, where it
 * is longer than any article, or with the dump. It holds one article at most, and what stands before it.
 */
export interface Segment {
  readonly text: string;
  /** Where it starts in the dump, in UTF-16 code units, and its first line, from 1. */
  readonly offset: number;
  readonly line: number;
  /** Where the separator line starts; the length of the text where there is none. */
  readonly bodyEnd: number;
  readonly ended: 'separator' | 'title' | 'length' | 'end';
  readonly head: Head | null;
}

/** A line longer than this is no title. */
const MAX_TITLE = 250;

interface Marks {
  /** The last line of text (it is the title if metadata follow) and its number in the dump. */
  text: (Span & { readonly line: number }) | null;
  /** The first metadata line after it. */
  meta: { readonly start: number; readonly line: number } | null;
  head: Head | null;
  /** Lines with a date alone, under what may be a title: metadata if text follows, perhaps a signature if none does. */
  dated: (Span & { readonly line: number }) | null;
  /** There was a line too long for a title. */
  long: boolean;
}

const noMarks = (): Marks => ({ text: null, meta: null, head: null, dated: null, long: false });
const moved = (span: Span, by: number): Span => ({ start: span.start - by, end: span.end - by });

/**
 * Cuts a dump, which may come in blocks of any size, into segments. Takes time linear in the dump, whatever its lines, and
 * holds one segment and one block in memory.
 */
export class Cutter {
  readonly #reader: LineReader;
  readonly #longest: number;
  #text = '';
  #offset = 0;
  #firstLine = 1;
  #line = 1;
  #scanned = 0;
  #marks = noMarks();
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Is what comes next the rest of a line that was cut? */
  #goesOn = false;

  /** `longest`: what has more characters is cut, see {@link LONGEST}. */
  constructor(reader: LineReader, longest = LONGEST) {
    this.#reader = reader;
    this.#longest = longest;
  }

  /** The segments that the next block completes. */
  *push(block: string): Generator<Segment> {
    this.#waiting.push(block);
    this.#waitingLength += block.length;
    // a segment of many blocks would be copied at each of them; copied when it doubles, the cost stays linear
    if (this.#waitingLength < this.#text.length - this.#scanned || this.#waitingLength < this.#text.length / 2) return;
    yield* this.#scan(false);
  }

  /** The segments of what is left: the dump is over. */
  *finish(): Generator<Segment> {
    yield* this.#scan(true);
    if (this.#text.length > 0) yield this.#take(this.#text.length, this.#line, 'end');
  }

  *#scan(last: boolean): Generator<Segment> {
    this.#text += this.#waiting.join('');
    this.#waiting = [];
    this.#waitingLength = 0;
    while (this.#scanned < this.#text.length) {
      const start = this.#scanned;
      const next = lineEnd(this.#text, start, this.#longest);
      const broken = this.#text[next - 1] === '\n';
      if (next === this.#text.length && !broken && !last) break;
      const end = broken ? next - 1 : next;
      const kind = this.#kindOf(start, end);
      if (this.#isFull(start, kind)) {
        yield this.#take(start, this.#line, 'length');
        continue;
      }
      this.#scanned = next;
      const segment = this.#read(kind, start, end);
      this.#goesOn = !broken;
      if (broken) this.#line++;
      if (segment) yield segment;
    }
  }

  #kindOf(start: number, end: number): LineKind {
    const kind = this.#reader.kindOf(this.#text, start, end);
    return this.#goesOn && kind !== 'blank' ? 'text' : kind;
  }

  /** Is the segment complete because of its length? Not while the last lines may be the title and the date of what follows. */
  #isFull(start: number, kind: LineKind): boolean {
    if (this.#goesOn && start > 0) return true;
    const waits = kind !== 'text' || this.#marks.dated !== null;
    return start >= (waits ? 2 : 1) * this.#longest;
  }

  /** Reads the line `[start, end)` of the text; the segment that it completes, if it does. */
  #read(kind: LineKind, start: number, end: number): Segment | null {
    if (kind === 'blank') return null;
    if (kind === 'separator') return this.#take(this.#scanned, this.#line + 1, 'separator', start);
    if (kind === 'text') return this.#readText(start, end);
    this.#marks.meta ??= { start, line: this.#line };
    const { head, text, meta } = this.#marks;
    if (head && (!text || text.end <= head.start)) this.#marks.head = { ...head, end };
    else if (kind === 'field') return this.#begin({ ...meta, end });
    else if (!text || this.#mayBeTitle(text)) this.#marks.dated = { ...meta, end };
    return null;
  }

  #readText(start: number, end: number): Segment | null {
    const segment = this.#marks.dated && this.#begin(this.#marks.dated);
    const by = segment?.text.length ?? 0;
    this.#marks.text = { start: start - by, end: end - by, line: this.#line };
    this.#marks.meta = null;
    this.#marks.long ||= end - start > MAX_TITLE;
    return segment;
  }

  #mayBeTitle({ start, end }: Span): boolean {
    return end - start <= MAX_TITLE && !/[.,;:…]\s*$/.test(this.#text.slice(start, end));
  }

  /** An article begins with these metadata: where the segment has one already, or is long, it is complete. */
  #begin(meta: Span & { line: number }): Segment | null {
    const { head } = this.#marks;
    const title = this.#titleAbove();
    const cut = title ?? meta;
    const segment = head || cut.start >= this.#longest ? this.#take(cut.start, cut.line, 'title') : null;
    const by = segment ? cut.start : 0;
    this.#marks.head = { ...moved(meta, by), title: title && moved(title, by) };
    this.#marks.dated = null;
    return segment;
  }

  /** The last line of text, where it may be the title of the metadata below it. */
  #titleAbove() {
    const { text } = this.#marks;
    return text && text.end - text.start <= MAX_TITLE ? text : null;
  }

  /** Takes the text up to `end` as a segment; the next one starts there, at line `nextLine`. */
  #take(end: number, nextLine: number, ended: Segment['ended'], bodyEnd = end): Segment {
    const { dated, long } = this.#marks;
    const head = this.#marks.head ?? (dated && !long ? { ...dated, title: this.#titleAbove() } : null);
    const text = this.#text.slice(0, end);
    const segment = { text, offset: this.#offset, line: this.#firstLine, bodyEnd, ended, head };
    this.#text = this.#text.slice(end);
    this.#scanned = Math.max(0, this.#scanned - end);
    this.#offset += end;
    this.#firstLine = nextLine;
    this.#marks = noMarks();
    return segment;
  }
}
