import { expect, test } from 'vitest';
import { ROW_WORDS, spreadRow } from './label-rows.js';
import { LABEL_COUNT } from './labels.js';
import { TRANSITION_COUNT } from './transitions.js';
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
  const sums = new Int32Array(2 * ROW_WORDS);
  new Weights(rows).add(Int32Array.of(70_000, 8, 7, 4_000_000_000), 4, sums, ROW_WORDS);
  const labels = new Float32Array(2 * LABEL_COUNT);
  for (const row of [0, 1]) spreadRow(sums, row * ROW_WORDS, 1, labels, row * LABEL_COUNT);
  expect([...labels]).toEqual([...Array(LABEL_COUNT).fill(0), -4, 0, 0, 10, 0, 0, 0, 0, 0, 0, 127]);
});
