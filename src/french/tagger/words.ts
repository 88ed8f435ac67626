import { keptOfWord } from '../../text/words.js';
import type { Word as TextWord, TokenKind } from '../../types.js';
import { addCode, hashText, mix, NO_TEXT } from './hash.js';
import { ROW_WORDS } from './label-rows.js';
import type { Phrases } from './phrases.js';

/** How a word is written: what a reader sees of it before reading it. */
export const SHAPE = { lower: 0, capital: 1, upper: 2, mixed: 3, initial: 4, number: 5, mark: 6, edge: 7 } as const;

/** What depends on a word alone, hashed once a word and kept. */
export interface Word {
  readonly text: string;
  readonly lower: number;
  /** Lower case, no accents: the key of phrases. */
  readonly bare: number;
  readonly shape: number;
  readonly capitalised: boolean;
  /** Where its sums of the window's weights begin in `scores`: five rows of labels; none while the model is being trained. */
  readonly at: number;
  readonly scores: Int32Array;
  /** The phrases that its one word begins, as `Phrases` knows them: a number, or -1. */
  readonly phrase: number;
}

/** The words the window reaches on either side. */
export const REACH = 2;
const AFFIX = 4;

const isCapitalShape = (shape: number): boolean =>
  shape === SHAPE.capital || shape === SHAPE.upper || shape === SHAPE.mixed;

/** Writes the sums of a window's weights, five rows of labels, from `offset` on. */
export type WindowScore = (window: readonly Int32Array[], sums: Int32Array, offset: number) => void;

function shapeOf(text: string, kind: TokenKind): number {
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
const named = (name: string) => {
  const hash = hashText(name);
  return (value: number): number => mix(hash, value);
};
const [STARTS, ENDS] = [named('starts'), named('ends')];

function affixes(lower: string, shape: number): number[] {
  const found: number[] = [];
  const most = Math.min(AFFIX, lower.length);
  let start = NO_TEXT;
  for (let size = 1; size <= most; size++) {
    start = addCode(start, lower.charCodeAt(size - 1));
    let end = NO_TEXT;
    for (let i = lower.length - size; i < lower.length; i++) end = addCode(end, lower.charCodeAt(i));
    found.push(STARTS(mix(start, shape)), ENDS(mix(end, shape)));
  }
  return found;
}

const SIDES = ['before', 'after'] as const;
const BESIDE = SIDES.map((side) => [named(`${side} word`), named(`${side} pattern`), named(`${side} ending`)] as const);
const BEYOND = SIDES.map((side) => [named(`second ${side} word`), named(`second ${side} shape`)] as const);
const ITSELF = [named('exact'), named('word'), named('pattern'), named('shape')] as const;

/** The features that a word gives to the token at its right but one, its right, itself, its left, its left but one. */
export function windowOf({ text, lower, shape }: Pick<Word, 'text' | 'lower' | 'shape'>): Int32Array[] {
  const lowerText = text.toLowerCase();
  const [exact, pattern, ending] = [hashText(text), hashText(patternOf(text)), hashText(lowerText.slice(-3))];
  const beside = ([word, written, ends]: (typeof BESIDE)[number]) => [
    word(lower),
    written(pattern),
    ends(mix(ending, shape)),
  ];
  const beyond = ([word, written]: (typeof BEYOND)[number]) => [word(lower), written(shape)];
  const itself = [ITSELF[0](exact), ITSELF[1](lower), ITSELF[2](pattern), ITSELF[3](shape)];
  return [
    beyond(BEYOND[0]!),
    beside(BESIDE[0]!),
    [...itself, ...affixes(lowerText, shape)],
    beside(BESIDE[1]!),
    beyond(BEYOND[1]!),
  ].map((features) => Int32Array.from(features));
}

/** Words whose scores lie in one array: an array each would cost more than its numbers. */
const TOGETHER = 256;
const ROWS = 2 * REACH + 1;

/** What a tagger knows of words. `score`: sums the weights of a window into five rows of labels. */
export class Vocabulary {
  /** What is known of a token's word, found out when it is first met. */
  readonly of: (word: TextWord) => Word;
  /** What stands before and behind a sentence. */
  readonly edge: Word;
  readonly #score: WindowScore | null;
  readonly #phrases: Phrases;
  #scores = new Int32Array(0);
  #used = 0;

  constructor(phrases: Phrases, score: WindowScore | null) {
    this.#phrases = phrases;
    this.#score = score;
    this.of = keptOfWord(({ text, kind, key }) => this.#make(text, key, shapeOf(text, kind)));
    this.edge = this.#make('', '', SHAPE.edge);
  }

  #make(text: string, key: string, shape: number): Word {
    const lower = hashText(text.toLowerCase());
    const bare = hashText(key);
    const at = this.#score ? this.#room() : 0;
    const scores = this.#scores;
    this.#score?.(windowOf({ text, lower, shape }), scores, at);
    const phrase = this.#phrases.firstOf(bare);
    return { text, lower, bare, shape, capitalised: isCapitalShape(shape), at, scores, phrase };
  }

  /** Where the scores of one more word begin. */
  #room(): number {
    const size = ROWS * ROW_WORDS;
    if (this.#used + size > this.#scores.length) {
      this.#scores = new Int32Array(TOGETHER * size);
      this.#used = 0;
    }
    this.#used += size;
    return this.#used - size;
  }
}
