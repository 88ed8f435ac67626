import { marginOf } from './doubts.js';
import { LABEL_COUNT, OUTSIDE, type Run } from './labels.js';
import { ANY_LABEL, factorsOf, Lattice } from './lattice.js';
import type { Transitions } from './transitions.js';

/** A token so far outside, not next to a run, tells nothing of the one side to the other: scores differ by less than a thousandth. */
const SURE = 5;

/** Tells how probable runs are, each from the tokens around it that matter. */
export class RunScores {
  readonly #factors: Float64Array;
  readonly #lattice = new Lattice();
  #masks = new Uint16Array(0);

  constructor(transitions: Transitions) {
    this.#factors = factorsOf(transitions);
  }

  /** The probability of each of the runs, which are the best labels of a stretch of `length` tokens, in order. */
  of(runs: readonly Run[], emissions: Float32Array, length: number): number[] {
    const scores: number[] = [];
    while (scores.length < runs.length) {
      const { first, last, end } = pieceOf(runs, scores.length, emissions, length);
      const rows = emissions.subarray(first * LABEL_COUNT, last * LABEL_COUNT);
      this.#lattice.fill(rows, last - first, this.#factors, this.#masksOf(first, last, length));
      for (const run of runs.slice(scores.length, end))
        scores.push(this.#lattice.probability(moved(run, first), last - first, this.#factors));
    }
    return scores;
  }

  /** Whatever divides a piece from the rest of its stretch is outside. */
  #masksOf(first: number, last: number, length: number): Uint16Array {
    if (this.#masks.length < length) this.#masks = new Uint16Array(length);
    const masks = this.#masks.fill(ANY_LABEL, 0, last - first);
    if (first > 0) masks[0] = 1 << OUTSIDE;
    if (last < length) masks[last - first - 1] = 1 << OUTSIDE;
    return masks;
  }
}

/** The same run, counted from another token. */
const moved = ({ first, last, type }: Run, from: number): Run => ({ first: first - from, last: last - from, type });

/** The tokens `[first, last)` around the next run, from one that is surely outside to another, and the first run behind them. */
function pieceOf(runs: readonly Run[], next: number, emissions: Float32Array, length: number) {
  let first = runs[next]!.first - 2;
  while (first > 0 && marginOf(emissions, first) < SURE) first--;
  let end = next + 1;
  let last = runs[next]!.last + 1;
  for (; last < length; last++) {
    const follows = end < runs.length && runs[end]!.first <= last + 1;
    if (follows) last = runs[end++]!.last;
    else if (marginOf(emissions, last) >= SURE) break;
  }
  return { first: Math.max(first, 0), last: Math.min(last + 1, length), end };
}
