import { isInside, LABEL_COUNT, OUTSIDE, PREDECESSORS } from './labels.js';
import { START_ROW, type Transitions } from './transitions.js';

/** The sums of labellings are rounded: what is this near to being something is asked about. */
const ROUNDING = 1e-3;

/** How far all other labels of a token lie below outside. */
export function marginOf(emissions: Float32Array, at: number): number {
  const row = at * LABEL_COUNT;
  let top = emissions[row + 1]!;
  for (let label = 2; label < LABEL_COUNT; label++) if (emissions[row + label]! > top) top = emissions[row + label]!;
  return emissions[row + OUTSIDE]! - top;
}

/**
 * Tells the tokens that the best labelling surely leaves outside. A run of tokens that it labels otherwise loses at each of
 * them the margin by which its emissions are for outside, and wins by transitions no more than a bound: a token all of whose
 * runs lose is outside.
 */
export class Doubts {
  /** The most that transitions win for a token that is not outside, and for a run by what stands behind it. */
  readonly #win: number;
  readonly #leave: number;
  /** The most that a run is worth which holds the token alone, and one which ends there. */
  #alone = new Float64Array(0);
  #ending = new Float64Array(0);
  #doubtful = new Uint8Array(0);

  constructor(transitions: Transitions) {
    const over = (before: number, label: number, instead = OUTSIDE) =>
      transitions[before * LABEL_COUNT + label]! - transitions[instead * LABEL_COUNT + OUTSIDE]!;
    let [win, leave] = [-Infinity, 0];
    for (let label = 1; label < LABEL_COUNT; label++) {
      leave = Math.max(leave, over(label, OUTSIDE));
      for (const before of PREDECESSORS[label]!) win = Math.max(win, over(before, label));
      if (!isInside(label)) win = Math.max(win, over(START_ROW, label, START_ROW));
    }
    this.#win = win;
    this.#leave = leave + ROUNDING;
  }

  /** 1 for each of `length` tokens that is not surely outside, until the next call. */
  of(emissions: Float32Array, length: number): Uint8Array {
    this.#reserve(length);
    const [alone, ending, doubtful] = [this.#alone, this.#ending, this.#doubtful];
    let run = 0;
    for (let at = 0; at < length; at++) {
      alone[at] = this.#win - marginOf(emissions, at);
      run = Math.max(run, 0) + alone[at]!;
      ending[at] = run;
    }
    let rest = this.#leave;
    for (let at = length - 1; at >= 0; at--) {
      doubtful[at] = ending[at]! + rest >= 0 ? 1 : 0;
      rest = Math.max(rest + alone[at]!, this.#leave);
    }
    return doubtful;
  }

  #reserve(length: number): void {
    if (this.#alone.length >= length) return;
    this.#alone = new Float64Array(length);
    this.#ending = new Float64Array(length);
    this.#doubtful = new Uint8Array(length);
  }
}
