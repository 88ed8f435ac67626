import type { TokenKind, Word } from '../types.js';
import { bare } from './fold.js';

/** A dump repeats its words. A hostile one does not, so the table starts anew when it is full; tokens keep the words they have. */
const MOST_WORDS = 60_000;
/** Open addressing; a power of two, more than twice as many as words. */
const SLOTS = 1 << 17;
/** A word that finds so many others in its place is not kept: words may be made to collide. */
const MOST_PROBES = 64;
/** What is longer is hardly a word, and is not looked for among those met. */
const LONGEST = 60;
/** Room for what is kept on a word: an array that grows is moved away from its word. */
const KEPT = 24;

/** For each slot a hash and the number of its word + 1, side by side: 0 where it is free. */
const slots = new Int32Array(2 * SLOTS);
let words: Word[] = [];
/** Where the code units of each word begin in `letters`; one more at the end. */
const begins = new Int32Array(MOST_WORDS + 2);
let letters = new Uint16Array(1 << 16);

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A string of its own: a slice would keep alive the text it was cut from, and be as wide as that text's widest character. */
const textOf = (codes: Uint16Array): string => String.fromCharCode(...codes);

class KnownWord implements Word {
  readonly text: string;
  readonly kind: TokenKind;
  readonly capital: boolean;
  readonly key: string;
  readonly spelling: string;
  readonly keyWord: Word;
  readonly spellingWord: Word;
  readonly kept: unknown[] = new Array(KEPT);

  constructor(text: string, kind: TokenKind) {
    const [key, spelling] = [bare(text), text.toLowerCase()];
    this.text = text;
    this.kind = kind;
    this.capital = kind === 'word' && isCapitalised(text);
    this.keyWord = key === text ? this : wordOf(key, kind);
    this.spellingWord = spelling === text ? this : wordOf(spelling, kind);
    // of equal strings one is kept: whoever looks it up hashes it once
    this.key = this.keyWord.text;
    this.spelling = this.spellingWord.text;
  }
}

/** Hash of a word, built up from 0 code unit by code unit. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/** Does the word of that number stand at `codes[start]`, with that length? */
function isAt(number: number, codes: Uint16Array, start: number, length: number): boolean {
  const begin = begins[number]!;
  if (begins[number + 1]! - begin !== length) return false;
  for (let i = 0; i < length; i++) if (letters[begin + i] !== codes[start + i]) return false;
  return true;
}

/** The word that `text`, whose code units are `codes`, writes at `[start, end)`; `hash`: {@link addToHash} over them. */
export function wordAt(
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
  kind: TokenKind,
): Word {
  if (end - start > LONGEST) return new KnownWord(text.slice(start, end), kind);
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (slotOf(hash) + probe) & (SLOTS - 1);
    const number = slots[2 * slot + 1]!;
    if (number === 0) break;
    if (slots[2 * slot] !== hash || !isAt(number - 1, codes, start, end - start)) continue;
    const word = words[number - 1]!;
    if (word.kind === kind) return word;
  }
  return enter(codes.slice(start, end), hash, kind);
}

function enter(codes: Uint16Array, hash: number, kind: TokenKind): Word {
  // what is made on the way (its key, its spelling) may fill the table: the free slot is looked for behind
  const word = new KnownWord(textOf(codes), kind);
  if (words.length >= MOST_WORDS) {
    words = [];
    slots.fill(0);
  }
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (slotOf(hash) + probe) & (SLOTS - 1);
    if (slots[2 * slot + 1] !== 0) continue;
    write(codes);
    words.push(word);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = words.length;
    break;
  }
  return word;
}

/** Writes the letters of the word that is entered next. */
function write(codes: Uint16Array): void {
  const begin = begins[words.length]!;
  if (begin + codes.length > letters.length) {
    const more = new Uint16Array(2 * letters.length);
    more.set(letters);
    letters = more;
  }
  letters.set(codes, begin);
  begins[words.length + 1] = begin + codes.length;
}

/** The code units of a text: arrays of numbers are read faster than strings. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The word of that text. */
export function wordOf(text: string, kind: TokenKind = 'word'): Word {
  if (text.length > LONGEST) return new KnownWord(text, kind);
  const codes = codesOf(text);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) hash = addToHash(hash, codes[i]!);
  return wordAt(text, codes, 0, text.length, hash, kind);
}

let keepers = 0;

/** The function, its answer kept on each word that is asked about: for what is asked of every token. In: a pure function whose answer is never undefined. */
export function keptOfWord<T>(answer: (word: Word) => T): (word: Word) => T {
  const slot = keepers++;
  return (word) => {
    let known = word.kept[slot] as T | undefined;
    if (known === undefined) {
      known = answer(word);
      word.kept[slot] = known;
    }
    return known;
  };
}
