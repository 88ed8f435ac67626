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
  #best = new Float32Array(0);
  #from = new Uint8Array(0);
  #labels = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.#transitions = transitions;
    for (let label = 0; label < LABEL_COUNT; label++)
      for (let before = 0; before < LABEL_COUNT; before++)
        this.#arrivals[label * LABEL_COUNT + before] = transitions[before * LABEL_COUNT + label]!;
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

  /** Runs for every token: an inside has two predecessors, every other label all of them. */
  #step(emissions: Float32Array, row: number): void {
    const [best, from, arrivals] = [this.#best, this.#from, this.#arrivals];
    const previous = row - LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const inside = label > 0 && (label & 1) === 0;
      const end = inside ? label + 1 : LABEL_COUNT;
      let top = -Infinity;
      let source = OUTSIDE;
      for (let before = inside ? label - 1 : 0; before < end; before++) {
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
