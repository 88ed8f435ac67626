import { afterAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../src/store/index.js';
import type { ArticleRecord, Confidence, Located } from '../../src/types.js';
import { fresh } from './folder.js';
import { record } from './records.js';

const body =
  'Zoé Le Goff, gérante du Bocal à Morlaix, compte 40 pots. « On goûte », dit-elle. Le Bocal vend 30 verrines. « On revient », dit un client.';
const sketch = (title: string, date: string, role: string): ArticleRecord =>
  record({
    ...{ title, date, body },
    people: [{ name: 'Zoé Le Goff', role, organisation: 'Bocal', evidence: 'gérante du Bocal' }],
    organisations: [{ name: 'Bocal' }],
    places: [{ name: 'Morlaix', kind: 'commune', code: '29151', department: '29' }],
    figures: [
      { text: '40 pots', value: 40, unit: 'pots', organisation: 'Bocal' },
      { text: '30 verrines', value: 30, unit: 'verrines', organisation: 'Bocal' },
    ],
    quotes: [
      { text: 'On goûte', speaker: 'Zoé Le Goff' },
      { text: 'On revient', speaker: null },
    ],
    statements: [{ text: 'Le Bocal vend 30 verrines', speaker: 'Zoé Le Goff' }],
  });

function as(confidence: Confidence, ...facts: (Located | null)[]): void {
  for (const fact of facts) if (fact) fact.confidence = confidence;
}

/** In March all is sure but a figure and a quote; in April the role is doubtful, and the rest so-so. */
const march = sketch('Mars', '2024-03-01', 'gérante');
as('low', march.figures[1]!, march.quotes[1]!);
const april = sketch('Avril', '2024-04-01', 'patronne');
as('low', april.people[0]!.evidence, ...april.places[0]!.mentions);
as('medium', ...april.people[0]!.mentions, ...april.organisations[0]!.mentions);
as('medium', ...april.figures, ...april.quotes, ...april.statements);

const index = openIndex(fresh(), { create: true });
index.write({ source: 'a', records: [march, april] });
afterAll(() => index.close());

const LEVELS = [undefined, 'low', 'medium', 'high'] as const;

/** What each report tells without a threshold, and at low, medium and high. */
const reports: [string, (min: Confidence | undefined) => unknown, string[]][] = [
  [
    'people: articles by their best mention, the role by its evidence',
    (minConfidence) =>
      index.people({ minConfidence }).map((p) => `${p.role}, ${p.organisation} ${p.articles}/${p.quotes}`),
    ['patronne, Bocal 2/2', 'patronne, Bocal 2/2', 'gérante, Bocal 2/2', 'gérante, Bocal 1/1'],
  ],
  [
    'people of a month whose role is doubtful there: what another article gives',
    (minConfidence) => index.people({ minConfidence, since: '2024-04' }).map((p) => `${p.role} ${p.articles}`),
    ['patronne 1', 'patronne 1', 'gérante 1', ''],
  ],
  [
    'organisations: articles, people by the evidence, figures by their own',
    (minConfidence) => index.organisations({ minConfidence }).map((o) => `${o.articles}/${o.people}/${o.figures}`),
    ['2/1/4', '2/1/4', '2/1/3', '1/1/1'],
  ],
  [
    'places',
    (minConfidence) => index.places({ minConfidence }).map((p) => `${p.articles} ${p.last_date}`),
    ['2 2024-04-01', '2 2024-04-01', '1 2024-03-01', '1 2024-03-01'],
  ],
  ['figures', (minConfidence) => index.figures({ minConfidence }).length, ['4', '4', '3', '1']],
  [
    'groups of figures',
    (minConfidence) => index.figureGroups('unit', { minConfidence }).map((g) => `${g.group} ${g.figures}`),
    ['pots 2,verrines 2', 'pots 2,verrines 2', 'pots 2,verrines 1', 'pots 1'],
  ],
  [
    'claims',
    (minConfidence) => index.claims({ minConfidence }).map((c) => `${c.unit} ${c.articles}`),
    ['pots 2,verrines 2', 'pots 2,verrines 2', 'pots 2,verrines 1', 'pots 1'],
  ],
  [
    'quotes, the role of a speaker by its evidence',
    (minConfidence) =>
      index.quotes({ minConfidence, speaker: 'Zoé' }).map((q) => `${q.title} ${q.role} ${q.organisation}`),
    [
      'Avril patronne Bocal,Mars gérante Bocal',
      'Avril patronne Bocal,Mars gérante Bocal',
      'Avril null null,Mars gérante Bocal',
      'Mars gérante Bocal',
    ],
  ],
  ['statements', (minConfidence) => index.quotes({ minConfidence, kinds: ['indirect'] }).length, ['2', '2', '2', '1']],
  [
    'articles: what they count',
    (minConfidence) => index.articles({ minConfidence }).map((a) => `${a.people}/${a.figures}/${a.quotes}`),
    ['1/2/2,1/2/2', '1/2/2,1/2/2', '1/2/2,1/1/1', '0/0/0,1/1/1'],
  ],
  [
    "a person's card",
    (min) =>
      index
        .person('Zoé', min)
        .map((p) =>
          [p.articles, p.roles.map((r) => r.role).join('+'), p.quotations.length, p.appearances.length].join(' '),
        ),
    ['2 gérante+patronne 2 2', '2 gérante+patronne 2 2', '2 gérante 2 2', '1 gérante 1 1'],
  ],
  [
    "an organisation's card",
    (min) =>
      index
        .organisation('Bocal', min)
        .map((o) => [o.articles, o.members.length, o.outcomes.length, o.appearances.length].join(' ')),
    ['2 2 4 2', '2 2 4 2', '2 1 3 2', '1 1 1 1'],
  ],
  [
    "a place's card",
    (min) => index.place('Morlaix', min).map((p) => `${p.articles} ${p.appearances.length}`),
    ['2 2', '2 2', '1 1', '1 1'],
  ],
];

describe.each(reports)('%s', (_, report, expected) => {
  test.each(LEVELS.map((level, i) => [level, expected[i]!] as const))('%s', (level, told) => {
    expect(String(report(level))).toBe(told);
  });
});

test('who is never surely named is not there', () => {
  expect(index.people({ minConfidence: 'high', since: '2024-04' })).toEqual([]);
  expect(index.place('Morlaix', 'high').length).toBe(1);
  expect(index.places({ minConfidence: 'medium', since: '2024-04' })).toEqual([]);
});

test('an article that lists a place under two names counts once for it', () => {
  const two = openIndex(fresh(), { create: true });
  const amiens = { kind: 'commune', code: '80021', department: '80' };
  const article = record({
    ...{ title: 'Juin', date: '2024-06-01', body: 'Amiens, ou Samarobriva, a planté 12 arbres et 9 haies.' },
    places: [
      { name: 'Amiens', ...amiens },
      { name: 'Samarobriva', ...amiens },
    ],
    figures: [
      { text: '12 arbres', value: 12, unit: 'arbres' },
      { text: '9 haies', value: 9, unit: 'haies' },
    ],
  });
  two.write({ source: 'a', records: [article] });
  expect(two.figureGroups('place', { all: true })).toMatchObject([{ figures: 2, articles: 1, unit: null, min: null }]);
  expect(two.figureGroups('place', { all: true, unit: 'haies' })).toMatchObject([
    { figures: 1, unit: 'haies', min: 9 },
  ]);
  expect(two.places({ minConfidence: 'high' })).toMatchObject([{ articles: 1 }]);
  two.close();
});
