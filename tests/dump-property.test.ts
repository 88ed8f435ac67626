import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cutter } from '../src/dump/cutter.js';
import { builtInProfile, readDump, splitDump, textSource } from '../src/dump/index.js';
import { LineReader } from '../src/dump/lines.js';
import { piecesOf } from '../src/dump/pieces.js';
import { textOf } from '../src/dump/text.js';

const LINES = [
  '',
  ' ',
  '\u00a0',
  '\r',
  'Haut de page',
  'HAUT  DE\u00a0PAGE ',
  'Haut de',
  'Thématique(s)\u00a0: accès aux droits santé Ruralité',
  'Thématiques :',
  'Type de média : Reportage',
  'Le 07/06/2023 - lecture : 4 minutes, 31 secondes',
  'Le 31/02/2023',
  'Le 1er mars 2024',
  'Un titre court',
  'Accueil',
  'Une phrase assez longue pour que le lecteur la prenne pour du texte, avec sa virgule et son point final.',
  'x'.repeat(300),
  '\ufffd\u0007\u2028',
  '😀 a\ud800',
];
const dumps = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary' })),
      fc.constantFrom('\n', '\r\n', '\n\n', ''),
    ),
  )
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

test('the sections of any dump follow each other without a gap and join back into it', () => {
  fc.assert(
    fc.property(dumps, (text) => {
      const sections = splitDump(text);
      expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(sections.filter(({ start, end }) => start >= end)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
}, 120_000);

/** The segments of a text that comes in blocks of that size. */
function segmentsOf(text: string, size: number, longest: number) {
  const cutter = new Cutter(new LineReader(builtInProfile), longest);
  const blocks = text.match(new RegExp(`[^]{1,${size === Infinity ? '' : size}}`, 'g')) ?? [];
  return [...blocks.flatMap((block) => [...cutter.push(block)]), ...cutter.finish()];
}

test('what is longer than any article is cut, however long its lines and whatever the blocks in which it comes', () => {
  fc.assert(
    fc.property(dumps, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 1, max: 90 }), (text, longest, size) => {
      const whole = segmentsOf(text, Infinity, longest);
      expect(whole.map((segment) => segment.text).join('')).toBe(text);
      expect(Math.max(0, ...whole.map((segment) => segment.text.length))).toBeLessThan(3 * longest);
      expect(segmentsOf(text, size, longest)).toEqual(whole);
      const pieces = piecesOf(text, longest);
      expect(pieces.join('')).toBe(text);
      expect(Math.max(0, ...pieces.map((piece) => piece.length))).toBeLessThan(2 * longest);
    }),
    { numRuns: 1000 },
  );
});

/** Accents are composed, what was decoded wrongly is repaired, marks of typesetting go: an account is of the text after it. */
async function lengthOf(text: string): Promise<number> {
  let characters = 0;
  for await (const block of (await textOf(textSource(text), {})).blocks()) characters += block.length;
  return characters;
}

test('any dump can be read, and its account adds up', async () => {
  await fc.assert(
    fc.asyncProperty(dumps, async (text) => {
      // a source holds bytes: a lone surrogate or a leading byte order mark is no text, a NUL a binary file
      const clean = Buffer.from(text.replaceAll('\0', '').replace(/^\ufeff+/, '')).toString();
      const { articles, account } = readDump(textSource(clean));
      let found = 0;
      for await (const article of articles) expect(article.position).toBe(++found);
      const { articles: inArticles, separators, leftover, markup } = account.characters;
      expect([account.articles, inArticles + separators + leftover + markup]).toEqual([found, await lengthOf(clean)]);
    }),
    { numRuns: 500 },
  );
}, 120_000);

const TAGS =
  'html head body main article section div p h1 h2 h3 ul li a b span table tr td nav footer aside form pre br time script title'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' class="share"',
  ' class=tag',
  ' hidden',
  ' datetime="2024-05-03"',
  ' rel=tag',
  ' id="',
  ' role=heading',
  ' itemtype="x/Article"',
];
const WORDS = [
  'Un titre',
  'Thématique(s) : Santé emploi',
  'Le 07/06/2023',
  'Haut de page',
  'Articles liés',
  LINES[15]!,
  '&eacute;&#0;&',
  '<',
  '<!--',
  '-->',
  '\n',
  '\ufb01\u00ad',
];
const soups = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
        .map(([tag, attribute]) => `<${tag}${attribute}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(...WORDS),
    ),
    { maxLength: 60 },
  )
  .map((parts) => `<!doctype html>${parts.join('')}`);

test('any soup of tags can be read, and its account adds up', async () => {
  await fc.assert(
    fc.asyncProperty(soups, async (page) => {
      const { articles, account } = readDump(textSource(page));
      let found = 0;
      for await (const article of articles) {
        expect(article.position).toBe(++found);
        expect(article.warnings.every(({ line }) => line >= 1 && line <= page.split('\n').length)).toBe(true);
      }
      const { articles: inArticles, separators, leftover, markup } = account.characters;
      expect([account.articles, inArticles + separators + leftover + markup]).toEqual([found, await lengthOf(page)]);
      expect(markup).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
}, 120_000);
