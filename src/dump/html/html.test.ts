import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { readDump, textSource } from '../index.js';
import { pageOf } from './index.js';

function casesOf(file: string): [string, string][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))))
    .map((line) => {
      const arrow = line.lastIndexOf(' =>');
      return [line.slice(0, arrow), line.slice(arrow + 4)];
    });
}

describe('the text of a page', () => {
  test.each(casesOf('./text.cases.txt'))('%s => %s', (markup, expected) => {
    const lines = pageOf(markup).blocks.map(
      ({ text, breaks }, i) => (i === 0 ? '' : breaks === 2 ? ' ¶ ' : ' ⏎ ') + text,
    );
    expect(lines.join('').replaceAll('\t', ' → ')).toBe(expected);
  });
});

const T = 'Le bus passe à la demande, et parfois sans elle, disent ceux de Brenac qui l’attendent.';
const LONG = `${T} Il a transporté 12 poules, 40 enfants et un piano, ce que personne ne croit mais que chacun raconte volontiers.`;
const HEAD = '<!doctype html>';

async function read(markup: string) {
  const { articles, account } = readDump(textSource(markup, 'page.html'));
  const found = [];
  for await (const article of articles) found.push(article);
  return { articles: found, account };
}

describe('the articles of a page', () => {
  test.each(casesOf('./articles.cases.txt'))('%s => %s', async (markup, expected) => {
    const { articles } = await read(HEAD + markup.replace(/\bT\b/g, T).replace(/\bL\b/g, LONG));
    const seen = articles.map(({ title, date, themes, media, body }) =>
      [title, date, themes, media, body.replace(/\n+/g, '/').replaceAll(LONG, 'L').replaceAll(T, 'T')].join('|'),
    );
    expect(seen.join(' ¶ ')).toBe(expected);
  });
});

test('every character of a page is in an article, left over or markup', async () => {
  const page = `${HEAD}<div>Le Journal</div><article><h2>Un</h2><p>${T}</p></article><nav>Menu</nav>`;
  const { articles, separators, leftover, markup } = (await read(page)).account.characters;
  expect([articles, leftover]).toEqual(['Un'.length + T.length, 'Le Journal'.length]);
  expect(articles + separators + leftover + markup).toBe(page.length);
});

test('warnings and what is left over have the lines of the markup', async () => {
  const page = `${HEAD}\n<div>Le Journal</div>\n<article>\n<h2>Un</h2>\n<p>Le\n31/02/2024</p>\n<p>${T}\u0007</p></article>`;
  const { account } = await read(page);
  expect(account.leftover.map(({ line }) => line)).toEqual([2]);
  expect(account.warnings.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'date-impossible 5',
    'control-characters 7',
  ]);
});

async function readWhole(markup: string) {
  const { articles } = await read(HEAD + markup);
  expect(articles.some(({ body }) => body.includes(T))).toBe(true);
}

/** None of them may overflow the stack or look back: each is read in a moment or not at all. */
test.each([
  ['deep', `${'<div>'.repeat(100_000)}<p>${T}`],
  ['deep and closed', `${'<b><ul><li>'.repeat(40_000)}${T}${'</ul>'.repeat(40_000)}`],
  ['deep articles', `${'<article><h2>a</h2>'.repeat(50_000)}${T}${'</article>'.repeat(50_000)}`],
  ['ends of what is not open', `${'<div>'.repeat(50_000)}<p>${T}${'</p></b></section>'.repeat(50_000)}`],
  ['a million attributes', `<p ${'a=1 b=2 '.repeat(500_000)}>${T}`],
  ['many openings', `<p>${T}${'<'.repeat(1_000_000)}`],
  ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${T}`],
])('%s', (_, markup) => readWhole(markup));

test.each([
  ['tags in one line', 10_000, `<p>${T}</p>`, '<i>x</i>'],
  ['headings', 5_000, `<p>${T}</p>`, '<h2>a</h2>'],
  ['lines', 10_000, `<h2>a</h2><p>Le 03/05/2024<h2>b</h2><p>Le 03/05/2024<p>${T}<p>Haut de page`, '<p>a'],
  ['articles', 1_000, '', `<article>${T}</article>`],
  ['headings of related articles', 2_000, `<p>${T}</p>`, '<div><h2>Articles liés</h2></div>'],
])('%s without end take linear time', (_, times, start, unit) =>
  expectLinear(times, (times) => {
    const markup = start + unit.repeat(times);
    return () => readWhole(markup);
  }),
);
