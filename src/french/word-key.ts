import { bare } from '../text/fold.js';

const keys = new Map<string, string>();
const KEY_LIMIT = 50_000;

/** The key of a token: lower case, no accents. Kept by word, since a dump repeats its words. */
export function wordKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > KEY_LIMIT) keys.clear();
    key = bare(text);
    keys.set(text, key);
  }
  return key;
}

/** The word as spelt, in lower case: `élève` is not `élevé`, `retraité` not `retraite`. */
export const spelling = (text: string): string => text.toLowerCase();
