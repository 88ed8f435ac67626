const MOST_KEPT = 50_000;

/**
 * The function, its answers kept by word: a dump repeats its words. A hostile one does not, so what is kept is forgotten
 * when it is much. In: a pure function whose answer is never undefined.
 */
export function keptByWord<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    let known = kept.get(word);
    if (known === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      known = answer(word);
      kept.set(word, known);
    }
    return known;
  };
}
