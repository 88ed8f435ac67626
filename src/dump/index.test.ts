import { describe, expect, test } from 'vitest';
import { type DumpOptions, parseProfile, readDump, type Source, splitDump, textSource } from './index.js';

const PROSE = 'Une phrase assez longue pour être du texte : elle a une virgule, un verbe, et même un point final.';
const LONG = `${PROSE} ${PROSE} ${PROSE} ${PROSE} ${PROSE}`;
const article = (title: string, body = PROSE, date = 'Le 07/06/2023') => `${title}\n\n${date}\n\n${body}\n\n`;
const TOP = 'Haut de page\n\n';

async function read(input: string | Source, options?: DumpOptions) {
  const dump = readDump(typeof input === 'string' ? textSource(input) : input, options);
  const articles = [];
  for await (const found of dump.articles) articles.push(found);
  return {
    articles,
    account: dump.account,
    titles: articles.map((a) => a.title),
    codes: Object.keys(dump.account.counts),
  };
}

/** A dump, told by its titles; a dot stands for an article without one. */
const TITLES: [what: string, dump: string, titles: string][] = [
  ['separators end articles', `${article('A')}${TOP}${article('B')}${TOP}`, 'A B'],
  ['a title with metadata begins one', `${article('A')}${article('B')}`, 'A B'],
  ['a date after a paragraph begins none', `${article('A')}${PROSE}\nLe 8 juin 2023\n\n${PROSE}\n${TOP}`, 'A'],
  [
    'a signature with a date begins none',
    `${article('A')}Jeanne\nLe 8 juin 2023\n\n${TOP}${article('B')}${TOP}`,
    'A B',
  ],
  [
    'a reading time after a paragraph begins none',
    `${article('A')}${PROSE}\nLecture : 2 min.\n\n${PROSE}\n${TOP}${article('B')}${TOP}`,
    'A B',
  ],
  ['a reading time under a title begins one', `A\n\nLecture : 2 min\n\n${PROSE}\n${TOP}`, 'A'],
  ['metadata in any order', `A\n\nLe 07/06/2023\nType de média : Brève\nThématique : x\n\n${PROSE}\n`, 'A'],
  ['a menu before the first title', `Accueil\nContact\n\n${article('A')}${TOP}`, 'A'],
  ['a paragraph before the first title', `${LONG}\n\n${article('A')}${TOP}`, 'A'],
  ['a footer', `${article('A')}${TOP}Contact\nMentions légales\n`, 'A'],
  ['a last article without separator', `${article('A')}${TOP}${article('B')}`, 'A B'],
  ['an article without metadata among others', `${article('A')}${TOP}B\n\n${LONG}\n\n${TOP}`, 'A B'],
  ['a body alone among others', `${article('A')}${TOP}${LONG}\n\n${TOP}`, 'A .'],
  ['bodies alone', `${PROSE}\n\n${TOP}${PROSE}\n${TOP}`, '. .'],
  ['bodies alone, one of them short', `${PROSE}\n\n${TOP}Court.\n${TOP}`, '. .'],
  ['titles without metadata', `A\n\n${PROSE}\n\n${TOP}B\n\n${PROSE}\n\n${TOP}`, 'A B'],
  ['a heading at the top of one body of three', `A\n\n${PROSE}\n${TOP}${PROSE}\n${TOP}${PROSE}\n${TOP}`, '. . .'],
  ['nothing but separators', TOP.repeat(3), ''],
  ['nothing', '', ''],
  ['the words of a separator in a sentence', `${article('A', `${PROSE} Haut de page ${PROSE}`)}${TOP}`, 'A'],
];

test.each(TITLES)('%s', async (_, dump, titles) => {
  expect((await read(dump)).titles.map((title) => title ?? '.').join(' ')).toBe(titles);
});

describe('the body', () => {
  test('loses the blank lines around it and its carriage returns, and nothing else', async () => {
    const { articles } = await read(
      article('A', '\n \n  Un\u00a0retrait.\n\nDeux.\u00a0\n \n').replace(/\n/g, '\r\n') + TOP,
    );
    expect(articles[0]!.body).toBe('  Un\u00a0retrait.\n\nDeux.\u00a0');
  });

  test('of a dump of bodies is whole', async () => {
    const bodies = [`${PROSE}\n\nUn intertitre\n\n${PROSE}`, `Le 7 juin 2023\n\n${PROSE}`, `Un mot.\n\n${PROSE}`];
    const { articles } = await read(bodies.join('\n\nHaut de page\n\n'));
    expect(articles.map((a) => a.body)).toEqual([bodies[0], PROSE, bodies[2]]);
  });
});

