import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';

/** How alike two words or names look, from 0 to 1; what they begin with weighs most (Jaro-Winkler). */
export const similarity = (one: string, other: string): number => jaroWinkler(one, other);

/** How many letters to put in, take out, change or swap make one of the other (Damerau-Levenshtein); `most + 1` where it is more than `most` by length alone. */
export function edits(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // unrestricted it takes `olivier` and `ollivier` for the same (natural 8.1)
  return levenshtein.DamerauLevenshteinDistance(one, other, { restricted: true });
}
