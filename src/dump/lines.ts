import { bare, fold } from '../text/fold.js';
import { FieldReader } from './fields.js';
import type { Profile } from './profile.js';
import { remembered } from './remember.js';

/**
 * What a line is, told by itself. A `field` is sure to be metadata (a label of the profile, or a date with a reading time);
 * a `date` alone, or a reading time alone, may also be a line of a text.
 */
export type LineKind = 'blank' | 'separator' | 'field' | 'date' | 'text';

const MAX_FIELD = 2000;
const SPACE_CODES = new Set([9, 11, 12, 13, 32, 0xa0, 0x200b, 0x2007, 0x2009, 0x202f, 0xfeff]);

const isSpace = (code: number) => code <= 32 || (code >= 0xa0 && SPACE_CODES.has(code));
const lineKey = (text: string) => bare(fold(text)).replace(/\s+/g, ' ').trim();

/** Tells of a code unit whether a line that starts with it may say something that starts, when bare, with one of these characters. */
function starts(characters: ReadonlySet<string>): (code: number) => boolean {
  const latin = Array.from({ length: 0x180 }, (_, code) => characters.has(lineKey(String.fromCharCode(code))[0] ?? ''));
  return (code) => latin[code] ?? characters.has(lineKey(String.fromCharCode(code)));
}

/** Tells the kind of a line from its place in a longer text. Most lines are told by their first letter and length alone. */
export class LineReader {
  readonly fields: FieldReader;
  readonly #separators: ReadonlySet<string>;
  readonly #longest: number;
  readonly #mayBeSeparator: (code: number) => boolean;
  readonly #mayBeField: (code: number) => boolean;

  constructor(profile: Profile) {
    this.fields = new FieldReader(profile);
    this.#separators = new Set(profile.separators.map(lineKey));
    // a scrape may put a few more spaces between the words than the profile does
    this.#longest = 2 * Math.max(0, ...profile.separators.map((s) => s.length));
    this.#mayBeSeparator = starts(new Set([...this.#separators].map((s) => s[0]!)));
    this.#mayBeField = starts(new Set([...this.fields.initials, ...'0123456789']));
  }

  #isSeparator = remembered((line: string) => this.#separators.has(lineKey(line)));

  /** Kind of the line `text[start, end)`, which holds no line break but may end in a carriage return. */
  kindOf(text: string, start: number, end: number): LineKind {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    if (from === to) return 'blank';
    while (isSpace(text.charCodeAt(to - 1))) to--;
    const length = to - from;
    const first = text.charCodeAt(from);
    if (length <= this.#longest && this.#mayBeSeparator(first) && this.#isSeparator(text.slice(from, to)))
      return 'separator';
    if (length > MAX_FIELD || !this.#mayBeField(first)) return 'text';
    const field = this.fields.read(text.slice(from, to));
    if (!field) return 'text';
    const sure = 'value' in field || (field.kind === 'date' && field.reading !== null);
    return sure ? 'field' : 'date';
  }
}
