import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openIndex } from '../../src/store/index.js';
import { records } from './corpus.js';
import { fresh } from './folder.js';
import { record } from './records.js';

/** The corpus, and a second article of its bus: the same role with a capital, and a quote of nobody. */
const again = record({
  title: 'Le bus repart',
  date: '2023-08-01',
  themes: ['mobilité'],
  media: ['Brève'],
  body: 'Présidente de La Cordée, Solenn Ollivier repart de Lannion. « On roule », dit-elle. « Enfin un bus ici », entend-on. Il faut 3 chauffeurs.',
  people: [
    { name: 'Solenn Ollivier', role: 'Présidente', organisation: 'La Cordée', evidence: 'Présidente de La Cordée' },
  ],
  organisations: [{ name: 'La Cordée', kind: 'association' }],
  places: [{ name: 'Lannion', kind: 'commune', code: '22113', department: '22' }],
  figures: [{ text: '3 chauffeurs', value: 3, unit: 'chauffeurs' }],
  quotes: [
    { text: 'On roule', speaker: 'Solenn Ollivier' },
    { text: 'Enfin un bus ici', speaker: null },
  ],
});

const index = openIndex(fresh(), { create: true });
index.write({ source: 'a', records: [...records, again] });
afterAll(() => index.close());

const rows = (sql: string) => [...index.sql(sql).rows].map((row) => row.map((cell) => cell ?? '–').join(' | '));

/** Read by hand in tests/store/corpus.ts and above. */
test.each([
  [
    "SELECT * FROM theme_media_month WHERE theme = 'mobilité' ORDER BY month, media",
    [
      'mobilité | Reportage | 2023-06 | 1',
      'mobilité | Brève | 2023-08 | 1',
      'mobilité | Portrait | 2024-02 | 1',
      'mobilité | Reportage | 2024-02 | 1',
    ],
  ],
  [
    'SELECT * FROM spokespeople',
    [
      'Caisse d’allocations familiales | Victor Hamel | agent | 1 | 1 | 1 | 2023-09-15 | 2023-09-15',
      'La Cordée | Solenn Ollivier (La Cordée) | présidente | 2 | 2 | 0 | 2023-06-07 | 2023-08-01',
    ],
  ],
  [
    'SELECT text, outcome, date FROM figures_without_source ORDER BY id',
    [
      'environ 3 000 personnes reçues | 1 | 2023-09-15',
      'dix | 0 | 2023-09-15',
      '52 ans | 0 | 2024-02-01',
      'entre 100 et 150 licenciés | 1 | –',
      '3 chauffeurs | 1 | 2023-08-01',
    ],
  ],
  [
    // words: 5 and 2 of La Cordée, 4 of the Caisse, 3 and 4 of nobody named
    'SELECT * FROM share_of_voice',
    [
      'La Cordée | présidente | 1 | 2 | 2 | 7 | 40 | 38.9',
      '– | – | 0 | 2 | 2 | 7 | 40 | 38.9',
      'Caisse d’allocations familiales | agent | 1 | 1 | 1 | 4 | 20 | 22.2',
    ],
  ],
  [
    // 22 by Guingamp, Saint-Brieuc, Lannion and its own name
    'SELECT * FROM departments_covered',
    [
      "22 | Côtes-d'Armor | Bretagne | 4 | 4 | 2023-06-07 | 2024-02-01",
      '35 | Ille-et-Vilaine | Bretagne | 1 | 1 | 2023-09-15 | 2023-09-15',
    ],
  ],
])('%s', (sql, expected) => {
  expect(rows(sql)).toEqual(expected);
});

/** One table is read from its beginning to its end; all others are looked up in it. */
test.each([
  ['theme_media_month', 'a'],
  ['spokespeople', 's'],
  ['figures_without_source', 'f'],
  ['share_of_voice', 'quotes'],
  ['departments_covered', 'p'],
])('%s costs what it reads: %s', (view, scanned) => {
  const plan = rows(`EXPLAIN QUERY PLAN SELECT * FROM ${view}`).join('\n');
  const scans = [...plan.matchAll(/\bSCAN (?!\()(\S+)/g)].map((m) => m[1]);
  expect(scans.filter((table) => table !== view).join(' ')).toBe(scanned);
  expect(plan).not.toContain('AUTOMATIC');
});

test('the queries of docs/index-format.md run', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/index-format.md'), 'utf8');
  const queries = [...docs.matchAll(/```sql\n([\s\S]*?)```/g)].map((m) => m[1]!);
  expect(queries.length).toBe(5);
  for (const query of queries) expect(rows(query), query).not.toEqual([]);
});
