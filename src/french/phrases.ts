import { keptByWord } from '../text/kept.js';
import { tokenise } from '../text/tokens.js';

export { tokenKeys, tokenSpellings } from './article-words.js';
export { wordKey } from './word-key.js';

/** The keys of a phrase's words. Articles tell the same names. */
const keysOf = keptByWord((phrase) => tokenise(phrase).map(({ word }) => word.key));

interface Node<T> {
  /** Null where no phrase goes on: of most there is one word. */
  next: Map<string, Node<T>> | null;
  value: T | undefined;
}

/** A phrase found at a token: how many tokens it takes and what the list says of it. */
export interface PhraseMatch<T> {
  readonly length: number;
  readonly value: T;
}

/** Phrases that an article tells, with a value each, matched longest first over the keys of tokens; a phrase told twice keeps its first value. Those of the lexicons are compiled: see `LexiconTable`. */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: null, value: undefined };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    let node = this.#root;
    for (const key of keysOf(phrase)) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) {
        next = { next: null, value: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that starts at `tokenKeys[first]`, or null. */
  longest(tokenKeys: readonly string[], first: number): PhraseMatch<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseMatch<T> | null = null;
    for (let i = first; i < tokenKeys.length; i++) {
      node = node.next?.get(tokenKeys[i]!);
      if (!node) break;
      if (node.value !== undefined) best = { length: i + 1 - first, value: node.value };
    }
    return best;
  }
}
