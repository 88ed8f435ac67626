import { LABEL_COUNT } from './labels.js';

/**
 * A row of label sums, two in a 32-bit word: even labels in the low half, odd ones in the high. Rows add up word by word, as
 * long as every sum fits its 16 bits: what a low half borrows from the high one is given back when it is read.
 */
export const ROW_WORDS = (LABEL_COUNT + 1) >> 1;

/** Adds `weight` to one label of the row at `row`. */
export function addToLabel(sums: Int32Array, row: number, label: number, weight: number): void {
  sums[row + (label >> 1)]! += weight << ((label & 1) << 4);
}

/** Adds the row of `more` at `from` to that of `sums` at `row`. */
export function addRow(sums: Int32Array, row: number, more: Int32Array, from: number): void {
  for (let i = 0; i < ROW_WORDS; i++) sums[row + i]! += more[from + i]!;
}

/** Writes the sums of a row, times `step`, to `emissions` from `start` on. */
export function spreadRow(sums: Int32Array, row: number, step: number, emissions: Float32Array, start: number): void {
  for (let i = 0; i < ROW_WORDS; i++) {
    const word = sums[row + i]!;
    const low = (word << 16) >> 16;
    emissions[start + 2 * i] = low * step;
    if (2 * i + 1 < LABEL_COUNT) emissions[start + 2 * i + 1] = ((word - low) >> 16) * step;
  }
}
