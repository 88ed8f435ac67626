import { hashText, mix } from './hash.js';
import { SortedKeys } from './sorted-keys.js';

/** The lists whose phrases the tagger recognises; a phrase carries one bit for each list that holds it. */
export const PHRASE_LISTS = [
  'first-names',
  'civilities',
  'roles',
  'role-modifiers',
  'person-nouns',
  'organisation-heads',
  'generic-heads',
  'organisations',
  'schemes',
  'false-friends',
  'world-places',
  'french-places',
  'place-heads',
  'demonyms',
  'cities',
  'towns',
  'villages',
  'intercommunalities',
  'departments-and-regions',
  'countries',
  'speech-verbs',
] as const;
export type PhraseList = (typeof PHRASE_LISTS)[number];

export const bitOf = (list: PhraseList): number => 1 << PHRASE_LISTS.indexOf(list);
export const bitsOf = (...lists: PhraseList[]): number => lists.reduce((bits, list) => bits | bitOf(list), 0);

const EMPTY = 0;

/** Where the phrases of an article stand: for each token the lists (as bits) of which it is a whole phrase, the first, a later or the last word. */
export interface PhraseMarks {
  readonly whole: Uint32Array;
  readonly begin: Uint32Array;
  readonly inside: Uint32Array;
  readonly last: Uint32Array;
}

/** Phrases as a set of hashed prefixes: a prefix that is a phrase has bits, one that only leads to phrases has none. */
export class Phrases {
  readonly #prefixes: SortedKeys;
  readonly bits: Uint32Array;
  /** Where phrases from one word on end; a buffer. */
  readonly #ends: { readonly at: number; readonly bits: number }[] = [];

  constructor(keys: Uint32Array, bits: Uint32Array) {
    this.#prefixes = new SortedKeys(keys);
    this.bits = bits;
  }

  get keys(): Uint32Array {
    return this.#prefixes.keys;
  }

  /** The number by which {@link mark} knows the phrases that begin with that word, -1 where none does. */
  firstOf(word: number): number {
    return this.#prefixes.indexOf(mix(EMPTY, word));
  }

  /**
   * Marks the longest phrase of each list from each word on, left to right, none inside another of its list. `words`:
   * hashes of the bare words; `firsts`: what {@link firstOf} says of them.
   */
  mark(words: Int32Array, firsts: Int32Array = words.map((word) => this.firstOf(word))): PhraseMarks {
    const fresh = () => new Uint32Array(words.length);
    const marks: PhraseMarks = { whole: fresh(), begin: fresh(), inside: fresh(), last: fresh() };
    const free = new Uint32Array(PHRASE_LISTS.length);
    for (let i = 0; i < words.length; i++) if (firsts[i] !== -1) this.#markFrom(words, i, firsts[i]!, marks, free);
    return marks;
  }

  #markFrom(words: Int32Array, first: number, node: number, marks: PhraseMarks, free: Uint32Array): void {
    const [ends, bits] = [this.#ends, this.bits];
    let prefix = mix(EMPTY, words[first]!);
    let found = node;
    let count = 0;
    for (let at = first; found !== -1; found = this.#prefixes.indexOf(prefix)) {
      if (bits[found]) ends[count++] = { at, bits: bits[found]! };
      if (++at === words.length) break;
      prefix = mix(prefix, words[at]!);
    }
    let done = 0;
    for (let i = count - 1; i >= 0; i--) {
      const { at, bits } = ends[i]!;
      for (let open = bits & ~done; open !== 0; open &= open - 1) {
        const list = 31 - Math.clz32(open & -open);
        if (free[list]! > first) continue;
        done |= 1 << list;
        free[list] = at + 1;
        setMarks(marks, first, at, 1 << list);
      }
    }
  }
}

function setMarks(marks: PhraseMarks, first: number, last: number, bit: number): void {
  if (first === last) marks.whole[first]! |= bit;
  else marks.begin[first]! |= bit;
  for (let i = first + 1; i <= last; i++) marks.inside[i]! |= bit;
  marks.last[last]! |= bit;
}

/** Compiles phrases, each as its bare words and the bits of its lists. */
export function compilePhrases(phrases: Iterable<readonly [words: readonly string[], bits: number]>): Phrases {
  const bitsByPrefix = new Map<number, number>();
  for (const [words, bits] of phrases) {
    let prefix = EMPTY;
    words.forEach((word, i) => {
      prefix = mix(prefix, hashText(word)) >>> 0;
      bitsByPrefix.set(prefix, (bitsByPrefix.get(prefix) ?? 0) | (i === words.length - 1 ? bits : 0));
    });
  }
  const keys = Uint32Array.from(bitsByPrefix.keys()).sort();
  return new Phrases(
    keys,
    keys.map((key) => bitsByPrefix.get(key)!),
  );
}
