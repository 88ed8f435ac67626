import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstDay, lastDay } from './dates.js';

const cases = readFileSync(new URL('dates.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>'))
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('=>').map((part) => part.trim()) as [string, string]);

test.each(cases)('%s => %s', (date, days) => {
  if (days) expect(`${firstDay(date)} ${lastDay(date)}`).toBe(days);
  else for (const widen of [firstDay, lastDay]) expect(() => widen(date)).toThrow();
});
