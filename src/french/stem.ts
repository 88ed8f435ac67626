import frenchStemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { keptByWord } from '../text/kept.js';

/** The stem of a French word, lower case (`accompagnées` → `accompagn`). Slow (2 MB/s): for who remembers what it answered. */
export const frenchStem = (word: string): string => frenchStemmer.stem(word);

/** The same, remembered. */
export const stem = keptByWord(frenchStem);
