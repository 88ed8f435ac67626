import type { Analysis, Language } from '../types.js';
import { keptOfWord } from './words.js';

const FUNCTION_WORDS: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    'le la les un une des du de et est sont dans pour par sur avec qui que ne pas plus ce cette ces son sa ses nous vous ils elle au aux ou mais'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of and is are was were in for by with who that which this these his her their we you they it from has have been but not to'.split(
      ' ',
    ),
  ),
};

/** No function word has more letters: the other words, of which a text has many more, are not looked at. */
const LONGEST = Math.max(...Object.values(FUNCTION_WORDS).flatMap((words) => [...words].map((word) => word.length)));

/** The language that counts the word among its function words, as a bit each. */
const FRENCH = 1;
const ENGLISH = 2;
const bitsOf = keptOfWord(
  ({ spelling }) => (FUNCTION_WORDS.fr.has(spelling) ? FRENCH : 0) | (FUNCTION_WORDS.en.has(spelling) ? ENGLISH : 0),
);

/** So many characters tell a language. */
const SAMPLE = 4000;

/** The language of a text, told by its function words at its beginning. French where nothing speaks for English. */
export function languageOf({ tokens }: Pick<Analysis, 'tokens'>): Language {
  let [fr, en] = [0, 0];
  for (const { word, start, end } of tokens) {
    if (end > SAMPLE) break;
    if (end - start > LONGEST) continue;
    const bits = bitsOf(word);
    if (bits & FRENCH) fr++;
    if (bits & ENGLISH) en++;
  }
  return en > 5 && en > 2 * fr ? 'en' : 'fr';
}
