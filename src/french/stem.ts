import frenchStemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { keptByWord } from '../text/kept.js';

/** The same for whoever remembers stems otherwise. */
export const stemAfresh = (word: string): string => frenchStemmer.stem(word);

/** The stem of a French word, lower case (`accompagnées` → `accompagn`). Stems are remembered: the stemmer itself runs at 2 MB/s. */
export const stem = keptByWord(stemAfresh);
