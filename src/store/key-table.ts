/** A dump repeats its words. A hostile one does not, so the table starts anew when it is full. */
const MOST_WORDS = 50_000;
const MOST_LETTERS = 1 << 19;
/** Open addressing; a power of two, more than twice as many as words. */
const SLOTS = 1 << 17;
/** A word that finds so many others in its place is not kept: words may be made to collide. */
const MOST_PROBES = 64;
/** What is longer is hardly a word, and is not looked for among those met. */
const LONGEST = 60;

/** Hash of a word, built up from 0 code unit by code unit. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/** What a function says of words, kept by their letters: a word that was met needs no string to be found. */
export class KeyTable {
  readonly #keyOf: (word: string) => string;
  /** For each slot the number of its word + 1: 0 where it is free. */
  readonly #slots = new Int32Array(SLOTS);
  readonly #hashes = new Int32Array(MOST_WORDS);
  /** Where the code units of each word begin in `letters`; one more at the end. */
  readonly #begins = new Int32Array(MOST_WORDS + 1);
  #letters = new Uint16Array(1 << 14);
  #keys: string[] = [];

  constructor(keyOf: (word: string) => string) {
    this.#keyOf = keyOf;
  }

  /** The key of the word that `text` writes at `[start, end)`; `hash`: {@link addToHash} over its code units. */
  keyAt(text: string, start: number, end: number, hash: number): string {
    if (end - start > LONGEST) return this.#keyOf(text.slice(start, end));
    let slot = slotOf(hash);
    for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & (SLOTS - 1)) {
      const number = this.#slots[slot]! - 1;
      if (number === -1) return this.#enter(text, start, end, hash, slot);
      if (this.#hashes[number] === hash && this.#isAt(number, text, start, end)) return this.#keys[number]!;
    }
    return this.#keyOf(text.slice(start, end));
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const begin = this.#begins[number]!;
    if (this.#begins[number + 1]! - begin !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#letters[begin + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  #enter(text: string, start: number, end: number, hash: number, slot: number): string {
    const key = this.#keyOf(text.slice(start, end));
    const number = this.#keys.length;
    const begin = this.#begins[number]!;
    if (number === MOST_WORDS || begin + LONGEST > MOST_LETTERS) {
      this.#keys = [];
      this.#slots.fill(0);
      return key;
    }
    this.#makeRoom(begin + LONGEST);
    for (let i = start; i < end; i++) this.#letters[begin + i - start] = text.charCodeAt(i);
    this.#begins[number + 1] = begin + end - start;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    this.#keys.push(key);
    return key;
  }

  #makeRoom(letters: number): void {
    if (letters <= this.#letters.length) return;
    const more = new Uint16Array(2 * this.#letters.length);
    more.set(this.#letters);
    this.#letters = more;
  }
}
