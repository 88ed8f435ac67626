import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex } from '../../src/store/index.js';
import type { ArticleRecord } from '../../src/types.js';
import { fresh } from './folder.js';

/** Text as pages hold it: any Unicode but lone surrogates, which no file can hold, and NUL, which dumps are cleaned of. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replaceAll('\0', ''));
const name = fc.oneof(text, fc.constantFrom('Zoé Le Goff', 'Zoé', 'CAF', 'Caisse d’allocations familiales', 'Mme Rey'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)));
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const count = fc.nat(1000);

const mention = {
  ...{ text, start: count, end: count, rule: text },
  in: fc.constantFrom('title' as const, 'body' as const),
  confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
};
const mentions = few(fc.record(mention));
const kind = maybe(fc.constantFrom('commune', 'department', 'region'));

const anyRecord: fc.Arbitrary<ArticleRecord> = fc.record({
  id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 }),
  ...{ content_hash: text, source: fc.constant('page'), position: count, title: maybe(text) },
  date: maybe(fc.constantFrom('2023-06-07', '2024-02-29')),
  ...{ themes: few(text), media: few(text), reading_seconds: maybe(count) },
  ...{ language: fc.constantFrom('fr' as const, 'en' as const), body: text },
  people: few(
    fc.record({
      name,
      aliases: few(name),
      role: maybe(text),
      organisation: maybe(name),
      evidence: maybe(fc.record(mention)),
      mentions,
    }),
  ),
  organisations: few(fc.record({ name, aliases: few(name), kind: maybe(text), mentions })),
  places: few(fc.record({ name, kind, code: maybe(fc.constantFrom('22', '53')), department: maybe(text), mentions })),
  figures: few(
    fc.record({
      ...mention,
      ...{ value: number, min: number, max: number, unit: text, per: maybe(text), period: maybe(text) },
      kind: fc.constantFrom('count' as const, 'money' as const, 'age' as const),
      modifier: fc.constantFrom('exact' as const, 'about' as const),
      ...{ organisation: maybe(name), outcome: fc.boolean(), sentence: text },
    }),
  ),
  quotes: few(
    fc.record({ ...mention, speaker: maybe(name), attribution: fc.constantFrom('named' as const, 'none' as const) }),
  ),
  statements: few(
    fc.record({
      ...{ ...mention, speaker: maybe(name), attribution: fc.constantFrom('named' as const, 'inherited' as const) },
      ...{
        kind: fc.constantFrom('indirect' as const, 'answer' as const),
        organisation: maybe(name),
        question: maybe(text),
      },
    }),
  ),
  keywords: few(text),
  warnings: few(fc.record({ code: fc.constant('body-short' as const), message: text, line: count })),
});

test('what is stored comes back equal, also over what was there before', () => {
  const index = openIndex(fresh(), { create: true });
  const byId = (all: Iterable<ArticleRecord>) => new Map([...all].map((r) => [r.id, r]));
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRecord, { maxLength: 4, selector: (r) => r.id }),
      fc.array(count),
      (records, twins) => {
        // some articles take the ids of stored ones and so replace them
        const stored = [...index.records()].map((r) => r.id);
        const ids = new Map(
          twins.flatMap((t, i) => (stored[t] && records[i] ? [[stored[t], records[i]] as const] : [])),
        );
        const all = [...byId([...records, ...[...ids].map(([id, r]) => ({ ...r, id }))]).values()];
        const before = byId(index.records());
        index.write({ source: 'page', records: all });
        expect(byId(index.records())).toEqual(new Map([...before, ...byId(all)]));
      },
    ),
    { numRuns: 50 },
  );
  expect([...index.sql('PRAGMA integrity_check').rows]).toEqual([['ok']]);
  expect([...index.sql('PRAGMA foreign_key_check').rows]).toEqual([]);
  index.close();
}, 120_000);
