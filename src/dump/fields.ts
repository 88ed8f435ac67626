import { bare, fold } from '../text/fold.js';
import { dateAtStart } from './dates.js';
import { durationSeconds } from './durations.js';
import type { Profile } from './profile.js';
import { remembered } from './remember.js';

/** What a metadata line says. `value` is the label text as written; `date` and `seconds` are null where they cannot be. */
export type Field =
  | { readonly kind: 'themes' | 'media'; readonly value: string }
  | { readonly kind: 'date'; readonly date: string | null; readonly reading: Reading | null }
  | { readonly kind: 'reading'; readonly reading: Reading };

export interface Reading {
  readonly text: string;
  readonly seconds: number | null;
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS.join('|')}),? `);
const DIGIT = /[0-9]/;
const WORD_END = /[\s,0-9]/;
const CLOCK = /^,? ?(?:a )?\d{1,2} ?(?:h|:) ?(?:\d\d)?(?!\d)/;
const JOINT = /^[ ,;:|\u2013\u00b7\u2022-]+/;
const MAX_NAME = 80;
const MAX_DATE_LINE = 160;

/** Bare, with single spaces. */
const plain = (text: string) => bare(fold(text)).replace(/ +/g, ' ').trim();

/** How names of fields are compared: bare, without `(s)`, plural and punctuation. */
function fieldKey(name: string): string {
  return bare(fold(name))
    .replace(/\(e?s\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/s(?= |$)/g, '');
}

/** Reads single lines of a dump as metadata, by the names and forms of a profile. */
export class FieldReader {
  readonly #names: ReadonlyMap<string, 'themes' | 'media' | 'reading'>;
  readonly #before: readonly string[];
  readonly #beforeDate: number;
  readonly #opensDate: RegExp;
  /** The words and letters that a date and a name may start with. */
  readonly #dateWords: ReadonlySet<string>;
  readonly #nameLetters: ReadonlySet<string>;
  readonly #profile: Profile;

  constructor(profile: Profile) {
    const kinds = ['themes', 'media', 'reading'] as const;
    this.#names = new Map(kinds.flatMap((kind) => profile.fields[kind].map((name) => [fieldKey(name), kind] as const)));
    this.#before = profile.dates.before
      .map((words) => `${bare(fold(words)).trim()} `)
      .sort((a, b) => b.length - a.length);
    // the longest words before a date, and a weekday
    this.#beforeDate = 16 + Math.max(0, ...this.#before.map((words) => words.length));
    const before = this.#before.map((words) => words.replace(/[^a-z0-9 ]/g, '\\$&'));
    this.#opensDate = new RegExp(`^(?:${before.join('|')})?(?:${WEEKDAY.source.slice(1)})?[0-9]`);
    this.#dateWords = new Set([...WEEKDAYS, ...this.#before.map((words) => words.split(WORD_END)[0]!)]);
    this.#nameLetters = new Set([...this.#names.keys()].map((name) => name[0]!));
    this.#profile = profile;
  }

  /** The letters, lower case and without accents, that a metadata line can start with, digits aside. */
  get initials(): ReadonlySet<string> {
    return new Set([...this.#nameLetters, ...[...WEEKDAYS, ...this.#before].map((words) => words[0]!)]);
  }

  /** What the line says, or null where it is not metadata. The line has no line break. */
  read(line: string): Field | null {
    // most lines are told by how they open
    const colon = line.slice(0, MAX_NAME).indexOf(':');
    const isField = (colon > 0 && this.#isNamed(line, colon)) || this.#mayBeDate(line);
    return isField ? this.#readFully(line) : null;
  }

  #isNamed(line: string, colon: number): boolean {
    const first = bare(line.charAt(0)).charAt(0);
    if (first >= 'a' && first <= 'z' && !this.#nameLetters.has(first)) return false;
    return this.#kindOf(line.slice(0, colon)) !== undefined;
  }

  #mayBeDate(line: string): boolean {
    if (line.length > MAX_DATE_LINE) return false;
    const opening = line.slice(0, this.#beforeDate);
    if (!DIGIT.test(opening)) return false;
    const word = opening.slice(0, opening.search(WORD_END));
    return (word === '' || this.#dateWords.has(bare(fold(word)))) && this.#opensDate.test(plain(opening));
  }

  #readFully = remembered(
    (line: string) => this.#readLabelled(line) ?? (line.length <= MAX_DATE_LINE ? this.#readDate(line) : null),
  );

  #kindOf = remembered((name: string) => this.#names.get(fieldKey(name)));

  #readLabelled(line: string, afterDate = false): Field | null {
    const colon = line.slice(0, MAX_NAME).indexOf(':');
    const kind = colon > 0 ? this.#kindOf(line.slice(0, colon)) : undefined;
    if (!kind) return null;
    const value = line.slice(colon + 1).trim();
    if (kind !== 'reading') return { kind, value };
    const reading = readingOf(value);
    // a text may well begin a line with `Lecture :`; alone, only a readable time is metadata
    return reading.seconds === null && !afterDate ? null : { kind, reading };
  }

  #readDate(line: string): Field | null {
    let text = plain(line);
    const before = this.#before.find((words) => text.startsWith(words));
    text = text.slice(before?.length ?? 0).replace(WEEKDAY, '');
    const found = dateAtStart(text, this.#profile.dates.forms);
    if (!found) return null;
    const rest = text.slice(found.length).replace(CLOCK, '').replace(JOINT, '');
    if (rest === '') return found.sure ? { kind: 'date', date: found.date, reading: null } : null;
    const labelled = this.#readLabelled(rest, true);
    return labelled?.kind === 'reading' ? { kind: 'date', date: found.date, reading: labelled.reading } : null;
  }
}

function readingOf(text: string): Reading {
  return { text, seconds: durationSeconds(plain(text)) };
}
