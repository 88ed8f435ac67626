import { expect, test } from 'vitest';
import { hashText } from './hash.js';
import { decodePhrases, encodePhrases } from './phrase-file.js';
import { bitOf, compilePhrases } from './phrases.js';

const [places, roles] = [bitOf('towns'), bitOf('roles')];
const phrases = compilePhrases([
  [['saint', 'malo'], places],
  [['saint'], places],
  [['malo', 'les', 'bains'], places],
  [['maire'], roles],
  [['maire', 'adjoint'], roles],
  [['adjoint'], places],
]);
const mark = (text: string) => phrases.mark(Int32Array.from(text.split(' '), hashText));

test('the longest phrase of a list wins, and none starts inside it', () => {
  const { whole, begin, inside, last } = mark('a saint malo les bains');
  expect([...begin]).toEqual([0, places, 0, 0, 0]);
  expect([...inside]).toEqual([0, 0, places, 0, 0]);
  expect([...last]).toEqual([0, 0, places, 0, 0]);
  expect([...whole]).toEqual([0, 0, 0, 0, 0]);
});

test('lists do not see each other', () => {
  const { whole, begin, inside } = mark('maire adjoint');
  expect([begin[0], inside[1], whole[1]]).toEqual([roles, roles, places]);
});

test('the beginning of a phrase is no phrase', () => {
  expect([...mark('malo les').begin, ...mark('malo les').whole]).toEqual([0, 0, 0, 0]);
});

test('phrases come back as they were written', () => {
  const { keys, bits } = decodePhrases(encodePhrases(phrases));
  expect([keys, bits]).toEqual([phrases.keys, phrases.bits]);
  expect(bits).toContain(places);
});
