import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchWords, shadow } from './search-words.js';

const keysOf = (text: string) =>
  searchWords(text)
    .map(({ key }) => key)
    .join(' ');

describe('the shadow of a text is the keys of its words', () => {
  test.each([
    '',
    'L’accompagnée, 75 000 fois : 1.250.000 €, 75 0000 ou 1234 567',
    '12 345 678x 12 345 6789 1 234.567 3 000',
    'cafe\u0301 75 000\u0301 9\u030112 \u0301',
    'aʼb \u00b2\u00bd ½ 75\u202f000 75\u00a0000\u00a0000',
    'un 😀 deux\ud83d trois \ud835\udd04 75 000\ud835\udd04',
    `${'long'.repeat(40)} ${'mot'.repeat(15)}`,
  ])('%s', (text) => {
    expect(shadow(text)).toBe(keysOf(text));
    expect(shadow(text)).toBe(keysOf(text));
  });

  const piece = fc.constantFrom(
    ...'aÉœ019 .,\u00a0\u202f\u0301ʼ’-²',
    '75 000',
    '1.250',
    '😀',
    '\ud835\udd04',
    '\ud83d',
  );
  test('whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => shadow(text) === keysOf(text),
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => shadow(text) === keysOf(text)));
  });

  test('more words than are kept', () => {
    const text = Array.from({ length: 55_000 }, (_, i) => `m${i}`).join(' ');
    expect(shadow(text)).toBe(text);
  });
});
