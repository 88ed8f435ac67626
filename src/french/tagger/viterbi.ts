import { isInside, LABEL_COUNT, OUTSIDE } from './labels.js';

/** Weights of a label after another: `[before * LABEL_COUNT + label]`, and one row more for the start of a stretch. */
export type Transitions = Float32Array;
export const START_ROW = LABEL_COUNT;
export const TRANSITION_COUNT = (LABEL_COUNT + 1) * LABEL_COUNT;

/** Finds the best labels of a stretch. Keeps its buffers: a stretch costs no allocation. */
export class Viterbi {
  readonly #transitions: Transitions;
  /** The transitions with those that lead to one label side by side. */
  readonly #arrivals = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  /** How far a label may lie below the best of its token and still lead to the best of the next: the transitions differ by no more. */
  readonly #reach: number;
  readonly #near = new Uint8Array(LABEL_COUNT);
  #best = new Float32Array(0);
  #from = new Uint8Array(0);
  #labels = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.#transitions = transitions;
    for (let label = 0; label < LABEL_COUNT; label++)
      for (let before = 0; before < LABEL_COUNT; before++)
        this.#arrivals[label * LABEL_COUNT + before] = transitions[before * LABEL_COUNT + label]!;
    this.#reach = 1 + Math.max(...this.#arrivals) - Math.min(...this.#arrivals);
  }

  /** Labels of `length` tokens, valid until the next call. `emissions`: one row of label scores a token. */
  labels(emissions: Float32Array, length: number): Uint8Array {
    this.#reserve(length);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const start = this.#transitions[START_ROW * LABEL_COUNT + label]! + emissions[label]!;
      this.#best[label] = isInside(label) ? -Infinity : start;
    }
    for (let at = 1; at < length; at++) this.#step(emissions, at * LABEL_COUNT);
    this.#trace(length);
    return this.#labels;
  }

  /** Runs for every token. Only an inside minds which label stands before it; the others come from the few that are near the best. */
  #step(emissions: Float32Array, row: number): void {
    const [best, from, arrivals, near] = [this.#best, this.#from, this.#arrivals, this.#near];
    const previous = row - LABEL_COUNT;
    const count = this.#nearBest(previous);
    for (let label = 0; label < LABEL_COUNT; label++) {
      let top = -Infinity;
      let source = OUTSIDE;
      if (label > 0 && (label & 1) === 0) {
        const begun = best[previous + label - 1]! + arrivals[label * LABEL_COUNT + label - 1]!;
        const inside = best[previous + label]! + arrivals[label * LABEL_COUNT + label]!;
        [top, source] = inside > begun ? [inside, label] : [begun, label - 1];
      } else
        for (let i = 0; i < count; i++) {
          const before = near[i]!;
          const score = best[previous + before]! + arrivals[label * LABEL_COUNT + before]!;
          if (score > top) {
            top = score;
            source = before;
          }
        }
      best[row + label] = top + emissions[row + label]!;
      from[row + label] = source;
    }
  }

  /** The labels of a row, ascending, that some transition may still lift above the best one; returns how many. */
  #nearBest(row: number): number {
    const best = this.#best;
    let top = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) if (best[row + label]! > top) top = best[row + label]!;
    const least = top - this.#reach;
    let count = 0;
    for (let label = 0; label < LABEL_COUNT; label++) if (best[row + label]! >= least) this.#near[count++] = label;
    return count;
  }

  #trace(length: number): void {
    const end = (length - 1) * LABEL_COUNT;
    let label = OUTSIDE;
    for (let other = 1; other < LABEL_COUNT; other++)
      if (this.#best[end + other]! > this.#best[end + label]!) label = other;
    for (let at = length - 1; at >= 0; at--) {
      this.#labels[at] = label;
      label = this.#from[at * LABEL_COUNT + label]!;
    }
  }

  #reserve(length: number): void {
    if (this.#labels.length >= length) return;
    this.#best = new Float32Array(length * LABEL_COUNT);
    this.#from = new Uint8Array(length * LABEL_COUNT);
    this.#labels = new Uint8Array(length);
  }
}
