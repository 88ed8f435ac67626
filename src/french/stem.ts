import frenchStemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';

const stems = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** The stem of a French word, lower case (`accompagnées` → `accompagn`). Stems are remembered: the stemmer itself runs at 2 MB/s. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = frenchStemmer.stem(word);
    // cleared whole: what is frequent comes back at once, and memory stays bounded on any input
    if (stems.size >= CACHE_LIMIT) stems.clear();
    stems.set(word, found);
  }
  return found;
}
