import { bare } from '../text/fold.js';
import { keptByWord } from '../text/kept.js';

/** The key of a word that is no token: lower case, no accents. Tokens know theirs. */
export const wordKey = keptByWord(bare);

/** The word as spelt, in lower case: `élève` is not `élevé`, `retraité` not `retraite`. */
export const spelling = keptByWord((text) => text.toLowerCase());
