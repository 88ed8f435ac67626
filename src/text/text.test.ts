import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../tests/linear.js';
import type { Span } from '../types.js';
import { analyse, sentenceOf, tokenAt } from './analyse.js';
import { codePointOffsets, unitOffsets } from './codepoints.js';
import { bare, fold, nameKey } from './fold.js';
import { languageOf } from './language.js';
import { withoutOverlaps } from './overlaps.js';
import { tokenise } from './tokens.js';

const casesOf = (name: string) =>
  readFileSync(new URL(`./${name}.cases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=>').map((side) => side.replace(/^ | $/g, '')) as [string, string]);

const tokenTexts = (text: string) => tokenise(fold(text)).map((token) => token.text);

function sentenceTexts(text: string): string {
  const found = analyse(null, text).sentences.map(({ start, end }) => text.slice(start, end));
  return found.length === 1 && found[0] === text.trim() ? '' : found.join(' | ');
}

describe('sentences', () => {
  test.each(casesOf('sentences'))('%s => %s', (text, expected) => {
    expect(sentenceTexts(text)).toBe(expected.trim());
  });

  test('end with their line, and with the title', () => {
    const { text, sentences } = analyse('Un titre', 'Une ligne\nUne autre. Encore.');
    const texts = sentences.map(({ start, end }) => text.slice(start, end));
    expect(texts).toEqual(['Un titre', 'Une ligne', 'Une autre.', 'Encore.']);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 2]);
  });
});

describe('tokens', () => {
  test.each(casesOf('tokens'))('%s => %s', (text, expected) => {
    expect(tokenTexts(text)).toEqual((expected || fold(text)).split(/\s+/).filter(Boolean));
  });

  test.each([
    ['CM2', 'word'],
    ['2,4', 'number'],
    ['…', 'punct'],
    ['👍', 'punct'],
  ])('%s is a %s', (text, kind) => {
    expect(tokenise(text).map((token) => token.kind)).toEqual([kind]);
  });
});

test('a word is one object for all its places, and knows how it is compared', () => {
  const [first, , again, digit] = tokenise('Élysée, Élysée 1').map(({ word }) => word);
  expect(again).toBe(first);
  expect(first).toMatchObject({ text: 'Élysée', key: 'elysee', spelling: 'élysée', capital: true });
  expect(first!.keyWord).toMatchObject({ text: 'elysee', capital: false });
  expect(digit).toMatchObject({ kind: 'number', key: '1', capital: false });
  // the table of words starts anew when it is full: tokens keep the words they have
  for (let i = 0; i < 100_000; i++) tokenise(`Zq${i}`);
  expect(first).toMatchObject({ text: 'Élysée', key: 'elysee' });
  expect(tokenise('Élysée')[0]!.word).toEqual(first);
});

test.each(casesOf('fold'))('folded: %s => %s', (text, expected) => {
  expect(fold(text)).toBe(expected || text);
});

test.each(casesOf('names'))('compared as a name: %s => %s', (name, expected) => {
  expect(nameKey(name)).toBe(expected);
});

test.each([
  ['Élysée', 'elysee'],
  ['NOËL', 'noel'],
  ['Sœur', 'soeur'],
  ['été', 'ete'],
])('looked up: %s as %s', (word, expected) => {
  expect(bare(word)).toBe(expected);
});

test.each(casesOf('overlaps'))('overlaps: %s => %s', (spans, expected) => {
  const read = (text: string) => {
    const [start, end, rank] = text.split(/[-*]/).map(Number);
    return { start: start!, end: end!, rank: rank ?? 0, text };
  };
  const kept = withoutOverlaps(spans.split(' ').filter(Boolean).map(read), ({ rank }) => rank);
  expect(kept.map(({ text }) => text).join(' ')).toBe(expected);
});

test.each(casesOf('codepoints'))('code points before ^: %s => %s', (text, expected) => {
  expect(codePointOffsets(text.replace('^', ''))(text.indexOf('^'))).toBe(Number(expected));
  expect(unitOffsets(text.replace('^', ''))(Number(expected))).toBe(text.indexOf('^'));
});

test.each(casesOf('language'))('language: %s => %s', (text, expected) => {
  expect(languageOf(analyse(null, text))).toBe(expected || 'fr');
});

test('looks up the sentence and the token at an offset', () => {
  const analysis = analyse(null, 'Il dort. Elle part.');
  expect(sentenceOf(analysis, 12)?.start).toBe(9);
  expect(tokenAt(analysis, 11)).toBe(3);
  expect(tokenAt(analysis, 0)).toBe(0);
  expect(sentenceOf(analyse(null, '  Il'), 0)).toBeUndefined();
});

/** Text made of what tempts a tokeniser: marks in rows, elisions, accents apart, emoji halved. */
const tempting = fc
  .array(
    fc.oneof(
      fc.constantFrom('.', '…', '!', ' »', '« ', '"', '’', "l'", 'M.', 'J.-P.', '2,4', '1.', '\n', '\u00a0', '\u0301'),
      fc.constantFrom('👍🏽', '\ud83d', '\udc4d', '\u200b', '\ufe0f', '-', '–', 'été', 'Le', 'n°'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const INVISIBLE = /[\s\u200b\ufeff]|\ufe0e|\ufe0f/;
const covered = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join('');

test('tokens cover every visible character, in order; sentences cover every token', () => {
  fc.assert(
    fc.property(tempting, (text) => {
      const { tokens, sentences, folded } = analyse(null, text);
      expect(covered(text, tokens)).toBe(
        text
          .split('')
          .filter((c) => !INVISIBLE.test(c))
          .join(''),
      );
      expect(tokens.every((t) => t.text === folded.slice(t.start, t.end))).toBe(true);
      expect(tokens.every((t, i) => i === 0 || t.start >= tokens[i - 1]!.end)).toBe(true);
      expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
    }),
    { seed: 2 },
  );
});

test('folding keeps every offset, and folds once and for all', () => {
  fc.assert(
    fc.property(tempting, (text) => {
      expect(fold(text).length).toBe(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 2 },
  );
});

test('code points count as Array.from counts them', () => {
  fc.assert(
    fc.property(tempting, (text) => {
      expect(codePointOffsets(text)(text.length)).toBe(Array.from(text).length);
    }),
    { seed: 2 },
  );
});

test.each(['.', '…', '. » ', "l'", 'a-', '\u0301\u0323', 'M. ', '"'])('%j repeated takes linear time', (mark) =>
  expectLinear(30_000, (length) => {
    const hostile = `A${mark.repeat(length / mark.length)}x`;
    return () => {
      languageOf(analyse(null, hostile));
      nameKey(hostile);
    };
  }),
);
