import { tokenKeys, tokenSpellings } from '../../french/phrases.js';
import { nameKey } from '../../text/fold.js';
import { keptOfWord } from '../../text/words.js';
import type { Analysis, Span, Token } from '../../types.js';

/** An article with what every rule of this folder asks about its tokens. */
export interface Reading {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  /** Lower case, no accents: how tokens are compared with lexicons. */
  readonly keys: readonly string[];
  /** Lower case with its accents: how common nouns are compared. */
  readonly words: readonly string[];
  /** Does the word begin with a capital? */
  readonly capital: readonly boolean[];
  /** Index of the sentence of each token. */
  readonly sentence: Int32Array;
  /** Is the token the first word of its sentence, or of a quotation in it? Its capital then says nothing. */
  readonly opens: readonly boolean[];
  /** 1 where the token stands between quotation marks, as far as its paragraph tells. */
  readonly quoted: Uint8Array;
  /** Words that the article writes in lower case somewhere. */
  readonly common: ReadonlySet<string>;
}

export function read(analysis: Analysis): Reading {
  const { tokens, sentences } = analysis;
  const keys = tokenKeys(tokens);
  const words = tokenSpellings(tokens);
  const capital = tokens.map(({ word }) => word.capital);
  const sentence = new Int32Array(tokens.length);
  for (const [i, { first, last }] of sentences.entries()) sentence.fill(i, first, last);
  const opens = tokens.map((token, i) => token.kind === 'word' && opensSentence(tokens, sentence, i));
  const common = new Set(keys.filter((_, i) => tokens[i]!.kind === 'word' && !capital[i]));
  return { analysis, tokens, keys, words, capital, sentence, opens, common, quoted: quotedTokens(analysis) };
}

const QUOTES = new Set('"“”«»');

/** Marks behind which something opens. */
const OPENING = /[":–?!…]/;

function quotedTokens({ tokens, sentences }: Analysis): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let [inside, paragraph] = [0, -1];
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) inside = 0;
    paragraph = sentence.paragraph;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens[i]!.kind === 'punct' && QUOTES.has(tokens[i]!.text)) inside = 1 - inside;
      quoted[i] = inside;
    }
  }
  return quoted;
}

function opensSentence(tokens: readonly Token[], sentence: Int32Array, i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (sentence[k] !== sentence[i]) return true;
    if (tokens[k]!.kind !== 'punct') return false;
    if (OPENING.test(tokens[k]!.text)) return true;
  }
  return true;
}

/** A run of tokens `[first, last)` as a span of the text. */
export const spanOf = ({ tokens }: Reading, first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

export const textOf = ({ analysis }: Reading, span: Span): string => analysis.text.slice(span.start, span.end);

const keyOfWord = keptOfWord(({ text }) => nameKey(text));

/** How the name that the tokens `[first, last)` write is compared (see `nameKey`). */
export const nameKeyOf = (reading: Reading, first: number, last: number): string =>
  last === first + 1 ? keyOfWord(reading.tokens[first]!.word) : nameKey(textOf(reading, spanOf(reading, first, last)));

/** Do two tokens stand in one sentence? */
export const together = ({ sentence }: Reading, a: number, b: number): boolean => sentence[a] === sentence[b];
