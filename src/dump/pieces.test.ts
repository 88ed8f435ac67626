import { expect, test } from 'vitest';
import { lineEnd, piecesOf } from './pieces.js';

/** `|` stands where a line is cut that may hold 640 characters; it is cut within the last ten where it can be. */
const CUTS: [what: string, line: string][] = [
  ['behind a sentence', `${'a'.repeat(632)}. |Un mot ou deux`],
  ['behind a word', `${'a'.repeat(632)}, un |mot ou deux`],
  ['anywhere, where no word ends near', `${'a'.repeat(640)}|${'a'.repeat(20)} b`],
  ['but not inside a character', `${'a'.repeat(639)}|😀 b`],
  ['and not at all where it is short', `${'a'.repeat(639)}.`],
];

test.each(CUTS)('a line is cut %s', (_, line) => {
  expect(piecesOf(line.replace('|', ''), 640)).toEqual(line.split('|'));
});

test('a text is cut behind the line that makes it too long', () => {
  const line = `${'a'.repeat(400)}\n`;
  expect(piecesOf(line.repeat(5), 640)).toEqual([line.repeat(2), line.repeat(2), line]);
  expect(lineEnd(line.repeat(2), 401, 640)).toBe(802);
});
