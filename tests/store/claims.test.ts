import { afterAll, expect, test } from 'vitest';
import { openIndex } from '../../src/store/index.js';
import type { ClaimRow } from '../../src/store/rows.js';
import { fresh } from './folder.js';
import { record } from './records.js';

const TEXT = 'Le Relais a reçu 412 personnes, puis 530, à mi-temps : 3 salariés, 12 %, 8 %, 340 vélos, 45 000 euros.';
const relais = { organisation: 'Le Relais', unit: 'personnes reçues' };
const money = { kind: 'money' as const, unit: 'EUR', organisation: 'Le Relais' };
const share = { kind: 'percent' as const, unit: '%' };

/** Four articles about one place, told again and differently. */
const articles = [
  {
    title: 'Avril',
    date: '2024-04-01',
    figures: [
      { text: '412', value: 412, modifier: 'about' as const, ...relais },
      { text: '3 salariés', value: 3, unit: 'salariés' },
      { text: '340 vélos', value: 340, unit: 'vélos' },
      { text: '12 %', value: 12, ...share },
      { text: '45 000 euros', value: 45000, ...money },
    ],
  },
  {
    title: 'Mai',
    date: '2024-05-01',
    figures: [
      { text: '412', value: 412, ...relais, unit: 'personne reçue' },
      { text: '3 salariés', value: 3, unit: 'salariés', sentence: 'On y voit 3 salariés.' },
      { text: '340 vélos', value: 340, unit: 'vélos' },
      { text: '12 %', value: 12, ...share },
      { text: '8 %', value: 8, ...share, sentence: '12 %' },
    ],
  },
  {
    title: 'Juin',
    date: '2024-06-01',
    figures: [
      { text: '530', value: 530, ...relais },
      { text: '45 000 euros', value: 12000, ...money },
    ],
  },
  { title: null, date: null, figures: [{ text: '530', value: 530, ...relais, per: 'mois' }] },
].map(({ title, date, figures }) =>
  record({ title, date, body: TEXT, figures, organisations: [{ name: 'Le Relais', kind: 'association' }] }),
);

const index = openIndex(fresh(), { create: true });
index.write({ source: 'a.txt', records: articles });
afterAll(() => index.close());

const shown = ({ value, unit, modifier, per, values, titles }: ClaimRow) =>
  `${modifier === 'exact' ? '' : '~'}${value} ${unit}${per ? ` /${per}` : ''} ${values} [${titles}]`;
const claims = (unit: string) => index.claims({ unit }).map(shown);

test.each([
  [
    'the same claim once, the other value of the same thing beside it',
    'personnes reçues',
    '412 personne reçue 2 [Avril,Mai] | 530 personnes reçues 2 [Juin] | 530 personnes reçues /mois 1 []',
  ],
  ['a telling number of nobody', 'vélos', '340 vélos 1 [Avril,Mai]'],
  [
    'small numbers of nobody are the same only in the same words',
    'salariés',
    '3 salariés 1 [Avril] | 3 salariés 1 [Mai]',
  ],
  ['two shares are of two things, even in one sentence', '%', '12 % 1 [Avril,Mai] | 8 % 1 [Mai]'],
  ['two sums of one body may be for two things', 'EUR', '45000 EUR 1 [Avril] | 12000 EUR 1 [Juin]'],
])('%s', (_, unit, expected) => {
  expect(claims(unit).join(' | ')).toBe(expected);
});

test('what is told differently comes first, pages do not overlap', () => {
  const all = index.claims();
  expect(all[0]).toMatchObject({
    value: 412,
    values: 2,
    articles: 2,
    first_date: '2024-04-01',
    last_date: '2024-05-01',
  });
  expect(all[0]!.ids).toEqual([articles[0]!.id, articles[1]!.id]);
  expect([0, 3, 6, 9].flatMap((offset) => index.claims({}, { limit: 3, offset }))).toEqual(all);
  expect(index.claims({ since: '2024-06' }).map((c) => c.value)).toEqual([530, 12000]);
});
