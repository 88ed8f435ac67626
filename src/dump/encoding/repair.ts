import { count, ODD } from './french.js';
import { undoMisreading } from './misread.js';
import { type Repaired, undoMojibake, undoRemains, withoutC1 } from './mojibake.js';

/** What a sample shows to be wrong throughout the file: then weaker signs suffice. */
export interface Habit {
  readonly mojibake: boolean;
  readonly misread: boolean;
}

const NO_HABIT: Habit = { mojibake: false, misread: false };

/** A base with its combining marks. */
const DECOMPOSED = /\P{Mn}[\u0300-\u036f]+/gu;
const MARK = /[\u0300-\u036f]/;

/** Letters and their accents as one character each, as all lexicons have them. Only what has such marks is touched. */
export const composed = (text: string): string =>
  MARK.test(text) ? text.replace(DECOMPOSED, (cluster) => cluster.normalize('NFC')) : text;

/** Something in here may be wrong: a quick look, at text most of which is sound; so it begins with the rarest character. */
const SUSPECT =
  /[ÂÃÄÅÆÌÍâïð√¬‚≈ƒ∆Ô\uf8ff][^\0-\x7f]|[\x80-\x9f]|[À-ÖØ-ÞŠŽŸ](?<=[a-zß-öø-ÿœ].)|[‰ˆ‡˜˘˙˚ƒÕ](?<=[A-Za-z].)|ˆ(?<=(?:^|[ \n]).) /;
const WEAK = /Ã(?= |$)|Â |â€/m;
const ABOVE_ASCII = /[^\0-\x7f]/;

/** Where a piece of text has to be looked at: where it is suspect by the habits of its file, or has marks to compose. */
function suspectBy({ mojibake, misread }: Habit): RegExp {
  const signs = [SUSPECT, MARK, ...(mojibake ? [WEAK] : []), ...(misread ? [ABOVE_ASCII] : [])];
  return new RegExp(signs.map(({ source }) => source).join('|'), 'gm');
}

function repairedLine(line: string, habit: Habit): Repaired {
  const runs = undoMojibake(line);
  const remains = runs.count > 0 || habit.mojibake ? undoRemains(runs.text) : { text: runs.text, count: 0 };
  const misread = undoMisreading(remains.text, habit.misread);
  const controls = misread.text.match(/[\x80-\x9f]/g)?.length ?? 0;
  const text = controls > 0 ? withoutC1(misread.text) : misread.text;
  return { text, count: runs.count + remains.count + misread.count + controls };
}

/** What the lines of a sample show. */
export function habitOf(sample: string): Habit {
  if (!SUSPECT.test(sample)) return NO_HABIT;
  let [mojibake, misread, sound] = [0, 0, 0];
  for (const line of sample.split('\n')) {
    const isSuspect = SUSPECT.test(line);
    if (isSuspect && undoMojibake(line).count > 0) mojibake++;
    else if ((isSuspect || count(line, ODD) > 0) && undoMisreading(line, false).count > 0) misread++;
    else if (/[à-öø-ÿœ]/.test(line)) sound++;
  }
  return { mojibake: mojibake >= 2 && mojibake > sound, misread: misread >= 2 && misread > sound };
}

/** A line longer than this is looked at in pieces: what one of them shows says nothing of the next. */
const LONG = 1 << 16;

/** Where a piece of the text that starts at `start` ends: after its line, or after a space where the line is long. */
function pieceEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline + 1;
  if (end - start <= LONG) return end;
  const space = text.indexOf(' ', start + LONG);
  return space === -1 || space > start + LONG + 1024 ? start + LONG : space + 1;
}

/** Repairs a text that comes in blocks, a line at a time, and counts what it does. The same text gives the same, however it is cut. */
export class TextRepair {
  readonly #habit: Habit;
  readonly #suspect: RegExp;
  #rest = '';
  #line = 1;
  /** How many characters were put right, and the line of the first. */
  count = 0;
  firstLine = 1;

  constructor(habit: Habit = NO_HABIT) {
    this.#habit = habit;
    this.#suspect = suspectBy(habit);
  }

  /** The repaired text of all lines that the next block completes; what is left of it waits for its end. */
  push(block: string): string {
    const text = this.#rest + block;
    let end = text.lastIndexOf('\n') + 1;
    while (text.length - end > 2 * LONG) end = pieceEnd(text, end);
    this.#rest = text.slice(end);
    return this.#repaired(text.slice(0, end));
  }

  /** The repaired text of what is left. */
  finish(): string {
    const text = this.#rest;
    this.#rest = '';
    return this.#repaired(text);
  }

  /** Sound text passes as it is: only the pieces in which something may be wrong are taken out of it. */
  #repaired(text: string): string {
    const done: string[] = [];
    let at = 0;
    for (let found = this.#suspectFrom(text, 0); found !== -1; found = this.#suspectFrom(text, at)) {
      let start = Math.max(at, text.lastIndexOf('\n', found - 1) + 1);
      let end = pieceEnd(text, start);
      for (; end <= found; end = pieceEnd(text, start)) start = end;
      this.#pass(text, at, start);
      done.push(text.slice(at, start), this.#repairedPiece(composed(text.slice(start, end))));
      at = end;
    }
    this.#pass(text, at, text.length);
    return at === 0 ? text : done.join('') + text.slice(at);
  }

  /** Where from `at` on something may be wrong; -1 where nothing is. */
  #suspectFrom(text: string, at: number): number {
    this.#suspect.lastIndex = at;
    return this.#suspect.exec(text)?.index ?? -1;
  }

  /** Counts the lines of a sound stretch, as long as they are asked for. */
  #pass(text: string, start: number, end: number): void {
    if (this.count > 0) return;
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) this.#line++;
  }

  #repairedPiece(piece: string): string {
    const { text, count } = this.#isSuspect(piece) ? repairedLine(piece, this.#habit) : { text: piece, count: 0 };
    if (this.count === 0 && count > 0) this.firstLine = this.#line;
    if (piece.endsWith('\n')) this.#line++;
    this.count += count;
    return count > 0 ? composed(text) : text;
  }

  #isSuspect(text: string): boolean {
    if (SUSPECT.test(text) || (this.#habit.mojibake && WEAK.test(text))) return true;
    return this.#habit.misread && ABOVE_ASCII.test(text);
  }
}
