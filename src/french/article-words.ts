import { keptOfWord, wordOf } from '../text/words.js';
import type { Token, Word } from '../types.js';

interface ArticleWords {
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
}

const byTokens = new WeakMap<readonly Token[], ArticleWords>();
const wordsBehind = new WeakMap<readonly string[], readonly Word[]>();

function wordsOf(tokens: readonly Token[]): ArticleWords {
  let known = byTokens.get(tokens);
  if (!known) {
    const keyWords = tokens.map(({ word }) => word.keyWord);
    const spellingWords = tokens.map(({ word }) => word.spellingWord);
    known = { keys: keyWords.map(({ text }) => text), spellings: spellingWords.map(({ text }) => text) };
    wordsBehind.set(known.keys, keyWords);
    wordsBehind.set(known.spellings, spellingWords);
    byTokens.set(tokens, known);
  }
  return known;
}

/** The keys of an article's tokens (lower case, no accents), the same array at every call: what is found out about it is kept. */
export const tokenKeys = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).keys;

/** The tokens as spelt, in lower case; the same array at every call. */
export const tokenSpellings = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).spellings;

/** A question asked of every word of an article, answered in one array along it: rules ask at every token. In: the answer for one word. Out: the answers for an array of words. */
export function columnOf(answer: (word: Word) => number): (words: readonly string[]) => Int32Array {
  const kept = keptOfWord(answer);
  const columns = new WeakMap<readonly string[], Int32Array>();
  let last: readonly string[] = [];
  let lastColumn: Int32Array = new Int32Array(0);
  return (words) => {
    if (words === last) return lastColumn;
    let column = columns.get(words);
    if (!column) {
      const behind = wordsBehind.get(words) ?? words.map((word) => wordOf(word));
      column = new Int32Array(behind.length);
      for (let i = 0; i < behind.length; i++) column[i] = kept(behind[i]!);
      columns.set(words, column);
    }
    [last, lastColumn] = [words, column];
    return column;
  };
}
