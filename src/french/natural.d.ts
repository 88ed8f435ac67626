/** The subpaths of `natural` in use: its own types cover the main entry only, which nobody here imports. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const jaroWinkler: (one: string, other: string) => number;
  export default jaroWinkler;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: { DamerauLevenshteinDistance(one: string, other: string): number };
  export default distances;
}
