import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../src/errors.js';
import type { Article, ArticleRecord } from '../src/types.js';
import type { Extractor } from '../src/workers/index.js';

// a worker is started from what `npm run build` made: Node runs no TypeScript
const built: { Extractor: typeof Extractor } = await import(
  pathToFileURL(join(import.meta.dirname, '../dist/workers/index.js')).href
);

const LARGE = 1e9;
const BODY = 'Odile Roy, directrice de La Cordée, dit : « Nous avons formé 12 salariés à Brest. » ';

const article = (position: number, body = BODY.repeat(24)): Article => ({
  id: String(position),
  contentHash: '',
  source: 'dump.txt',
  position,
  title: `Brève ${position}`,
  date: '2024-03-12',
  themes: [],
  media: [],
  readingSeconds: null,
  body: `${body} ${position} bus roulent.`,
  warnings: [],
});

/** Articles one by one, and how many were asked for so far. */
function counted(articles: readonly Article[]) {
  const read = { count: 0 };
  async function* each() {
    for (const one of articles) {
      read.count++;
      yield one;
    }
  }
  return { read, articles: each() };
}

async function recordsOf(extractor: Extractor, articles: readonly Article[]) {
  const records: ArticleRecord[] = [];
  for await (const record of extractor.records(counted(articles).articles, LARGE)) records.push(record);
  return records;
}

const ARTICLES = Array.from({ length: 12 }, (_, i) => article(i + 1, i % 7 === 0 ? BODY : undefined));
const two = new built.Extractor(2);

afterAll(() => two.close());

test('whatever the number of threads, the records and their order are the same', async () => {
  const alone = await recordsOf(new built.Extractor(1), ARTICLES);
  expect(alone.map((r) => r.position)).toEqual(ARTICLES.map((a) => a.position));
  expect(JSON.stringify(await recordsOf(two, ARTICLES))).toBe(JSON.stringify(alone));
  await two.close();
  expect(JSON.stringify(await recordsOf(two, ARTICLES.slice(0, 2)))).toBe(JSON.stringify(alone.slice(0, 2)));
}, 60_000);

test('what fails in a worker fails here, behind the records before it', async () => {
  const broken: Article = { ...article(8), media: null as unknown as string[] };
  const read: number[] = [];
  const work = async () => {
    const { articles } = counted([...ARTICLES.slice(0, 7), broken]);
    for await (const { position } of two.records(articles, LARGE)) read.push(position);
  };
  await expect(work()).rejects.toThrow(TypeError);
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('where a dump cannot be read on, the records before that come first', async () => {
  async function* torn() {
    yield* ARTICLES.slice(0, 3);
    throw new UserError('torn');
  }
  const read: number[] = [];
  const work = async () => {
    for await (const { position } of two.records(torn(), LARGE)) read.push(position);
  };
  await expect(work()).rejects.toThrow(new UserError('torn'));
  expect(read).toEqual([1, 2, 3]);
});

test('no more is read than the workers can take', async () => {
  const many = counted(Array.from({ length: 300 }, (_, i) => article(i)));
  for await (const _ of two.records(many.articles, LARGE)) break;
  expect(many.read.count).toBeLessThan(90);
});

test('a long article is extracted elsewhere where a signal may come, to the same record, and the signal ends the wait for it', async () => {
  const long = article(1, BODY.repeat(400));
  const alone = await recordsOf(new built.Extractor(1), [long]);
  const controller = new AbortController();
  const extractor = new built.Extractor(1, { heed: { signal: controller.signal, pause: async () => {} } });
  expect(JSON.stringify(await recordsOf(extractor, [long]))).toBe(JSON.stringify(alone));
  const next = recordsOf(extractor, [article(2, BODY.repeat(2500))]);
  controller.abort(new UserError('ended'));
  await expect(next).rejects.toThrow(new UserError('ended'));
  await extractor.close();
}, 60_000);

/** Who extracts the first of three articles of a dump of so many bytes: workers are sent all before their first record is waited for. */
async function whoExtracts(extractor: Extractor, bytes: number) {
  const three = counted(ARTICLES.slice(0, 3));
  const records = extractor.records(three.articles, bytes);
  await records.next();
  await records.return(undefined);
  return three.read.count === 3 ? 'others' : 'here';
}

test.each([
  ['a small dump starts no worker', 2, {}, [10_000], ['here']],
  ['one that comes after many does', 2, {}, [1_400_000, 200_000], ['here', 'others']],
  ['one thread is this one', 1, {}, [LARGE], ['here']],
  ['one thread is another where this one is busy', 1, { isBusyHere: true }, [10_000, LARGE], ['here', 'others']],
])(
  '%s',
  async (_, jobs, options, bytes, expected) => {
    let here = 0;
    const extractor = new built.Extractor(jobs, { ...options, onExtractingHere: () => void here++ });
    const who: string[] = [];
    for (const each of bytes) who.push(await whoExtracts(extractor, each));
    expect(who).toEqual(expected);
    expect(here).toBe(who.filter((one) => one === 'here').length);
    await extractor.close();
  },
  60_000,
);
