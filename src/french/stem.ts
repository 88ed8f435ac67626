import { keptByWord } from '../text/kept.js';
import { frenchStem } from './stemmer.js';

/** The stem of a French word, lower case (`accompagnées` → `accompagn`), remembered. */
export const stem = keptByWord(frenchStem);
