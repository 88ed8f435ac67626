import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { record } from '../../../tests/store/records.js';
import { openIndex } from '../index.js';
import { shadow } from '../search-words.js';
import { MARK_END, MARK_START, snippet, snippetByStems } from './snippet.js';

const cases = readFileSync(new URL('./search.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ \/ | =>(?: |$)/) as [string, string, string]);

const index = openIndex(join(mkdtempSync(join(tmpdir(), 'glane-')), 'search.db'), { create: true });
const records = new Map(
  cases.map(([, body]) => [body, record({ title: `Sans nom ${body.length}`, date: body, body })]),
);
index.write({ source: 'cases', records: records.values() });
afterAll(() => index.close());

const marked = (text: string) => Array.from(text.matchAll(/\ue000([^\ue001]*)\ue001/g), (match) => match[1]).join(' ');

describe('what a query finds, and what it marks', () => {
  test.each(cases)('%s in: %s', (query, body, expected) => {
    const hit = index.search(query).find((row) => row.id === records.get(body)!.id);
    expect(hit ? marked(hit.snippet) : '').toBe(expected.replace(/[\u00a0\u2009\u202f]/g, ' '));
    expect(index.articles({ match: query }).some((row) => row.id === records.get(body)!.id)).toBe(expected !== '');
  });
});

describe('a raw query', () => {
  const found = (query: string) => index.search(query, { rawQuery: true }).map((row) => marked(row.snippet));

  test('is read as syntax', () => {
    expect(found('autobus OR logement').sort()).toEqual(['autobus', 'logement']);
    expect(found('autob*')).toEqual(['autobus']);
    expect(found('title : autobus')).toEqual([]);
  });

  test.each(['"', 'bus AND', '(', 'nope : bus'])('%s is told to be unreadable', (query) => {
    expect(() => found(query)).toThrow(expect.objectContaining({ name: 'UserError', exitCode: 2 }));
    expect(() => index.articles({ match: query, rawQuery: true })).toThrow(/cannot read the query/);
  });
});

describe('a snippet', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, i) => `mot${i}`).join(' ');

  test('is the passage with most different words, the match inside, and says where it is cut', () => {
    const body = `bus ${filler(100)} bus et train ${filler(100)}`;
    const text = snippet(body, new Set(['bus', 'train']));
    expect(text).toMatch(/^…mot\d.*\ue000bus\ue001 et \ue000train\ue001 mot0.*mot\d+…$/);
    expect(text.split(' ').length).toBe(32);
  });

  test('of an article found by its title is its beginning', () => {
    expect(snippet(`${filler(60)}`, new Set(['ailleurs']))).toMatch(/^mot0 .* mot31…$/);
  });

  test('stands on one line and holds no marks but its own', () => {
    const text = snippet(`a${MARK_START}b\n\nbus${MARK_END} c`, new Set(['bus']));
    expect(text).toBe(`ab ${MARK_START}bus${MARK_END} c`);
  });

  const bodies: [what: string, body: string][] = [
    ['a far word', `bus ${filler(100)} bus et train ${filler(100)}`],
    ['two inflections', `Les trains passent. ${filler(40)} Le train, l’autobus et 75 000 bus.`],
    ['none of the words', filler(60)],
    ['one word', 'bus'],
    ['no word', ' … '],
    ['nothing', ''],
  ];
  const wanted = new Set(['bus', 'train', '75000']);

  test.each(bodies)('of %s is the same by the stems of the index', (_what, body) => {
    expect(snippetByStems(body, shadow(body), wanted)).toBe(snippet(body, wanted));
  });

  test.each([
    ['of another text', `mot train ${filler(50)}`],
    ['of a longer one', `${filler(300)} train`],
    ['none', ''],
  ])('of a body whose stems are %s is that of its own words', (_what, stems) => {
    const body = `Un bus passe. ${filler(20)} train`;
    expect(snippetByStems(body, stems, wanted)).toBe(snippet(body, wanted));
  });

  test('of nothing is nothing', () => {
    expect(snippet('', new Set(['bus']))).toBe('');
  });
});

test('a title weighs more than a body, and a word said often more than once', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'glane-')), 'rank.db');
  const ranked = openIndex(path, { create: true });
  const bodies = ['Un renard, un renard, un renard passe.', 'Un renard passe dans les bois du village.', 'Rien.'];
  const titles = ['Forêt', 'Bois', 'Le renard'];
  ranked.write({ source: 's', records: bodies.map((body, i) => record({ title: titles[i]!, body })) });
  expect(ranked.search('renards').map((row) => row.title)).toEqual(['Le renard', 'Forêt', 'Bois']);
  const scores = ranked.search('renards').map((row) => row.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  ranked.close();
});
