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
    if (undoMojibake(line).count > 0) mojibake++;
    else if (undoMisreading(line, false).count > 0) misread++;
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
  #rest = '';
  #line = 1;
  /** How many characters were put right, and the line of the first. */
  count = 0;
  firstLine = 1;

  constructor(habit: Habit = NO_HABIT) {
    this.#habit = habit;
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

  #repaired(text: string): string {
    if (!MARK.test(text) && !this.#isSuspect(text)) {
      if (this.count === 0) this.#line += lineBreaks(text);
      return text;
    }
    const done: string[] = [];
    for (let start = 0; start < text.length; ) {
      const end = pieceEnd(text, start);
      done.push(this.#repairedPiece(composed(text.slice(start, end))));
      start = end;
    }
    return done.join('');
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
    return this.#habit.misread && /[^\0-\x7f]/.test(text);
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
