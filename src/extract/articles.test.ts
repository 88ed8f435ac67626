import { expect, test } from 'vitest';
import type { Article, ArticleRecord } from '../types.js';
import { extractArticle, extractArticles } from './index.js';

const article = (position: number, body: string): Article => ({
  id: `id-${position}`,
  contentHash: 'hash',
  source: 'page',
  position,
  title: null,
  date: '2024-03-01',
  themes: [],
  media: [],
  readingSeconds: null,
  body,
  warnings: [],
});

const BODIES = [
  'Inès Roy, directrice de la Maison des Possibles, accueille 40 familles au Tampon.',
  'The shop of the town was opened in the spring by the mayor, and it is run by those who have been in the trade for years. It is not known to them who was the first of the owners, but the house has been there for a century.',
  'Inès Roy, maire de Quimper, a reçu 12 élèves. « Nous avons repeint la salle », dit-elle.',
  'Le maire a reçu la directrice. Elle y est restée.',
];
const ARTICLES = BODIES.map((body, i) => article(i + 1, body));

async function oneByOne(articles: readonly Article[]): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const one of articles) records.push(await extractArticle(one));
  return records;
}

async function together(articles: readonly Article[], records: ArticleRecord[] = []): Promise<ArticleRecord[]> {
  for await (const record of extractArticles(articles)) records.push(record);
  return records;
}

test('articles extracted together have the records that they have one by one', async () => {
  const records = await together(ARTICLES);
  expect(records.map(({ language }) => language)).toEqual(['fr', 'en', 'fr', 'fr']);
  expect(records).toEqual(await oneByOne(ARTICLES));
  expect(records.map(({ people }) => people.map(({ role }) => role))).toEqual([['directrice'], [], ['maire'], []]);
});

test('what one article says is not known of the next', async () => {
  expect(await together(ARTICLES.toReversed())).toEqual((await oneByOne(ARTICLES)).reverse());
});

test('where one fails, the records before it come first', async () => {
  const broken = { ...article(9, BODIES[0]!), warnings: undefined as never };
  const records: ArticleRecord[] = [];
  await expect(together([ARTICLES[0]!, ARTICLES[2]!, broken, ARTICLES[3]!], records)).rejects.toThrow(TypeError);
  expect(records).toEqual(await oneByOne([ARTICLES[0]!, ARTICLES[2]!]));
});

test('no articles have no records', async () => {
  expect(await together([])).toEqual([]);
});
