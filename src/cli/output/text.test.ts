import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { marked, paintLines } from './marks.js';
import { visible, visibleLines } from './visible.js';
import { displayWidth, takeCells } from './width.js';
import { wrap } from './wrap.js';

const cases = readFileSync(new URL('text.cases.txt', import.meta.url), 'utf8')
  .replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.split('=>').map((part) => part.trim()) as [string, string]);

test.each(cases)('wraps %s', (text, lines) => {
  expect(wrap(text, 10).join('|')).toBe(lines);
  for (const line of wrap(text, 10)) expect(displayWidth(line)).toBeLessThanOrEqual(10);
});

test.each([
  ['un deux trois quatre', 1, 'un deux…'],
  ['un deux trois quatre', 2, 'un deux|trois…'],
  ['un deux trois', 2, 'un deux|trois'],
  ['anticonstitutionnellement', 1, 'anticonst…'],
  ['anticonstitutionnellement', 2, 'anticonsti|tutionnel…'],
  ['日本語の長い表', 1, '日本語の…'],
])('wraps %s to %s lines', (text, most, lines) => expect(wrap(text, 10, most).join('|')).toBe(lines));

test.each([
  ['été', 3],
  ['e\u0301te\u0301', 3],
  ['日本', 4],
  ['한국', 4],
  ['👩‍💻', 2],
  ['❤️', 2],
  ['≈ 1\u202f200', 7],
  ['a\u200bb', 2],
  [marked('match', 'mot'), 3],
])('%s takes %s cells', (text, width) => expect(displayWidth(text)).toBe(width));

test('what is taken never exceeds the width, and never splits a character', () => {
  expect(takeCells('日本語', 5)).toBe('日本');
  expect(takeCells('e\u0301te\u0301', 2)).toBe('e\u0301t');
  expect(takeCells('abc', 5)).toBe('abc');
});

test.each([
  ['\u001b[31mrouge', '␛[31mrouge'],
  ['\u001b]0;titre\u0007', '␛]0;titre␇'],
  ['\u009b2J', '\ufffd2J'],
  ['a\u202eb', 'a\ufffdb'],
  ['a\u2066b', 'a\ufffdb'],
  ['a\rb\nc\td', 'a b c d'],
  ['\u0000', '␀'],
  ['\u007f', '␡'],
  ['co\u00adopération', 'coopération'],
  ['75\u202f000 « été » 日本 👩‍💻', '75\u202f000 « été » 日本 👩‍💻'],
])('%j is shown as %s', (text, shown) => expect(visible(text)).toBe(shown));

test('lines keep their breaks and tabs, but no carriage return', () => {
  expect(visibleLines('a\n\tb\rc\u001b')).toBe('a\n\tb c␛');
});

test('a style that a line leaves open goes on in the next and ends with the text', () => {
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  const lines = [`un \ue000deux`, `trois\ue001 quatre`];
  expect(paintLines(lines, paint)).toEqual(['un <match>deux</>', '<match>trois</> quatre']);
  expect(paintLines(['\ue000a'], paint, 'dim')).toEqual(['<match>a</>']);
});

test.each(['x', 'x ', '日', 'e\u0301', '\ue000', ' ', ' 200'])('a cell of %j without end takes linear time', (unit) =>
  expectLinear(10_000, (times) => {
    const cell = unit.repeat(times);
    return () => wrap(cell, 20, 3);
  }),
);