describe('identity', () => {
  const only = async (dump: string) => (await read(dump)).articles[0]!;

  test('an edited article keeps its id, case and marks aside, and its content hash changes', async () => {
    const [a, b] = [await only(article('L’été', PROSE)), await only(article("L'ÉTÉ", `${PROSE} Corrigé.`))];
    expect([a.id, a.contentHash !== b.contentHash]).toEqual([b.id, true]);
    expect(a.id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('another title, another date, another opening of a body without title are other articles', async () => {
    const dumps = [article('A'), article('B'), article('A', PROSE, 'Le 08/06/2023'), PROSE, LONG.replace('Une', 'La')];
    const ids = await Promise.all(dumps.map(async (dump) => (await only(dump)).id));
    expect(new Set(ids).size).toBe(dumps.length);
  });

  test('of two texts under one title and date in a dump neither takes the place of the other', async () => {
    const { articles } = await read([PROSE, LONG, PROSE].map((body) => article('Brèves', body)).join(TOP));
    const [first, other, again] = articles.map((a) => a.id);
    expect([again, other === first]).toEqual([first, false]);
    expect((await only(article('Brèves', PROSE))).id).toBe(first);
  });
});

/** What is doubtful, as `code line`. */
const WARNINGS: [what: string, dump: string, warnings: string[]][] = [
  ['a sound dump', `${article('A')}${TOP}`, []],
  ['no separator between two', `${article('A')}${article('B')}${TOP}`, ['separator-missing 1']],
  ['no separator anywhere', `${article('A')}${article('B')}`, []],
  ['no date', `A\n\nThématique : Santé\n\n${PROSE}\n${TOP}`, ['date-missing 1']],
  ['no title', `Thématique : Santé\nLe 07/06/2023\n\n${PROSE}\n${TOP}`, ['title-missing 1']],
  ['no text', `${article('A')}${TOP}B\n\nLe 07/06/2023\n${TOP}`, ['body-empty 9']],
  ['little text', article('A', 'Bref.'), ['body-short 1']],
  ['much text', article('A', `${LONG}\n`.repeat(220)), ['body-long 1']],
  [
    'more text than any article',
    article('A', `${LONG}\n`.repeat(500)),
    ['body-long 1', 'body-cut 270', 'body-long 270'],
  ],
  ['a line without end', article('A', `${PROSE} `.repeat(2000)), ['body-long 1', 'body-cut 5']],
  ['the same twice', `${article('A')}${TOP}${article('A')}${TOP}`, ['article-repeated 9']],
  ['another of that title and day', `${article('A')}${TOP}${article('A', LONG)}${TOP}`, ['title-repeated 9']],
  ['no such day', article('A', PROSE, 'Le 31/02/2023'), ['date-impossible 3']],
  ['a reading time in words', article('A', PROSE, 'Le 07/06/2023 - lecture : un peu'), ['duration-unreadable 3']],
  ['labels without evidence', `A\n\nThématique : Emploi mobilité\nLe 07/06/2023\n\n${PROSE}`, ['labels-undecided 3']],
  ['control characters', article('A', `${PROSE}\nRouge\u001b[31m.\u0007`), ['control-characters 6']],
];

test.each(WARNINGS)('warns of: %s', async (_, dump, warnings) => {
  const { account } = await read(dump);
  expect(account.warnings.map(({ code, line }) => `${code} ${line}`)).toEqual(warnings);
});

test('bytes that are not UTF-8 are replaced, counted and warned of', async () => {
  const bytes = Buffer.concat([Buffer.from(article('A', PROSE)), Buffer.from([0xe9, 0x0a, 0xe8])]);
  const source: Source = { name: 'latin', bytes: bytes.length, chunks: () => each([bytes]) };
  await expect(read(source)).resolves.toMatchObject({
    account: { warnings: [{ code: 'encoding-repaired', message: expect.stringMatching(/^2 /), line: 7 }] },
  });
});

async function* each(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

test('chunks of any size give the same articles', async () => {
  const bytes = Buffer.from(`\ufeff${article('Été', `« ${PROSE} » 😀`)}${TOP}${article('B')}`.replace(/\n/g, '\r\n'));
  const cut = (size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const whole = (await read({ name: 's', bytes: bytes.length, chunks: () => each([bytes]) })).articles;
  expect(whole.map((a) => a.title)).toEqual(['Été', 'B']);
  for (const size of [1, 2, 3, 5, 64]) {
    expect((await read({ name: 's', bytes: bytes.length, chunks: () => each(cut(size)) })).articles).toEqual(whole);
  }
});

test('refuses a binary file with advice', async () => {
  const bytes = Buffer.from([0x50, 0x51, 3, 4, 0, 0]);
  const reading = read({ name: 'x', bytes: bytes.length, chunks: () => each([bytes]) });
  await expect(reading).rejects.toMatchObject({
    name: 'UserError',
    message: 'x is a binary file',
    advice: expect.any(String),
  });
});

test('another site’s dump needs a profile, no code', async () => {
  const profile = parseProfile(
    JSON.stringify({
      separators: ['* * *'],
      fields: { themes: ['Rubrique'], media: ['Format'] },
      dates: { before: ['paru le'], forms: ['month/day/year'] },
      labels: { themes: ['Emploi mobilité'] },
    }),
  );
  const dump = `A\n\nRubrique : Emploi mobilité\nFormat : Son\nParu le 12/31/2023\n\n${PROSE}\n* * *\n`;
  const { articles, codes } = await read(dump, { profile });
  expect(articles[0]).toMatchObject({
    title: 'A',
    themes: ['Emploi mobilité'],
    media: ['Son'],
    date: '2023-12-31',
    body: PROSE,
  });
  expect(codes).toEqual([]);
});

test('labels of the index divide a line that the dump alone leaves undecided', async () => {
  const dump = `A\n\nThématique : Emploi mobilité\nLe 07/06/2023\n\n${PROSE}`;
  const knownLabels = { themes: ['Emploi', 'mobilité'], media: [] };
  expect((await read(dump, { knownLabels })).articles[0]!.themes).toEqual(['Emploi', 'mobilité']);
});

test('sections say what each character is', () => {
  const dump = `Menu\n\n${article('A')}${TOP}Pied\n`;
  const sections = splitDump(dump).map(({ kind, start, end }) => `${kind}: ${dump.slice(start, end).trim()}`);
  const [title, date] = ['title: A', 'metadata: Le 07/06/2023'];
  expect(sections).toEqual([
    'leftover: Menu',
    title,
    date,
    `body: ${PROSE}`,
    'separator: Haut de page',
    'leftover: Pied',
  ]);
});
