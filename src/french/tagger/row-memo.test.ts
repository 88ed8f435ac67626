import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRow, addToLabel, ROW_WORDS, spreadRow } from './label-rows.js';
import { LABEL_COUNT } from './labels.js';
import { KEYS, RowMemo } from './row-memo.js';

test('two labels in a word add up as if each had its own', () => {
  const weights = fc.array(fc.tuple(fc.nat(LABEL_COUNT - 1), fc.integer({ min: -128, max: 127 })), { maxLength: 250 });
  fc.assert(
    fc.property(weights, weights, (first, second) => {
      const [sums, more] = [new Int32Array(ROW_WORDS), new Int32Array(ROW_WORDS)];
      for (const [label, weight] of first) addToLabel(sums, 0, label, weight);
      for (const [label, weight] of second.slice(first.length)) addToLabel(more, 0, label, weight);
      addRow(sums, 0, more, 0);
      const expected = new Float32Array(LABEL_COUNT);
      for (const [label, weight] of [...first, ...second.slice(first.length)]) expected[label]! += weight;
      const labels = new Float32Array(LABEL_COUNT);
      spreadRow(sums, 0, 1, labels, 0);
      expect(labels).toEqual(expected);
    }),
    { seed: 3 },
  );
});

test('each row is of its own keys, also where thousands share the slots', () => {
  let filled = 0;
  const memo = new RowMemo((keys, words, row) => {
    filled++;
    words[row] = keys[0]! - keys[4]!;
  });
  const keysOf = (i: number) => Int32Array.of(i, i >> 3, -i, 7, i * i);
  let wrong = 0;
  for (let i = 0; i < 20_000; i++) {
    const keys = keysOf(i % 10_000);
    if (memo.words[memo.rowOf(keys)] !== ((keys[0]! - keys[4]!) | 0)) wrong++;
  }
  expect(wrong).toBe(0);
  expect(filled).toBeGreaterThan(10_000);
  const before = filled;
  memo.rowOf(keysOf(9_999));
  memo.rowOf(new Int32Array(KEYS));
  expect(filled).toBe(before + 1);
});
