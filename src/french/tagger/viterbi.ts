import { Doubts } from './doubts.js';
import { isInside, LABEL_COUNT, OUTSIDE } from './labels.js';
import { START_ROW, type Transitions } from './transitions.js';

/** Finds the best labels of a stretch. Keeps its buffers: a stretch costs no allocation. */
export class Viterbi {
  readonly #transitions: Transitions;
  /** The transitions with those that lead to one label side by side. */
  readonly #arrivals = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  /** How far a label may lie below the best of its token and still lead to the best of the next: the transitions differ by no more. */
  readonly #reach: number;
  readonly #doubts: Doubts;
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
    this.#doubts = new Doubts(transitions);
  }

  /** Labels of `length` tokens, valid until the next call. `emissions`: one row of label scores a token. */
  labels(emissions: Float32Array, length: number): Uint8Array {
    this.#reserve(length);
    const doubtful = this.#doubts.of(emissions, length);
    this.#labels.fill(OUTSIDE, 0, length);
    for (let first = 0; first < length; first++) {
      if (!doubtful[first]) continue;
      let last = first + 1;
      while (last < length && doubtful[last]) last++;
      this.#labelPiece(emissions, first, last, last === length);
      first = last;
    }
    return this.#labels;
  }

  /** Labels the tokens `[first, last)`; those beside them are outside. */
  #labelPiece(emissions: Float32Array, first: number, last: number, isEnd: boolean): void {
    const start = (first === 0 ? START_ROW : OUTSIDE) * LABEL_COUNT;
    const row = first * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      this.#best[row + label] = isInside(label)
        ? -Infinity
        : this.#transitions[start + label]! + emissions[row + label]!;
    for (let at = first + 1; at < last; at++) this.#step(emissions, at * LABEL_COUNT);
    this.#trace(first, last, isEnd);
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
        top = Math.max(begun, inside);
        source = inside > begun ? label : label - 1;
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

  #trace(first: number, last: number, isEnd: boolean): void {
    const end = (last - 1) * LABEL_COUNT;
    const score = (label: number) =>
      this.#best[end + label]! + (isEnd ? 0 : this.#transitions[label * LABEL_COUNT + OUTSIDE]!);
    let label = OUTSIDE;
    for (let other = 1; other < LABEL_COUNT; other++) if (score(other) > score(label)) label = other;
    for (let at = last - 1; at >= first; at--) {
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
