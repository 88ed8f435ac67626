import type { Link, Time } from './page.js';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a line is once it is written. */
export interface Written {
  readonly text: string;
  readonly links: readonly Link[];
  readonly times: readonly Time[];
}

/** A line of text that is being written: any row of white space is one space, as in a browser. */
export class Line {
  #parts: string[] = [];
  #length = 0;
  /** Does it end in a space, or hold nothing yet? Another one is not written then. */
  #spaced = true;
  #afterLink = false;
  #links: Draft<Link>[] = [];
  #times: Draft<Time>[] = [];
  #link: Draft<Link> | null = null;
  #time: Draft<Time> | null = null;

  get hasTime(): boolean {
    return this.#times.length > 0;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds text as it stands: of a `<pre>`, in which spaces count. */
  verbatim(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#spaced = false;
    this.#afterLink = false;
  }

  /** Adds text in which any row of spaces is one. */
  flow(text: string): void {
    const single = text.replace(/[ \t\n\r\f]+/g, ' ');
    const own = this.#spaced && single.startsWith(' ') ? single.slice(1) : single;
    this.verbatim(own);
    this.#spaced = own === '' ? this.#spaced : own.endsWith(' ');
  }

  /** Between two cells of a row. */
  cell(): void {
    if (this.isEmpty) return;
    const last = this.#parts.pop()!;
    const own = withoutEnd(last);
    this.#length -= last.length;
    this.verbatim(own);
    this.verbatim('\t');
    this.#spaced = true;
  }

  /** Begins a link; false where one is open: the outer one counts. Two links side by side are two words. */
  startLink(tag: boolean): boolean {
    if (this.#link) return false;
    if (this.#afterLink) this.flow(' ');
    this.#link = { start: this.#length, end: 0, tag };
    return true;
  }

  endLink(): void {
    if (this.#link) this.#links.push({ ...this.#link, end: this.#length });
    this.#afterLink = this.#link !== null && this.#length > this.#link.start && !this.#spaced;
    this.#link = null;
  }

  startTime(date: string): boolean {
    if (this.#time) return false;
    this.#time = { start: this.#length, end: 0, date };
    return true;
  }

  endTime(): void {
    if (this.#time) this.#times.push({ ...this.#time, end: this.#length });
    this.#time = null;
  }

  /** The line as it is written, and begins the next one, in which open links go on; null where it says nothing. */
  take(): Written | null {
    if (this.#length === 0) return null;
    const [link, time] = [this.#link, this.#time];
    this.endLink();
    this.endTime();
    const text = withoutEnd(this.#parts.join(''));
    const taken = { text, links: within(text, this.#links), times: within(text, this.#times) };
    this.#parts = [];
    this.#length = 0;
    this.#spaced = true;
    this.#afterLink = false;
    this.#links = [];
    this.#times = [];
    this.#link = link && { ...link, start: 0 };
    this.#time = time && { ...time, start: 0 };
    return text.trim() === '' ? null : taken;
  }
}

const NONE: readonly never[] = [];
const isSpace = (c: string | undefined) => c === ' ' || c === '\t';

function withoutEnd(text: string): string {
  let end = text.length;
  while (isSpace(text[end - 1])) end--;
  return text.slice(0, end);
}

/** Parts of a text without the spaces around them; those of which nothing is left go. */
function within<T extends { start: number; end: number }>(text: string, parts: readonly T[]): readonly T[] {
  if (parts.length === 0) return NONE;
  return parts.flatMap((part) => {
    let { start } = part;
    let end = Math.min(part.end, text.length);
    while (start < end && isSpace(text[start])) start++;
    while (end > start && isSpace(text[end - 1])) end--;
    return end > start ? [{ ...part, start, end }] : [];
  });
}
