const MOST_KEPT = 50_000;
/** What is longer seldom comes again. */
const LONGEST_KEPT = 100;

/** Of fewer characters V8 makes a string of its own in any case. */
const SHORTEST_SLICE = 13;

/** The same characters as a string of their own: a slice keeps alive the whole article that it was cut from. */
export const ownCopy = (slice: string): string =>
  slice.length < SHORTEST_SLICE ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');

/**
 * The function, its answers kept by word: a dump repeats its words. A hostile one does not, so what is kept is forgotten
 * when it is much. In: a pure function whose answer is never undefined.
 */
export function keptByWord<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST_KEPT) return answer(word);
    let known = kept.get(word);
    if (known === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      const own = ownCopy(word);
      known = answer(own);
      kept.set(own, known);
    }
    return known;
  };
}
