import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { spellings } from '../../../tests/spellings.js';
import { fold } from '../../text/fold.js';
import { tokenise } from '../../text/tokens.js';
import { mayStart, type NumberRead, readHours, readNotation, readNumber } from './index.js';

const cases = readFileSync(new URL('./numbers.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

const amount = ({ value, min, max }: NumberRead, factor = 1) =>
  value === null
    ? `${min! * factor}..${max === null ? '' : max * factor}`
    : String(Number((value * factor).toPrecision(12)));

/** All numbers of a text, as the case files write them; `un` alone is an article and left out. */
function read(text: string): string {
  const tokens = tokenise(fold(text));
  const found: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const number = mayStart(tokens[i]!) ? readNumber(tokens, i, tokens.length) : null;
    const hours = number && readHours(tokens, i, tokens.length);
    const notation = number && readNotation(tokens, number.last, tokens.length);
    if (hours) found.push(`${Number((hours.hours + (hours.minutes ?? 0) / 60).toFixed(4))} h`);
    else if (number && number.form !== 'code' && number.form !== 'article') {
      const unit = notation?.unit ?? (number.part ? '%' : null);
      found.push(amount(number, notation?.factor) + (unit ? ` ${unit}` : ''));
    }
    i = hours?.last ?? notation?.last ?? number?.last ?? i + 1;
  }
  return found.join(' ; ');
}

describe('numbers in text', () => {
  test.each(cases)('%s', (input, expected) => expect(read(input)).toBe(expected));

  test('there are 300 cases, a third of them negative', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(cases.filter(([, expected]) => expected === '').length).toBeGreaterThanOrEqual(100);
  });
});

describe('every integer', () => {
  test('is read back from every spelling', () => {
    const integers = fc.oneof(
      fc.nat(9_999),
      fc.nat(999_999),
      fc.maxSafeNat().map((n) => n % 1e12),
    );
    fc.assert(
      fc.property(integers, (n) => {
        for (const words of spellings(n)) expect([words, read(words)]).toEqual([words, n === 1 ? '' : String(n)]);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test('below a thousand is read back from every spelling', () => {
    for (let n = 2; n < 1000; n++)
      for (const words of spellings(n)) expect([words, read(words)]).toEqual([words, String(n)]);
  });
});

/** Reads all numbers of a text. */
function readAll(tokens: ReturnType<typeof tokenise>): void {
  for (let i = 0; i < tokens.length; )
    i = (mayStart(tokens[i]!) && readNumber(tokens, i, tokens.length)?.last) || i + 1;
}

const HOSTILE = '1 |et |-1|cent |vingt et |un sur |1 000 |deux-|de |mille |1/|0 |1,|une ';

test.each(HOSTILE.split('|'))('%j repeated takes linear time', (word) =>
  expectLinear(20_000, (length) => {
    const tokens = tokenise(word.repeat(length / word.length));
    return () => readAll(tokens);
  }),
);
