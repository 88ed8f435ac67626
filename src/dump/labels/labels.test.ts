import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { learnLabels } from './index.js';

const cases = readFileSync(new URL('./labels.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ => ?/) as [string, string]);

function read(input: string): string {
  const parts = input.split(' / ');
  const given = (prefix: string) => parts.filter((p) => p.startsWith(prefix)).map((p) => p.slice(prefix.length));
  const lines = parts.filter((p) => !/^(?:known|listed): /.test(p));
  const { labels, decided } = learnLabels(lines, { met: given('known: '), listed: given('listed: ') })(lines[0]!);
  return decided ? labels.join(' | ') : '?';
}

test.each(cases)('%s => %s', (input, expected) => {
  expect(read(input)).toBe(expected);
});

test('an undecided line stays one label, an empty line has none', () => {
  const reader = learnLabels([], { met: [], listed: [] });
  expect(reader('Emploi  mobilité')).toEqual({ labels: ['Emploi mobilité'], decided: false });
  expect(reader(' ')).toEqual({ labels: [], decided: true });
});

describe('a page cut after its first articles', () => {
  const url = new URL('../../../fixtures/magazine-rural/gold.json', import.meta.url);
  const { articles } = JSON.parse(readFileSync(url, 'utf8')) as { articles: { themes: string[]; media: string[] }[] };

  test.each(articles.map((_, i) => i + 1))('%i: each line is right or undecided', (count) => {
    for (const kind of ['themes', 'media'] as const) {
      const wanted = articles.slice(0, count).map((a) => a[kind]);
      const reader = learnLabels(
        wanted.map((labels) => labels.join(' ')),
        { met: [], listed: [] },
      );
      const divisions = wanted.map((labels) => ({ labels, ...{ read: reader(labels.join(' ')) } }));
      expect(
        divisions.filter(({ labels, read }) => read.decided && read.labels.join('|') !== labels.join('|')),
      ).toEqual([]);
      if (count === articles.length) expect(divisions.filter(({ read }) => !read.decided)).toEqual([]);
    }
  });
});

test('different lines are divided in linear time', () =>
  expectLinear(1_000, (length) => {
    const lines = Array.from({ length }, (_, i) => `motif${i} rural association${i % 1000} Emploi${i}`);
    return () => {
      const reader = learnLabels(lines, { met: [], listed: [] });
      expect(lines.slice(0, 100).every((line) => reader(line).labels.length > 0)).toBe(true);
    };
  }));
