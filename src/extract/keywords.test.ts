import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectLinear } from '../../tests/linear.js';
import { analyse } from '../text/analyse.js';
import { findKeywords } from './keywords.js';

const cases = readFileSync(new URL('./keywords.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('=>').map((side) => side.trim()) as [string, string]);

test.each(cases)('%s => %s', (article, expected) => {
  const [body, title = null] = article.split(' § ').reverse();
  expect(findKeywords(analyse(title, body!)).join(', ')).toBe(expected);
});

test('a long article leaves out what stands there once, in the title too', () => {
  const filler = 'Les moutons paissent. '.repeat(80);
  expect(findKeywords(analyse('Le phare', filler))).toEqual(['moutons']);
  expect(findKeywords(analyse('Le phare', `${filler}Le phare veille.`))).toEqual(['moutons', 'phare']);
});

test('different words take linear time', () => {
  let met = 0;
  // words nobody has met: stems are kept
  return expectLinear(5_000, (length) => {
    const words = Array.from({ length }, () => `le mot${(met++ * 7919).toString(36).replace(/\d/g, 'k')}`);
    const analysis = analyse(null, words.join(' '));
    return () => findKeywords(analysis);
  });
});
