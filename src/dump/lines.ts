import { bare, fold } from '../text/fold.js';
import { FieldReader } from './fields.js';
import type { Profile } from './profile.js';

/**
 * What a line is, told by itself. A `field` is sure to be metadata (a label of the profile, or a date with a reading time);
 * a `date` alone may also be a line of a text.
 */
export type LineKind = 'blank' | 'separator' | 'field' | 'date' | 'text';

const MAX_FIELD = 2000;
const SPACE_CODES = new Set([9, 11, 12, 13, 32, 0xa0, 0x200b, 0x2007, 0x2009, 0x202f, 0xfeff]);

const isSpace = (code: number) => code <= 32 || (code >= 0xa0 && SPACE_CODES.has(code));
const lineKey = (text: string) => bare(fold(text)).replace(/\s+/g, ' ').trim();

/** Tells the kind of a line from its place in a longer text. Most lines are told by their first letter and length alone. */
export class LineReader {
  readonly fields: FieldReader;
  readonly #separators: ReadonlySet<string>;
  readonly #longest: number;
  readonly #mayBeField: Uint8Array;

  constructor(profile: Profile) {
    this.fields = new FieldReader(profile);
    this.#separators = new Set(profile.separators.map(lineKey));
    // a scrape may put a few more spaces between the words than the profile does
    this.#longest = 2 * Math.max(0, ...profile.separators.map((s) => s.length));
    const initials = this.fields.initials;
    this.#mayBeField = new Uint8Array(0x180).map((_, code) => {
      const c = bare(String.fromCharCode(code));
      return initials.has(c) || /\d/.test(c) ? 1 : 0;
    });
  }

  /** Kind of the line `text[start, end)`, which holds no line break but may end in a carriage return. */
  kindOf(text: string, start: number, end: number): LineKind {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    if (from === to) return 'blank';
    while (isSpace(text.charCodeAt(to - 1))) to--;
    const length = to - from;
    if (length <= this.#longest && this.#separators.has(lineKey(text.slice(from, to)))) return 'separator';
    if (length > MAX_FIELD || !this.#mayBeField[text.charCodeAt(from)]) return 'text';
    const field = this.fields.read(text.slice(from, to));
    if (!field) return 'text';
    return field.kind === 'date' && !field.reading ? 'date' : 'field';
  }
}
