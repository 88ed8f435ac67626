/** The subpaths of `natural` in use: its own types cover the main entry only, which nobody here imports. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/util/stopwords_fr.js' {
  const list: { words: string[] };
  export default list;
}
