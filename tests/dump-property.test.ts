import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../src/dump/decode.js';
import { readDump, splitDump, textSource } from '../src/dump/index.js';

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
});

test('any dump can be read, and its account adds up', async () => {
  await fc.assert(
    fc.asyncProperty(dumps, async (text) => {
      // a source holds bytes: a lone surrogate or a leading byte order mark is no text, a NUL a binary file
      const clean = Buffer.from(text.replaceAll('\0', '').replace(/^\ufeff+/, '')).toString();
      const { articles, account } = readDump(textSource(clean));
      let found = 0;
      for await (const article of articles) expect(article.position).toBe(++found);
      const { articles: inArticles, separators, leftover } = account.characters;
      let characters = 0;
      // accents are composed, what was decoded wrongly is repaired: the account is of the text after it
      for await (const block of (await decode(() => textSource(clean).chunks(), 'text')).blocks())
        characters += block.length;
      expect([account.articles, inArticles + separators + leftover]).toEqual([found, characters]);
    }),
    { numRuns: 500 },
  );
});
