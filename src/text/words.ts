import type { TokenKind, Word } from '../types.js';
import { bare } from './fold.js';

/** A dump repeats its words. A hostile one does not, so the table starts anew when it is full; tokens keep the words they have. */
const MOST_WORDS = 60_000;
/** Open addressing; a power of two, more than twice as many as words. */
const SLOTS = 1 << 17;
/** What is longer is hardly a word, and is not looked for among those met. */
const LONGEST = 60;
/** From this length on a slice keeps alive the whole text it was cut from. */
const SLICED = 13;

const slots = new Int32Array(SLOTS);
const hashes = new Int32Array(MOST_WORDS + 1);
let words: Word[] = [];

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The slice as a string of its own. */
function copied(text: string, start: number, end: number): string {
  if (end - start < SLICED) return text.slice(start, end);
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

class KnownWord implements Word {
  readonly text: string;
  readonly kind: TokenKind;
  readonly capital: boolean;
  readonly key: string;
  readonly spelling: string;
  readonly keyWord: Word;
  readonly spellingWord: Word;
  readonly kept: unknown[] = [];

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

function isAt(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The word that `text` writes at `[start, end)`; `hash`: {@link addToHash} over its code units. */
export function wordAt(text: string, start: number, end: number, hash: number, kind: TokenKind): Word {
  if (end - start > LONGEST) return new KnownWord(text.slice(start, end), kind);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
    const word = words[number - 1]!;
    if (hashes[number] === hash && word.kind === kind && isAt(word.text, text, start, end - start)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return enter(copied(text, start, end), hash, kind);
}

function enter(text: string, hash: number, kind: TokenKind): Word {
  // what is made on the way (its key, its spelling) may fill the table: the free slot is looked for behind
  const word = new KnownWord(text, kind);
  if (words.length >= MOST_WORDS) {
    words = [];
    slots.fill(0);
  }
  words.push(word);
  hashes[words.length] = hash;
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = words.length;
  return word;
}

/** The word of that text. */
export function wordOf(text: string, kind: TokenKind = 'word'): Word {
  let hash = 0;
  for (let i = 0; i < text.length && i <= LONGEST; i++) hash = addToHash(hash, text.charCodeAt(i));
  return wordAt(text, 0, text.length, hash, kind);
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
