import type { Language } from '../types.js';

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

const LONGEST = Math.max(...Object.values(FUNCTION_WORDS).flatMap((words) => [...words].map((word) => word.length)));
const NOT_LETTERS = /\P{L}+/u;

/** The language of a text, told by its function words (the first 4 000 characters suffice). French where nothing speaks for English. */
export function languageOf(text: string): Language {
  const count: Record<Language, number> = { fr: 0, en: 0 };
  for (const word of text.slice(0, 4000).toLowerCase().split(NOT_LETTERS)) {
    // no function word is longer: the others need not be looked up
    if (word.length > LONGEST) continue;
    if (FUNCTION_WORDS.fr.has(word)) count.fr++;
    if (FUNCTION_WORDS.en.has(word)) count.en++;
  }
  return count.en > 5 && count.en > 2 * count.fr ? 'en' : 'fr';
}
