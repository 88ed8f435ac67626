/** The subpaths of `natural` in use: its own types cover the main entry only, which nobody here imports. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
