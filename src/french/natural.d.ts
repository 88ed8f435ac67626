/** The subpaths of `natural` in use: its own types cover the main entry only, which nobody here imports. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** 1 for equal strings, 0 for those that have nothing in common. */
  export default function similarity(a: string, b: string): number;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { DamerauLevenshteinDistance(one: string, other: string, options: { restricted: boolean }): number };
  export default distances;
}
