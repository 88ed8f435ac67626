import { expect, test } from 'vitest';
import { analyse } from '../text/analyse.js';
import type { Article, Facts, FoundFigure } from '../types.js';
import { toRecord } from './record.js';

const NOTHING: Facts = {
  people: [],
  organisations: [],
  places: [],
  figures: [],
  quotes: [],
  statements: [],
  keywords: [],
};

function article(title: string | null, body: string): Article {
  const labels = { themes: [], media: [], readingSeconds: null };
  return {
    id: 'id',
    contentHash: 'hash',
    source: 'page',
    position: 1,
    title,
    date: null,
    ...labels,
    body,
    warnings: [],
  };
}

/** The record's figure for the words `found` of the title or body. */
function figureOf(title: string | null, body: string, found: string) {
  const analysis = analyse(title, body);
  const start = analysis.text.indexOf(found);
  const span = { start, end: start + found.length, rule: 'case', confidence: 'high' } as const;
  const amount = { value: 3, min: null, max: null, unit: 'chats', kind: 'count', modifier: 'exact' } as const;
  const rest = { per: null, period: null, organisation: null, outcome: false };
  const figure: FoundFigure = { ...span, ...amount, ...rest };
  return toRecord(article(title, body), 'fr', analysis, { ...NOTHING, figures: [figure] }).figures[0]!;
}

test('offsets count code points of the body', () => {
  const body = '🎉🎉 Ici vivent trois chats. Fin.';
  const figure = figureOf('Un titre', body, 'trois chats');
  expect([...body].slice(figure.start, figure.end).join('')).toBe('trois chats');
  expect(figure).toMatchObject({ in: 'body', sentence: '🎉🎉 Ici vivent trois chats.' });
});

test('offsets of what the title says count its own code points', () => {
  const figure = figureOf('🎉 Les trois chats de Brest', 'Un corps.', 'trois chats');
  expect(figure).toMatchObject({ in: 'title', start: 6, end: 17, sentence: '🎉 Les trois chats de Brest' });
});

test('a line without end is not copied for each of its figures', () => {
  const body = `${'mot '.repeat(5000)}trois chats ${'mot '.repeat(5000)}`;
  const { sentence } = figureOf(null, body, 'trois chats');
  expect(sentence.length).toBeLessThanOrEqual(2000);
  expect(sentence).toContain('trois chats');
});
