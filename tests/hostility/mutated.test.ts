import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecord } from '../../src/cli/record.js';
import { type Account, extract, ingest, openIndex, verify } from '../../src/index.js';
import type { ArticleRecord } from '../../src/types.js';
import { fresh } from '../store/folder.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const dumps = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /dump\.txt$|\.html$/.test(file))
  .sort()
  .map((file) => readFileSync(join(FIXTURES, file), 'utf8'));

const WORDS = [
  '« ',
  ' »',
  ', explique Awa Delcourt, ',
  '1 200 ',
  ' % ',
  'Haut de page\n',
  'Le 07/06/2023\n',
  '\u001b[31m',
  '\u202e',
  '😀',
  'e\u0301',
  '<p>',
  '</div>',
  '\r',
];
const places = fc.array(
  fc.tuple(fc.nat(3000), fc.nat(40), fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 }))),
  { maxLength: 8 },
);

/** A piece of a fixture in which some places hold something else. */
const mutated = fc
  .tuple(fc.constantFrom(...dumps), fc.nat(5000), fc.nat(2500), places)
  .map(([dump, from, length, changes]) => {
    let text = dump.slice(from % dump.length).slice(0, 200 + length);
    for (const [at, cut, put] of changes)
      text = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut);
    // a NUL is of a binary file, a lone surrogate of no file
    return Buffer.from(text.replaceAll('\0', '')).toString();
  });

function expectSlices({ title, body, ...facts }: ArticleRecord): void {
  const texts = { title: [...(title ?? '')], body: [...body] };
  const named = [...facts.people, ...facts.organisations, ...facts.places].flatMap(({ mentions }) => mentions);
  const evidence = facts.people.flatMap((person) => person.evidence ?? []);
  for (const m of [...named, ...evidence, ...facts.figures, ...facts.quotes, ...facts.statements])
    expect(texts[m.in].slice(m.start, m.end).join('')).toBe(m.text);
}

test('of any mutated page every passage slices its article, and what is stored, exported and loaded is the same', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const path = fresh('page.txt');
      writeFileSync(path, text);
      const accounts: Account[] = [];
      const extracted: ArticleRecord[] = [];
      for await (const record of extract([path], { onAccount: (account) => void accounts.push(account) }))
        extracted.push(record);
      extracted.forEach(expectSlices);
      expect(accounts.map((account) => account.articles)).toEqual([extracted.length]);
      const [db, copy] = [fresh(), fresh()];
      await ingest([path], { db });
      expect([...(await verify(db, {})).findings]).toEqual([]);
      const exported = recordsOf(db).map((record) => JSON.stringify(record));
      const index = openIndex(copy, { create: true });
      index.write({ source: path, records: exported.map((line) => parseRecord(line, 'export:1')) });
      index.close();
      expect(recordsOf(copy).map((record) => JSON.stringify(record))).toEqual(exported);
    }),
    { numRuns: 20 },
  );
}, 120_000);

function recordsOf(db: string): ArticleRecord[] {
  const index = openIndex(db, { readonly: true });
  const records = [...index.records()];
  index.close();
  return records;
}
