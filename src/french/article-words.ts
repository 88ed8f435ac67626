import { keptOfWord, wordOf } from '../text/words.js';
import type { Token, Word } from '../types.js';

/** The words of an article as arrays along its tokens. */
interface ArticleWords {
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  readonly spellings: readonly string[];
  readonly keyWords: readonly Word[];
  readonly spellingWords: readonly Word[];
}

/** The article asked about last: extractors read one to its end before the next. Weak maps of many would burden the collector. */
let article: ArticleWords = { tokens: [], keys: [], spellings: [], keyWords: [], spellingWords: [] };

function wordsOf(tokens: readonly Token[]): ArticleWords {
  if (article.tokens === tokens) return article;
  const [keys, spellings]: [string[], string[]] = [[], []];
  const [keyWords, spellingWords]: [Word[], Word[]] = [[], []];
  for (let i = 0; i < tokens.length; i++) {
    const { key, spelling, keyWord, spellingWord } = tokens[i]!.word;
    keys.push(key);
    spellings.push(spelling);
    keyWords.push(keyWord);
    spellingWords.push(spellingWord);
  }
  article = { tokens, keys, spellings, keyWords, spellingWords };
  return article;
}

/** The keys of an article's tokens (lower case, no accents); the same array where the same article is asked about again. */
export const tokenKeys = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).keys;

/** The tokens as spelt, in lower case; the same array where the same article is asked about again. */
export const tokenSpellings = (tokens: readonly Token[]): readonly string[] => wordsOf(tokens).spellings;

/** The words of an article's keys or spellings, or of any texts. */
export function wordsBehind(texts: readonly string[]): readonly Word[] {
  if (texts === article.keys) return article.keyWords;
  if (texts === article.spellings) return article.spellingWords;
  return texts.map((text) => wordOf(text));
}

/** A question asked of every word of an article, answered in one array along it: rules ask at every token. In: the answer for one word. Out: the answers for an array of words. */
export function columnOf(answer: (word: Word) => number): (texts: readonly string[]) => Int32Array {
  const kept = keptOfWord(answer);
  // the two asked about last: an article's keys and its words as spelt
  let [last, column]: [readonly string[], Int32Array] = [[], new Int32Array(0)];
  let [before, columnBefore]: [readonly string[], Int32Array] = [[], column];
  return (texts) => {
    if (texts === last) return column;
    [last, before] = [before, last];
    [column, columnBefore] = [columnBefore, column];
    if (texts === last) return column;
    const words = wordsBehind(texts);
    [last, column] = [texts, new Int32Array(words.length)];
    for (let i = 0; i < words.length; i++) column[i] = kept(words[i]!);
    return column;
  };
}
