import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Article } from '../types.js';
import { readDump, readInputs } from './index.js';

interface Expected {
  articles: Record<string, unknown>[];
  leftover: string[];
  warnings: string[];
}

const fixture = (slug: string, file: string) =>
  fileURLToPath(new URL(`../../fixtures/${slug}/${file}`, import.meta.url));

async function read(slug: string, file = 'dump.txt') {
  const articles: Article[] = [];
  for await (const source of readInputs([fixture(slug, file)])) {
    const dump = readDump(source);
    for await (const article of dump.articles) articles.push(article);
    return { articles, account: dump.account };
  }
  throw new Error('no source');
}

/** What an expectation says of an article: all but the middle of its text. */
function seen({ title, date, themes, media, readingSeconds, body }: Article) {
  const words = body.split(' ');
  const [opening, ending] = [words.slice(0, 4).join(' '), words.slice(-3).join(' ')];
  return { title, date, themes, media, reading_seconds: readingSeconds, opening, ending };
}

async function expectAsRead(slug: string, file?: string): Promise<void> {
  const expected = JSON.parse(readFileSync(fixture(slug, 'expected.json'), 'utf8')) as Expected;
  const { articles, account } = await read(slug, file);
  expect({
    articles: articles.map(seen),
    leftover: account.leftover.map(({ line, opening }) => `${line}: ${opening}`),
    warnings: account.warnings.map(({ line, code }) => `${line}: ${code}`),
  }).toEqual(expected);
}

test.each([
  'quartiers',
  'with-separators',
  'without-separators',
  'bodies-only',
  'crlf-bom-nbsp',
  'impossible-dates',
  'menus-and-footers',
  'undecided-labels',
])('%s', (slug) => expectAsRead(slug));

test.each(['listing-page', 'article-page', 'chrome-heavy', 'broken-page'])('%s, as HTML', (slug) =>
  expectAsRead(slug, 'page.html'),
);

test('the articles, dates and labels of a whole page are as a reader finds them', async () => {
  const gold = JSON.parse(readFileSync(fixture('magazine-rural', 'gold.json'), 'utf8')) as Expected;
  const { articles } = await read('magazine-rural');
  const keys = ['title', 'date', 'themes', 'media', 'reading_seconds'] as const;
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/\u00a0/g, ' '));
  expect(plain(articles.map(seen).map((a) => keys.map((key) => a[key])))).toEqual(
    plain(gold.articles.map((a) => keys.map((key) => a[key]))),
  );
});
