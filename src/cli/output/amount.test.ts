import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Modifier } from '../../types.js';
import { amount, bar, duration } from './amount.js';

const cases = readFileSync(new URL('amount.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.split('=>').map((part) => part.trim()) as [string, string]);

test.each(cases)('%s => %s', (figure, shown) => {
  const [value, min, max, modifier] = figure.split(' ');
  const number = (text?: string) => (text === '-' ? null : Number(text));
  const given = { value: number(value), min: number(min), max: number(max), modifier: modifier as Modifier };
  expect(amount(given).replaceAll('\u202f', '_')).toBe(shown);
});

test.each([
  [146, '2 min 26 s'],
  [60, '1 min'],
  [3661, '1 h 1 min 1 s'],
  [7200, '2 h'],
  [0, ''],
  [null, ''],
])('%s seconds => %s', (seconds, shown) => expect(duration(seconds)).toBe(shown));

test.each([
  [10, 10, '████'],
  [5, 10, '██'],
  [1, 1000, '▏'],
  [0, 0, ''],
  [11, 16, '██▊'],
])('a bar for %s of %s', (part, whole, drawn) => expect(bar(part, whole, 4)).toBe(drawn));
