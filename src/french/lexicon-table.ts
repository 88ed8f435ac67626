import { keptByWord } from '../text/kept.js';
import { tokenise } from '../text/tokens.js';
import { keptOfWord } from '../text/words.js';
import type { Word } from '../types.js';
import { columnOf, wordsBehind } from './article-words.js';
import { lexicons, rowAt } from './lexicon-file.js';
import { FORMS, type Sections, wordHash } from './lexicon-format.js';
import { TABLE_NAMES, TABLES, type TableDefinition, type TableName } from './lexicon-tables.js';
import type { PhraseMatch } from './phrases.js';
import { spelling, wordKey } from './word-key.js';

const isWord = ({ words, wordEnds }: Sections, number: number, word: string): boolean => {
  const start = number === 0 ? 0 : wordEnds[number - 1]!;
  if (wordEnds[number]! - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (words[start + i] !== word.charCodeAt(i)) return false;
  return true;
};

function findWord(sections: Sections, word: string): number {
  const { slots } = sections;
  const mask = slots.length - 1;
  for (let slot = wordHash(word) & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
    if (isWord(sections, slots[slot]! - 1, word)) return slots[slot]! - 1;
  return -1;
}

/** The number of a word, -1 where no list holds it. */
const wordNumber = keptByWord((word) => findWord(lexicons(), word));

/** The same of a word that knows it. */
const numberOf = keptOfWord((word) => findWord(lexicons(), word.text));
/** The tables in which each of an article's words begins a phrase, a bit each. */
const startsOf = columnOf((word) => {
  const number = numberOf(word);
  return number === -1 ? 0 : lexicons().starts[number]!;
});

/** A token by itself. */
const LETTERS = /^\p{L}+$/u;

/** The words of a shorter array are cheaper looked up one by one. */
const SHORT = 12;

const NONE: readonly number[] = [];

/** Phrases of the lexicons, compiled: matched longest first over the keys of tokens. What is said of a phrase is read when it is first met. */
export class LexiconTable<T> {
  readonly #root: number;
  readonly #definition: TableDefinition;
  readonly #read: (row: readonly string[], form: number) => T;
  readonly #values = new Map<number, T>();
  readonly #sections = lexicons();
  /** What ends where a whole phrase does, 0 where none is so called: names come back. */
  readonly #ends = keptByWord((phrase) => this.#endOf(phrase));
  /** The article asked about last, with its columns; a short array is no article. */
  #keys: readonly string[] = [];
  #words: readonly Word[] = [];
  #starts = NONE;
  /** The nodes behind the root, by the numbers of the words met: the root has thousands of edges. */
  readonly #firsts = new Map<number, number>();

  constructor(name: TableName, read: (row: readonly string[], form: number) => T) {
    this.#root = TABLE_NAMES.indexOf(name);
    this.#definition = TABLES[name];
    this.#read = read;
  }

  /** Does a phrase start with that word (as a key)? */
  begins(word: string | undefined): boolean {
    return word !== undefined && this.#begins(wordNumber(word));
  }

  /** The same of a word that knows its number. */
  beginsWith(word: Word): boolean {
    return this.#begins(numberOf(word));
  }

  #begins(number: number): boolean {
    return number !== -1 && (this.#sections.starts[number]! & (1 << this.#root)) !== 0;
  }

  /** The longest phrase that starts at `keys[first]` and `accepts` (by its length and value), or null. */
  longest(keys: readonly string[], first: number, accepts?: (match: PhraseMatch<T>) => boolean): PhraseMatch<T> | null {
    if (keys !== this.#keys) {
      if (keys.length < SHORT) return first < 0 ? null : this.#longestOf(wordsBehind(keys), first, accepts);
      this.#keys = keys;
      this.#words = wordsBehind(keys);
      this.#starts = startsOf(keys);
    }
    // most tokens begin no phrase of the table: this line alone is asked of each of them
    if ((this.#starts[first]! & (1 << this.#root)) === 0) return null;
    return this.#longestOf(this.#words, first, accepts);
  }

  /** The longest phrase that begins a row of words, each asked for only where a phrase goes on; undefined ends them. */
  longestAlong(
    wordAt: (i: number) => string | undefined,
    accepts?: (match: PhraseMatch<T>) => boolean,
  ): PhraseMatch<T> | null {
    let best: PhraseMatch<T> | null = null;
    let node = this.#root;
    for (let i = 0; node !== -1; i++) {
      const word = wordAt(i);
      if (word === undefined) break;
      node = this.#child(node, wordNumber(word));
      best = this.#longer(best, node, i + 1, accepts);
    }
    return best;
  }

  #longestOf(
    words: readonly Word[],
    first: number,
    accepts?: (match: PhraseMatch<T>) => boolean,
  ): PhraseMatch<T> | null {
    let best: PhraseMatch<T> | null = null;
    let node = this.#root;
    for (let i = first; i < words.length && node !== -1; i++) {
      const number = numberOf(words[i]!);
      node = i === first ? this.#first(number) : this.#child(node, number);
      best = this.#longer(best, node, i + 1 - first, accepts);
    }
    return best;
  }

  /** The phrase that ends at a node, where one does that is accepted, else the best so far. */
  #longer(
    best: PhraseMatch<T> | null,
    node: number,
    length: number,
    accepts?: (match: PhraseMatch<T>) => boolean,
  ): PhraseMatch<T> | null {
    const end = node === -1 ? 0 : this.#sections.ends[node]!;
    if (end === 0) return best;
    const match = { length, value: this.#value(end) };
    return !accepts || accepts(match) ? match : best;
  }

  /** What the list says of a whole phrase, or undefined. */
  get(phrase: string): T | undefined {
    const end = this.#ends(phrase);
    return end === 0 ? undefined : this.#value(end);
  }

  #endOf(phrase: string): number {
    const { whole, key } = this.#definition;
    const keyOf = key === 'bare' ? wordKey : spelling;
    let node = this.#root;
    // most phrases are in no list, and their first words tell; no token goes on behind a space
    for (const part of whole ? [phrase] : phrase.split(' ')) {
      const words = whole || LETTERS.test(part) ? [part] : tokenise(part).map(({ text }) => text);
      for (const word of words) node = node === -1 ? -1 : this.#child(node, wordNumber(keyOf(word)));
      if (node === -1) return 0;
    }
    return this.#sections.ends[node]!;
  }

  /** What the list says of a phrase of one key, or undefined. */
  at(key: string): T | undefined {
    const node = this.#child(this.#root, wordNumber(key));
    const end = node === -1 ? 0 : this.#sections.ends[node]!;
    return end === 0 ? undefined : this.#value(end);
  }

  #value(end: number): T {
    let value = this.#values.get(end);
    if (value === undefined) {
      value = this.#read(rowAt(Math.floor((end - 1) / FORMS)), (end - 1) % FORMS);
      this.#values.set(end, value);
    }
    return value;
  }

  #first(word: number): number {
    let node = this.#firsts.get(word);
    if (node === undefined) {
      node = this.#child(this.#root, word);
      this.#firsts.set(word, node);
    }
    return node;
  }

  /** The node behind `node` and that word, or -1: a binary search among its edges. */
  #child(node: number, word: number): number {
    const { firstEdges, edgeWords } = this.#sections;
    if (word === -1) return -1;
    let low = firstEdges[node]!;
    let high = firstEdges[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edgeWords[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low < firstEdges[node + 1]! && edgeWords[low] === word ? TABLE_NAMES.length + low : -1;
  }
}
