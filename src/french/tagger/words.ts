import { bare } from '../../text/fold.js';
import type { Token } from '../../types.js';
import { hashText, mix } from './hash.js';

/** How a word is written: what a reader sees of it before reading it. */
export const SHAPE = { lower: 0, capital: 1, upper: 2, mixed: 3, initial: 4, number: 5, mark: 6, edge: 7 } as const;

/** What depends on a word alone, hashed once a word and kept. */
export interface Word {
  readonly exact: number;
  readonly lower: number;
  /** Lower case, no accents: the key of phrases. */
  readonly bare: number;
  readonly shape: number;
  /** Features the word gives to the token at its right but one, its right, itself, its left, its left but one. */
  readonly window: readonly Uint32Array[];
  /** The sums of the window's weights, five rows of labels; empty while the model is being trained. */
  readonly scores: Float32Array;
}

/** The words the window reaches on either side. */
export const REACH = 2;
const AFFIX = 4;

export const isCapitalised = (word: Word): boolean =>
  word.shape === SHAPE.capital || word.shape === SHAPE.upper || word.shape === SHAPE.mixed;

function shapeOf(text: string, kind: Token['kind']): number {
  if (kind === 'number') return SHAPE.number;
  if (kind === 'punct') return SHAPE.mark;
  if (/^\p{Lu}$/u.test(text)) return SHAPE.initial;
  if (!/\p{Lu}/u.test(text)) return SHAPE.lower;
  if (!/\p{Ll}/u.test(text)) return SHAPE.upper;
  return /^\p{Lu}\p{Ll}+(?:['-]\p{L}\p{Ll}*)*$/u.test(text) ? SHAPE.capital : SHAPE.mixed;
}

/** `Saint-Jean` is `Xx-Xx`, `CM2` is `Xd`: one letter a run. */
const patternOf = (text: string): string =>
  text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\d+/g, 'd');

/** Features by name; the number is hashed with the value, so that equal values under two names stay two features. */
const named = (name: string, value: number): number => mix(hashText(name), value);

function affixes(lower: string, shape: number): number[] {
  const found: number[] = [];
  for (let size = 1; size <= Math.min(AFFIX, lower.length); size++) {
    found.push(named('starts', mix(hashText(lower.slice(0, size)), shape)));
    found.push(named('ends', mix(hashText(lower.slice(-size)), shape)));
  }
  return found;
}

function windowOf(text: string, lowerText: string, shape: number): Uint32Array[] {
  const [exact, lower, pattern] = [hashText(text), hashText(lowerText), hashText(patternOf(text))];
  const ending = hashText(lowerText.slice(-3));
  const beside = (side: string) => [
    named(`${side} word`, lower),
    named(`${side} pattern`, pattern),
    named(`${side} ending`, mix(ending, shape)),
  ];
  const beyond = (side: string) => [named(`${side} word`, lower), named(`${side} shape`, shape)];
  const itself = [named('exact', exact), named('word', lower), named('pattern', pattern), named('shape', shape)];
  return [
    beyond('second before'),
    beside('before'),
    [...itself, ...affixes(lowerText, shape)],
    beside('after'),
    beyond('second after'),
  ].map((features) => Uint32Array.from(features));
}

/** The words met so far. A dump repeats its words; a hostile one does not, so the table starts anew when it is full. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #score: (window: readonly Uint32Array[]) => Float32Array;
  /** What stands before and behind a sentence. */
  readonly edge: Word;

  constructor(score: (window: readonly Uint32Array[]) => Float32Array) {
    this.#score = score;
    this.edge = this.#make('', SHAPE.edge);
  }

  get(token: Token): Word {
    let word = this.#words.get(token.text);
    if (!word) {
      if (this.#words.size >= 60_000) this.#words.clear();
      word = this.#make(token.text, shapeOf(token.text, token.kind));
      this.#words.set(token.text, word);
    }
    return word;
  }

  #make(text: string, shape: number): Word {
    const lower = text.toLowerCase();
    const window = windowOf(text, lower, shape);
    return {
      exact: hashText(text),
      lower: hashText(lower),
      bare: hashText(bare(text)),
      shape,
      window,
      scores: this.#score(window),
    };
  }
}
