import { beginOf, insideOf, isInside, LABEL_COUNT, PREDECESSORS, type Run } from './labels.js';
import { START_ROW, TRANSITION_COUNT, type Transitions } from './transitions.js';

/** All labels: the mask of a token about which nothing is known. */
export const ANY_LABEL = (1 << LABEL_COUNT) - 1;

/** exp of each weight, 0 where a label may not follow. */
export function factorsOf(transitions: Transitions, factors = new Float64Array(TRANSITION_COUNT)): Float64Array {
  for (let label = 0; label < LABEL_COUNT; label++) {
    for (const before of PREDECESSORS[label]!) {
      const index = before * LABEL_COUNT + label;
      factors[index] = Math.exp(transitions[index]!);
    }
    const start = START_ROW * LABEL_COUNT + label;
    factors[start] = isInside(label) ? 0 : Math.exp(transitions[start]!);
  }
  return factors;
}

/** A label whose weight is e to this, beside the best one of its token, is left out of the sums: it would change nothing that shows. */
const FAINT = -12;

/**
 * Forward and backward sums over all labellings of a stretch, scaled row by row so that the forward row sums to 1. After
 * {@link Lattice.fill}, `forward × backward` is the probability of a label at a token.
 */
export class Lattice {
  /** exp(emission), 0 for labels that a token may not have. */
  weights = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** What each row was divided by. */
  scales = new Float64Array(0);

  /** Labels of each token whose weight is not 0, ascending, and how many: few, and sums run over them alone. */
  #active = new Uint8Array(0);
  #counts = new Uint8Array(0);

  /** `factors`: see {@link factorsOf}. `masks`: for each token the labels it may have, as bits; all where absent. */
  fill(emissions: Float32Array, length: number, factors: Float64Array, masks?: Uint16Array): void {
    this.#reserve(length);
    if (!this.#forwardRows(emissions, length, factors, masks, FAINT))
      this.#forwardRows(emissions, length, factors, masks, -Infinity);
    this.backward.fill(0, 0, (length - 1) * LABEL_COUNT);
    this.backward.fill(1, (length - 1) * LABEL_COUNT, length * LABEL_COUNT);
    for (let at = length - 2; at >= 0; at--) this.#backwardRow(at, factors);
  }

  /** The probability of exactly this run: its type, its first and its last token. */
  probability({ first, last, type }: Run, length: number, factors: Float64Array): number {
    const begin = beginOf(type);
    const inside = insideOf(begin);
    let label = begin;
    let sum = this.forward[first * LABEL_COUNT + begin]!;
    for (let at = first + 1; at < last; at++) {
      sum *= (factors[label * LABEL_COUNT + inside]! * this.weights[at * LABEL_COUNT + inside]!) / this.scales[at]!;
      label = inside;
    }
    if (last === length) return sum;
    let rest = 0;
    for (let next = 0; next < LABEL_COUNT; next++) {
      if (next === inside) continue;
      const cell = last * LABEL_COUNT + next;
      rest += factors[label * LABEL_COUNT + next]! * this.weights[cell]! * this.backward[cell]!;
    }
    return Math.min(1, (sum * rest) / this.scales[last]!);
  }

  /** False where some token has no label left that may follow: then a faint one was needed. */
  #forwardRows(
    emissions: Float32Array,
    length: number,
    factors: Float64Array,
    masks: Uint16Array | undefined,
    faint: number,
  ): boolean {
    for (let at = 0; at < length; at++) {
      this.#weigh(emissions, at, masks ? masks[at]! : ANY_LABEL, faint);
      if (!this.#forwardRow(at, factors)) return false;
    }
    return true;
  }

  #weigh(emissions: Float32Array, at: number, mask: number, faint: number): void {
    const { weights } = this;
    const active = this.#active;
    const row = at * LABEL_COUNT;
    let top = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++)
      if (mask & (1 << label) && emissions[row + label]! > top) top = emissions[row + label]!;
    let count = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const below = emissions[row + label]! - top;
      const weight = mask & (1 << label) && below > faint ? Math.exp(below) : 0;
      weights[row + label] = weight;
      if (weight !== 0) active[row + count++] = label;
    }
    this.#counts[at] = count;
  }

  #forwardRow(at: number, factors: Float64Array): boolean {
    const { forward, weights } = this;
    const [active, counts] = [this.#active, this.#counts];
    const row = at * LABEL_COUNT;
    const previous = row - LABEL_COUNT;
    const count = counts[at]!;
    forward.fill(0, row, row + LABEL_COUNT);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const label = active[row + i]!;
      let sum = at === 0 ? factors[START_ROW * LABEL_COUNT + label]! : 0;
      for (let k = 0; at > 0 && k < counts[at - 1]!; k++) {
        const before = active[previous + k]!;
        sum += forward[previous + before]! * factors[before * LABEL_COUNT + label]!;
      }
      forward[row + label] = sum * weights[row + label]!;
      total += forward[row + label]!;
    }
    this.scales[at] = total;
    for (let i = 0; i < count; i++) forward[row + active[row + i]!]! /= total;
    return total > 0;
  }

  #backwardRow(at: number, factors: Float64Array): void {
    const { backward, weights } = this;
    const [active, counts] = [this.#active, this.#counts];
    const row = at * LABEL_COUNT;
    const next = row + LABEL_COUNT;
    const scale = this.scales[at + 1]!;
    for (let i = 0; i < counts[at + 1]!; i++) {
      const label = active[next + i]!;
      const value = (weights[next + label]! * backward[next + label]!) / scale;
      for (let k = 0; k < counts[at]!; k++) {
        const before = active[row + k]!;
        backward[row + before]! += factors[before * LABEL_COUNT + label]! * value;
      }
    }
  }

  #reserve(length: number): void {
    if (this.scales.length >= length) return;
    this.weights = new Float64Array(length * LABEL_COUNT);
    this.forward = new Float64Array(length * LABEL_COUNT);
    this.backward = new Float64Array(length * LABEL_COUNT);
    this.scales = new Float64Array(length);
    this.#active = new Uint8Array(length * LABEL_COUNT);
    this.#counts = new Uint8Array(length);
  }
}
