import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { analyse } from '../../text/analyse.js';
import { type TaggedSpan, tag } from './index.js';

const cases = readFileSync(new URL('./tagger.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const MARK = /\[[A-Z]+ ([^\]]*)\]/g;
const found = (text: string): TaggedSpan[] => tag(analyse(null, text)).filter(({ type }) => type !== 'MISC');

function marked(text: string): string {
  let [result, at] = ['', 0];
  for (const { start, end, type } of found(text)) {
    result += `${text.slice(at, start)}[${type} ${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('marks as a reader would', () => {
  test.each(cases)('%s', (line) => {
    expect(marked(line.replace(MARK, '$1'))).toBe(line);
  });

  test('a third of the cases hold nothing', () => {
    expect(cases.filter((line) => !line.includes('[')).length).toBeGreaterThanOrEqual(cases.length / 3);
  });
});

test('every kind of apostrophe, quote and space reads alike', () => {
  const spans = found("Selon l'Insee, « Odile Garrec » vit à Limoges.");
  expect(spans.length).toBeGreaterThan(1);
  expect(found('Selon l’Insee, « Odile Garrec » vit à Limoges.')).toEqual(spans);
});

test('spans are in order, apart, whole, and their scores are probabilities', () => {
  const words = fc.constantFrom(
    'Odile',
    'Garrec',
    'de',
    'la',
    'Limoges',
    'mairie',
    ',',
    '(',
    ')',
    '«',
    '.',
    '\n',
    '!',
    'A',
    '12',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      let end = 0;
      for (const span of tag(analyse(null, text))) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        expect(span.score).toBeGreaterThan(0);
        expect(span.score).toBeLessThanOrEqual(1);
        end = span.end;
      }
    }),
    { seed: 3 },
  );
});

const unseen = (times: number) => Array.from({ length: times }, (_, i) => `Zq${i.toString(36)}x`).join(' ');

test.each<[string, number, (times: number) => string]>([
  ['one word without end', 100_000, (times) => 'a'.repeat(times)],
  ['hyphens without end', 30_000, (times) => `A${'-b'.repeat(times)}1`],
  ['marks without end', 10_000, (times) => '« '.repeat(times)],
  ['a sentence of names without end', 2_500, (times) => 'Odile Garrec, '.repeat(times)],
  ['words nobody has seen', 5_000, unseen],
])('%s: linear time', (_, times, text) =>
  expectLinear(times, (times) => {
    const hostile = text(times);
    return () => tag(analyse(null, hostile));
  }),
);
