import { bare } from '../text/fold.js';
import { tokenise } from '../text/tokens.js';
import type { Token } from '../types.js';
import { type LexiconName, lexiconRows } from './lexicon.js';

const keys = new Map<string, string>();
const KEY_LIMIT = 50_000;

/** The key of a token: lower case, no accents. Kept by word, since a dump repeats its words. */
export function wordKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > KEY_LIMIT) keys.clear();
    key = bare(text);
    keys.set(text, key);
  }
  return key;
}

/** The word as spelt, in lower case: `élève` is not `élevé`, `retraité` not `retraite`. */
export const spelling = (text: string): string => text.toLowerCase();

/** How the words of a table are compared with those of a text. */
type KeyOf = (text: string) => string;

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A phrase found at a token: how many tokens it takes and what the list says of it. */
export interface PhraseMatch<T> {
  readonly length: number;
  readonly value: T;
}

/** Phrases of one or many words with a value each, matched longest first over the keys of tokens. */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  readonly #keyOf: KeyOf;

  constructor(entries: Iterable<readonly [phrase: string, value: T]>, keyOf: KeyOf = wordKey) {
    this.#keyOf = keyOf;
    for (const [phrase, value] of entries) {
      this.#add(phrase, value);
      // scraped capitals lose their accents: Ecole, Etudiante
      if (keyOf === spelling && /^[éèêàâ]/i.test(phrase)) this.#add(wordKey(phrase[0]!) + phrase.slice(1), value);
    }
  }

  #add(phrase: string, value: T): void {
    let node = this.#root;
    for (const token of tokenise(phrase)) {
      const key = this.#keyOf(token.text);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), value: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that starts at `tokenKeys[first]` and `accepts` (by its length and value), or null. */
  longest(
    tokenKeys: readonly string[],
    first: number,
    accepts: (match: PhraseMatch<T>) => boolean = () => true,
  ): PhraseMatch<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseMatch<T> | null = null;
    for (let i = first; i < tokenKeys.length; i++) {
      node = node.next.get(tokenKeys[i]!);
      if (!node) break;
      if (node.value === undefined) continue;
      const match = { length: i + 1 - first, value: node.value };
      if (accepts(match)) best = match;
    }
    return best;
  }

  /** What the list says of a whole phrase, or undefined. */
  get(phrase: string): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const token of tokenise(phrase)) {
      node = node.next.get(this.#keyOf(token.text));
      if (!node) return undefined;
    }
    return node.value;
  }
}

/** A lexicon as a table of its rows, by first column. */
export const lexiconTable = (name: LexiconName): PhraseTable<readonly string[]> =>
  new PhraseTable(lexiconRows(name).map((row) => [row[0]!, row] as const));

/** The keys of tokens, as phrases are matched over them. */
export const tokenKeys = (tokens: readonly Token[]): string[] => tokens.map((token) => wordKey(token.text));
