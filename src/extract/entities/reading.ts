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
  /** The tokens that do, in order: names are looked for there. */
  readonly capitals: readonly number[];
  /** Index of the sentence of each token. */
  readonly sentence: Int32Array;
  /** Is the token the first word of its sentence, or of a quotation in it? Its capital then says nothing. */
  readonly opens: readonly boolean[];
  /** 1 where the token stands between quotation marks, as far as its paragraph tells. */
  readonly quoted: Uint8Array;
  /** Words of {@link capitals} that the article also writes in lower case somewhere. */
  readonly common: ReadonlySet<string>;
}

export function read(analysis: Analysis): Reading {
  const { tokens, sentences } = analysis;
  const keys = tokenKeys(tokens);
  const words = tokenSpellings(tokens);
  const sentence = new Int32Array(tokens.length);
  for (const [i, { first, last }] of sentences.entries()) sentence.fill(i, first, last);
  const [capital, capitals, opens]: [boolean[], number[], boolean[]] = [[], [], []];
  let opening = true;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text, word } = tokens[i]!;
    if (i > 0 && sentence[i] !== sentence[i - 1]) opening = true;
    capital.push(word.capital);
    opens.push(kind === 'word' && opening);
    if (word.capital) capitals.push(i);
    opening = kind === 'punct' && (opening || OPENING.has(text));
  }
  const quoted = quotedTokens(analysis);
  const common = commonWords(tokens, keys, capitals);
  return { analysis, tokens, keys, words, capital, capitals, sentence, opens, common, quoted };
}

function commonWords(tokens: readonly Token[], keys: readonly string[], capitals: readonly number[]): Set<string> {
  const [capitalised, common] = [new Set<string>(), new Set<string>()];
  for (const i of capitals) capitalised.add(keys[i]!);
  // most words never have a capital: a set of them all would take longer than all else here
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word } = tokens[i]!;
    if (kind === 'word' && !word.capital && capitalised.has(keys[i]!)) common.add(keys[i]!);
  }
  return common;
}

const QUOTES = new Set('"“”«»');

/** Marks behind which something opens. */
const OPENING = new Set('":–?!…');

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
