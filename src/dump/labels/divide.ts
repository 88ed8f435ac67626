import type { Chunk, Word } from './words.js';

/** A way to read a chunk: where its labels start, and what it costs to say it so, in bits. */
export interface Reading {
  readonly starts: readonly number[];
  readonly cost: number;
}

/** The bits of naming the label `words[start, end)`. */
export type LabelCost = (start: number, end: number) => number;

const MAX_LABEL = 10;
/** A longer run of words without a capital is no list of labels. */
export const MAX_CHUNK = 32;

interface State {
  readonly start: number;
  readonly cost: number;
  readonly before: State | null;
}

/** Where a label may begin inside a chunk by the form of the words, and by the alphabetical order of labels where it holds. */
export function possibleStarts({ words, before }: Chunk, ordered: boolean): boolean[] {
  const first = words[0]!.order;
  return words.map((w, i) => {
    if (i === 0) return true;
    const sorted = !ordered || (w.order >= first && (before === null || w.order <= before));
    return sorted && w.begins && !words[i - 1]!.binds;
  });
}

/** The best readings of those that end alike: two suffice to know the best and how far the next one is. */
const bestTwo = (states: State[]): State[] => states.sort((a, b) => a.cost - b.cost).slice(0, 2);

function startsOf(state: State): number[] {
  const starts: number[] = [];
  for (let at: State | null = state; at && at.start >= 0; at = at.before) starts.unshift(at.start);
  return starts;
}

/** The two cheapest readings of a chunk, the cheapest first; one where only one is possible. */
export function readings(
  words: readonly Word[],
  possible: readonly boolean[],
  ordered: boolean,
  cost: LabelCost,
): Reading[] {
  const ends: State[][] = [[{ start: -1, cost: 0, before: null }]];
  for (let end = 1; end <= words.length; end++) {
    ends[end] = [];
    if (end < words.length && !possible[end]) continue;
    for (let start = Math.max(0, end - MAX_LABEL); start < end; start++) {
      const states = ends[start]!.filter(
        (s) => s.start < 0 || !ordered || words[s.start]!.order <= words[start]!.order,
      );
      if (states.length === 0) continue;
      const bits = cost(start, end);
      ends[end]!.push(...bestTwo(states.map((before) => ({ start, cost: before.cost + bits, before }))));
    }
  }
  return bestTwo(ends[words.length]!).map((state) => ({ starts: startsOf(state), cost: state.cost }));
}
