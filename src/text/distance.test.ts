import { describe, expect, test } from 'vitest';
import { edits, similarity } from './distance.js';

describe('letters between two words', () => {
  test.each([
    ['olivier', 'ollivier', 1],
    ['olivier', 'oliveir', 1],
    ['olivier', 'olivier', 0],
    ['roux', 'rous', 1],
    ['rey', 'roy', 1],
    ['anna', 'a', 3],
    ['', 'abc', 3],
  ])('%s, %s: %i', (one, other, expected) => {
    expect([edits(one, other), edits(other, one)]).toEqual([expected, expected]);
  });

  test('are not counted where the lengths tell', () => {
    expect(edits('a', 'abcdef', 2)).toBe(3);
  });
});

test('names that begin alike look more alike', () => {
  expect(similarity('ollivier', 'olliveir')).toBeGreaterThan(similarity('ollivier', 'lolivier'));
  expect(similarity('rey', 'rey')).toBe(1);
});
