import { expect, test } from 'vitest';
import { LABEL_COUNT } from './labels.js';
import { TRANSITION_COUNT } from './viterbi.js';
import { decodeRows, encodeRows, type Rows, Weights } from './weights.js';

const rows: Rows = {
  keys: Uint32Array.of(7, 70_000, 4_000_000_000),
  sizes: Uint8Array.of(1, 2, 1),
  labels: Uint8Array.of(3, 0, 3, 10),
  values: Int8Array.of(2, -4, 8, 127),
  step: 0.25,
  transitions: new Float32Array(TRANSITION_COUNT).fill(0.5),
};

test('a model comes back as it was written', () => {
  expect(decodeRows(encodeRows(rows))).toEqual(rows);
});

test('bytes that are no model are refused', () => {
  expect(() => decodeRows(new Uint8Array(64))).toThrow('npm run train');
});

test('the weights of known features add up in their row, unknown features add nothing', () => {
  const sums = new Int16Array(2 * LABEL_COUNT);
  new Weights(rows).add(Int32Array.of(70_000, 8, 7, 4_000_000_000), 4, sums, LABEL_COUNT);
  expect([sums[LABEL_COUNT], sums[LABEL_COUNT + 3], sums[LABEL_COUNT + 10]]).toEqual([-4, 10, 127]);
  expect(sums.reduce((a, b) => a + b)).toBe(133);
});
