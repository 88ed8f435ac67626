import { keptOfWord, wordOf } from '../text/words.js';
import type { Token, Word } from '../types.js';

/** An array of keys or spellings of an article, with the words behind them and what has been answered along it, by question. */
interface Row {
  readonly texts: readonly string[];
  readonly words: readonly Word[];
  readonly columns: unknown[];
}

/** The words of an article as arrays along its tokens. */
interface ArticleWords {
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
}

const NO_ROW: Row = { texts: [], words: [], columns: [] };

/** Each question has a place in the columns of a row. */
let questions = 0;

/** Some twenty articles are read together, a step at a time: what is known of each is found again. */
const articles = new WeakMap<readonly Token[], ArticleWords>();
const rows = new WeakMap<readonly string[], Row>();
/** Those asked about last, which are asked about next: an article's keys and its words as spelt. */
let article: ArticleWords = { tokens: [], keys: [], spellings: [] };
let [row, rowBefore] = [NO_ROW, NO_ROW];

function enter(texts: readonly string[], words: readonly Word[]): void {
  rows.set(texts, { texts, words, columns: new Array(questions) });
}

function readWords(tokens: readonly Token[]): ArticleWords {
  const [keys, spellings]: [string[], string[]] = [[], []];
  const [keyWords, spellingWords]: [Word[], Word[]] = [[], []];
  for (let i = 0; i < tokens.length; i++) {
    const { key, spelling, keyWord, spellingWord } = tokens[i]!.word;
    keys.push(key);
    spellings.push(spelling);
    keyWords.push(keyWord);
    spellingWords.push(spellingWord);
  }
  enter(keys, keyWords);
  enter(spellings, spellingWords);
  const read = { tokens, keys, spellings };
  articles.set(tokens, read);
  return read;
}

function wordsOf(tokens: readonly Token[]): ArticleWords {
  if (article.tokens !== tokens) article = articles.get(tokens) ?? readWords(tokens);
  return article;
}

/** The keys of an article's tokens (lower case, no accents); the same array where the same article is asked about again. */
export const tokenKeys = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).keys;

/** The tokens as spelt, in lower case; the same array where the same article is asked about again. */
export const tokenSpellings = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).spellings;

/** The row of an article's keys or spellings; of other texts one that nothing keeps. */
function rowOf(texts: readonly string[]): Row {
  if (texts === row.texts) return row;
  [row, rowBefore] = [rowBefore, row];
  if (texts === row.texts) return row;
  row = rows.get(texts) ?? { texts, words: texts.map((text) => wordOf(text)), columns: [] };
  return row;
}

/** The words of an article's keys or spellings, or of any texts. */
export const wordsBehind = (texts: readonly string[]): readonly Word[] =>
  rows.get(texts)?.words ?? texts.map((text) => wordOf(text));

/** What is kept along each array of texts that is asked about. In: how it begins, from the words behind them. Out: the same thing for the same array, found at once where it is the one asked about last. */
export function keptAlong<T extends object>(begin: (words: readonly Word[]) => T): (texts: readonly string[]) => T {
  const question = questions++;
  let last: readonly string[] | null = null;
  let kept: T;
  return (texts) => {
    if (texts === last) return kept;
    const { words, columns } = rowOf(texts);
    kept = (columns[question] as T | undefined) ?? begin(words);
    columns[question] = kept;
    last = texts;
    return kept;
  };
}

/** A question asked of every word of an article, answered in one array along it: rules ask at every token. In: the answer for one word. Out: the answers for an array of words. */
export function columnOf(answer: (word: Word) => number): (texts: readonly string[]) => readonly number[] {
  const kept = keptOfWord(answer);
  // plain arrays: the memory of a typed one lies elsewhere, and is asked for and given back by itself
  return keptAlong((words) => {
    const column: number[] = [];
    for (let i = 0; i < words.length; i++) column.push(kept(words[i]!));
    return column;
  });
}
