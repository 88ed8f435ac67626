import { afterAll, describe, expect, test } from 'vitest';
import { type Filters, type GroupBy, openIndex, type QuoteFilters } from '../../src/store/index.js';
import { records, sketches } from './corpus.js';
import { fresh } from './folder.js';
import { record } from './records.js';

const index = openIndex(fresh(), { create: true });
index.write({ source: 'pages/2023.txt', records: records.slice(0, 2) });
index.write({ source: 'pages/2024.txt', records: records.slice(2) });
afterAll(() => index.close());

const idOf = (name: keyof typeof sketches) => record(sketches[name]).id;

describe('articles', () => {
  const nameOf = new Map(Object.keys(sketches).map((name) => [idOf(name as keyof typeof sketches), name]));
  const names = (filters: Filters) => index.articles(filters).map((row) => nameOf.get(row.id));
  const found: [string, Filters, string][] = [
    ['all, newest first, undated last', {}, 'portrait europe caf bus homonym'],
    ['since', { since: '2023-09-15' }, 'portrait europe caf'],
    ['until', { until: '2023-09-14' }, 'bus'],
    ['between', { since: '2023-07-01', until: '2023-12-31' }, 'caf'],
    ['a theme without case and accents', { themes: ['inclusion NUMERIQUE'] }, 'bus'],
    ['a part of a theme is not the theme', { themes: ['inclusion'] }, ''],
    ['one of two themes', { themes: ['mobilite', 'acces aux droits'] }, 'portrait caf bus'],
    ['a media type', { media: ['reportage'] }, 'portrait bus'],
    ['theme and media type', { themes: ['mobilité'], media: ['portrait'] }, 'portrait'],
    ['a person by a part of the name', { people: ['ollivier'] }, 'portrait bus homonym'],
    ['a person by first name', { people: ['Victor'] }, 'portrait europe caf bus'],
    ['no part of a word', { people: ['Vict'] }, ''],
    ['an organisation', { organisations: ['cordée'] }, 'bus'],
    ['an organisation by its acronym', { organisations: ['caf'] }, 'portrait caf'],
    ['an organisation by what its acronym stands for', { organisations: ['allocations familiales'] }, 'portrait caf'],
    ['a place', { places: ['saint brieuc'] }, 'portrait'],
    ['a source by file name', { sources: ['2023.txt'] }, 'caf bus'],
    ['a source by path', { sources: ['pages/2024.txt'] }, 'portrait europe homonym'],
    ['no part of a file name', { sources: ['23.txt'] }, ''],
    ['words', { match: 'permanence' }, 'caf'],
    ['words and date', { match: 'rien', since: '2024' }, 'europe'],
    ['no wildcard', { people: ['%'], match: '' }, ''],
  ];
  test.each(found)('%s', (_, filters, expected) => {
    expect(names(filters).join(' ')).toBe(expected);
  });

  test('a row', () => {
    expect(index.articles({ match: 'sillonne' })).toEqual([
      {
        ...{ id: idOf('bus'), date: '2023-06-07', title: 'Un bus pour les démarches', language: 'fr' },
        ...{ themes: ['Inclusion numérique', 'mobilité'], media: ['Reportage'], reading_seconds: null },
        ...{ people: 2, figures: 1, quotes: 1, source: 'pages/2023.txt' },
      },
    ]);
  });

  test('pages do not overlap and leave nothing out', () => {
    const pages = [0, 2, 4, 6].flatMap((offset) => index.articles({}, { limit: 2, offset }));
    expect(pages).toEqual(index.articles());
  });

  test('any column orders, what is missing comes last', () => {
    const dates = (order: string) => index.articles({}, { order }).map((row) => row.date?.slice(0, 7));
    expect(dates('date')).toEqual(['2023-06', '2023-09', '2024-02', '2024-02', undefined]);
    expect(dates('date desc').at(-1)).toBeUndefined();
    expect(index.articles({}, { order: 'figures desc', limit: 1 })[0]!.id).toBe(idOf('caf'));
  });

  test.each(['nope', 'date down', 'date desc, title', 'row', 'date; drop table articles', '1', '"date"'])(
    'cannot be ordered by %s',
    (order) => {
      expect(() => index.articles({}, { order })).toThrow(expect.objectContaining({ name: 'UserError', exitCode: 2 }));
    },
  );
});

describe('one article', () => {
  test('is found by a prefix of its id', () => {
    const { sources, ...stored } = index.article(idOf('bus').slice(0, 6).toUpperCase());
    expect(stored).toEqual({ ...records[0], source: 'pages/2023.txt' });
    expect(sources).toEqual([{ source: 'pages/2023.txt', position: 1 }]);
  });

  test.each(['zzz', '', '%', '_'])('there is none called %s', (id) => {
    expect(() => index.article(id)).toThrow(/there is no article/);
  });

  test('an ambiguous prefix lists the candidates', () => {
    const twins = openIndex(fresh(), { create: true });
    const [a, b] = ['abc1', 'abc2'].map((id) => ({ ...records[0]!, id, title: `Titre ${id}` }));
    twins.write({ source: 's', records: [a!, b!] });
    expect(() => twins.article('abc')).toThrow(
      expect.objectContaining({
        message: 'several articles begin with abc',
        advice: 'abc1  Titre abc1\nabc2  Titre abc2',
      }),
    );
    expect(twins.article('abc2').title).toBe('Titre abc2');
    twins.close();
  });
});

describe('people', () => {
  test('those in most articles first; homonyms apart by organisation', () => {
    const rows = index.people().map((p) => `${p.name}, ${p.role}, ${p.organisation}: ${p.articles}/${p.quotes}`);
    expect(rows).toEqual([
      'Solenn Ollivier (La Cordée), présidente, La Cordée: 1/1',
      'Victor Hamel, agent, Caisse d’allocations familiales: 1/1',
      'Solenn Ollivier (Stade briochin), entraîneuse, Stade briochin: 1/0',
      'Solenn Ollivier (Solenn, de fil en aiguille), null, null: 1/0',
      'Victor (2024-02-01), null, null: 1/0',
      'Victor (Solenn, de fil en aiguille), null, null: 1/0',
      'Victor Roux, chauffeur, null: 1/0',
    ]);
  });

  test('of an organisation, whatever it is called', () => {
    expect(index.people({ organisations: ['CAF'] }).map((p) => p.name)).toEqual(['Victor Hamel']);
    expect(index.people({ organisations: ['caisse'], people: ['solenn'] })).toEqual([]);
  });

  test('counted in the articles that are left', () => {
    const [row] = index.people({ since: '2023-01-01', until: '2023-12-31', people: ['Solenn Ollivier'] });
    expect(row).toMatchObject({ articles: 1, quotes: 1, first_date: '2023-06-07', last_date: '2023-06-07' });
  });

  test('a part of a name finds everyone of that name', () => {
    const cards = index.person('victor');
    expect(cards.map((c) => `${c.name}, ${c.organisation}`).sort()).toEqual([
      'Victor (2024-02-01), null',
      'Victor (Solenn, de fil en aiguille), null',
      'Victor Hamel, Caisse d’allocations familiales',
      'Victor Roux, null',
    ]);
    expect(index.person('Vict')).toEqual([]);
    expect(index.person('')).toEqual([]);
  });

  test('a card holds the sentences that say so', () => {
    const card = index.person('Victor Hamel')[0]!;
    expect(card.roles).toEqual([
      {
        ...{ article: idOf('caf'), date: '2023-09-15', title: 'La caisse ouvre ses portes', in: 'body' },
        ...{ start: 124, end: 139, sentence: 'Victor Hamel, agent de la CAF, en anime dix.' },
        ...{ role: 'agent', organisation: 'CAF' },
      },
    ]);
    expect(card.quotations.map((q) => q.text)).toEqual(['On prend le temps']);
    expect(card.appearances.map((a) => a.sentence)).toEqual(['Victor Hamel, agent de la CAF, en anime dix.']);
  });
});

describe('organisations', () => {
  test('an acronym is what all articles spell it out as', () => {
    const [caf] = index.organisation('caf');
    expect(caf).toMatchObject({
      name: 'Caisse d’allocations familiales',
      aliases: ['CAF'],
      articles: 2,
      people: 1,
      figures: 2,
    });
    expect(caf).toMatchObject({ first_date: '2023-09-15', last_date: '2024-02-01' });
    expect(caf!.members.map((m) => `${m.name}, ${m.role}`)).toEqual(['Victor Hamel, agent']);
    expect(caf!.outcomes.map((f) => f.text)).toEqual(['40 permanences']);
    expect(caf!.appearances.map((a) => a.sentence)).toEqual([
      'La Caisse d’allocations familiales (CAF) a tenu 40 permanences, soit environ 3 000 personnes reçues à Rennes.',
      'La CAF finance 80 % du projet.',
    ]);
  });

  test('are counted the same with a filter that leaves all articles', () => {
    const everywhere = index.organisations({ match: 'Solenn OU' }).length;
    expect(everywhere).toBe(0);
    const dated = index.organisations({ since: '1900-01-01' });
    expect(dated).toEqual(index.organisations().filter((o) => o.name !== 'Stade briochin'));
  });

  test('are chosen by name and by article', () => {
    expect(index.organisations({ organisations: ['stade'] }).map((o) => o.name)).toEqual(['Stade briochin']);
    expect(index.organisations({ places: ['guingamp'] }).map((o) => o.name)).toEqual(['La Cordée']);
  });
});

describe('places', () => {
  test('have their region', () => {
    const rows = index.places().map((p) => `${p.name} ${p.kind} ${p.code} ${p.department} ${p.region}`);
    expect(rows).toEqual([
      'Bretagne region 53 null Bretagne',
      'Côtes-d’Armor department 22 null Bretagne',
      'France country FR null null',
      'Guingamp commune 22070 22 Bretagne',
      'Rennes commune 35238 35 Bretagne',
      'Saint-Brieuc commune 22278 22 Bretagne',
    ]);
  });

  test('a card, and a filter', () => {
    expect(index.place('brieuc')[0]!.appearances[0]!.sentence).toBe(
      'À Saint-Brieuc, Solenn Ollivier, 52 ans, raconte.',
    );
    expect(index.places({ people: ['Roux'] }).map((p) => p.name)).toEqual(['Guingamp']);
  });
});

describe('figures', () => {
  const texts = (filters: Parameters<typeof index.figures>[0]) =>
    index
      .figures(filters)
      .map((f) => f.text)
      .join(' | ');

  test('outcomes, whose organisation is named first, the larger first', () => {
    expect(texts({})).toBe(
      '1 200 personnes reçues | 40 permanences | environ 3 000 personnes reçues | entre 100 et 150 licenciés',
    );
  });

  test.each([
    [
      'all',
      { all: true },
      '1 200 personnes reçues | 80 % | 40 permanences | environ 3 000 personnes reçues | entre 100 et 150 licenciés | 52 ans | dix',
    ],
    ['a kind', { all: true, kind: 'age' as const }, '52 ans'],
    ['a least value', { min: 1200 }, '1 200 personnes reçues | environ 3 000 personnes reçues'],
    [
      'a range reaches its upper end',
      { min: 150 },
      '1 200 personnes reçues | environ 3 000 personnes reçues | entre 100 et 150 licenciés',
    ],
    [
      'a unit, whatever its ending',
      { unit: 'personne reçue' },
      '1 200 personnes reçues | environ 3 000 personnes reçues',
    ],
    ['a part of a unit', { unit: 'personnes' }, '1 200 personnes reçues | environ 3 000 personnes reçues'],
    ['no part of a word', { unit: 'person' }, '1 200 personnes reçues | environ 3 000 personnes reçues'],
    ['an unknown unit', { unit: 'chevaux' }, ''],
    ['a sign', { all: true, unit: '%' }, '80 %'],
    ['an organisation', { organisations: ['CAF'], all: true }, '80 % | 40 permanences'],
    ['a theme', { themes: ['mobilité'] }, '1 200 personnes reçues'],
  ])('%s', (_, filters, expected) => {
    expect(texts(filters)).toBe(expected);
  });

  test('a row', () => {
    expect(index.figures({ min: 3000 })).toEqual([
      {
        ...{ value: 3000, min: null, max: null, unit: 'personnes reçues', modifier: 'about', per: null, period: null },
        ...{ kind: 'count', outcome: true, organisation: null, text: 'environ 3 000 personnes reçues' },
        ...{ date: '2023-09-15', title: 'La caisse ouvre ses portes', sentence: 'environ 3 000 personnes reçues' },
        ...{ article: idOf('caf'), in: 'body', start: 69, end: 99 },
      },
    ]);
  });

  test.each([
    ['unit', 'personnes reçues 2/2 1200..3000 | licenciés 1/1 100..150 | permanences 1/1 40..40'],
    ['organisation', 'Caisse d’allocations familiales 1/1 40..40 | La Cordée 1/1 1200..1200 | null 2/2 null..null'],
    [
      'theme',
      'accès aux droits 2/1 null..null | Inclusion numérique 1/1 1200..1200 | mobilité 1/1 1200..1200 | null 1/1 100..150',
    ],
    ['media', 'Brève 2/1 null..null | Reportage 1/1 1200..1200 | null 1/1 100..150'],
    ['family', 'people served 3/3 null..null | acts 1/1 40..40'],
    ['year', '2023 3/2 null..null | null 1/1 100..150'],
    ['place', 'Rennes 2/1 null..null | Guingamp 1/1 1200..1200 | null 1/1 100..150'],
  ] as [GroupBy, string][])('by %s: counted, compared within one unit, never added', (by, expected) => {
    const rows = index.figureGroups(by).map((g) => `${g.group} ${g.figures}/${g.articles} ${g.min}..${g.max}`);
    expect(rows.join(' | ')).toBe(expected);
  });
});

describe('quotes', () => {
  test.each([
    ['all', {}, 'On prend le temps | Il en faut | Personne ne repart sans réponse'],
    ['a speaker', { speaker: 'hamel' }, 'On prend le temps'],
    ['a speaker as a filter', { people: ['solenn'] }, 'Personne ne repart sans réponse'],
    ['the speaker’s organisation', { organisations: ['caf'] }, 'On prend le temps'],
    ['words', { minWords: 4 }, 'On prend le temps | Personne ne repart sans réponse'],
    ['more words', { minWords: 5 }, 'Personne ne repart sans réponse'],
    ['indirect speech alone', { kinds: ['indirect'] }, 'La CAF finance 80 % du projet'],
    ['answers alone', { kinds: ['answer'] }, 'On prend le temps'],
    ['no kind', { kinds: [] }, ''],
    [
      'all kinds',
      { kinds: ['quote', 'indirect', 'answer'] },
      'La CAF finance 80 % du projet | On prend le temps | On prend le temps | Il en faut | Personne ne repart sans réponse',
    ],
    ['a body that speaks', { kinds: ['quote', 'indirect'], speaker: 'caf' }, 'La CAF finance 80 % du projet'],
    ['an employer does not speak for itself', { kinds: ['quote', 'answer'], speaker: 'caf' }, ''],
    [
      'for whom it is said, of both kinds',
      { kinds: ['indirect', 'answer'], organisations: ['caf'] },
      'La CAF finance 80 % du projet | On prend le temps',
    ],
    ['words of statements', { kinds: ['indirect', 'answer'], minWords: 5 }, 'La CAF finance 80 % du projet'],
  ] as [string, QuoteFilters, string][])('%s', (_, filters, expected) => {
    expect(
      index
        .quotes(filters)
        .map((q) => q.text)
        .join(' | '),
    ).toBe(expected);
  });

  test('an answer has its question, a body its own name', () => {
    const rows = index.quotes({ kinds: ['indirect', 'answer'] });
    expect(rows.map((r) => [r.kind, r.speaker, r.organisation, r.question])).toEqual([
      ['indirect', null, 'Caisse d’allocations familiales', null],
      ['answer', 'Victor Hamel', 'Caisse d’allocations familiales', 'Comment recevez-vous ?'],
    ]);
  });

  test.each([
    [{ limit: 2 }, 2, 0],
    [{ limit: 2, offset: 1 }, 2, 1],
    [{ limit: 9, offset: 4 }, 1, 4],
  ])('a page %j of all kinds is a slice of the whole', (page, length, from) => {
    const kinds = ['quote', 'indirect', 'answer'] as const;
    const whole = index.quotes({ kinds });
    expect(index.quotes({ kinds }, page)).toEqual(whole.slice(from, from + length));
  });

  test('the context is the sentence around, whole', () => {
    const rows = index.quotes({ kinds: ['quote', 'indirect'], context: true });
    expect(rows.map((r) => r.context)).toEqual([
      'La CAF finance 80 % du projet.',
      '« On prend le temps », dit-il.',
      '« Il en faut », ajoute une usagère.',
      '« Personne ne repart sans réponse », assure-t-elle.',
    ]);
    expect(Object.keys(index.quotes({ context: false })[0]!)).not.toContain('context');
  });

  test('a row has role and organisation as of that article', () => {
    expect(index.quotes({ speaker: 'ollivier' })).toEqual([
      {
        ...{
          text: 'Personne ne repart sans réponse',
          speaker: 'Solenn Ollivier (La Cordée)',
          role: 'présidente',
          organisation: 'La Cordée',
        },
        ...{
          ...{ kind: 'quote', question: null, attribution: 'named', rule: 'sketch', confidence: 'high' },
          date: '2023-06-07',
          title: 'Un bus pour les démarches',
          article: idOf('bus'),
          in: 'body',
        },
        ...{ start: 114, end: 145 },
      },
    ]);
  });
});

test('themes and media with their articles and dates', () => {
  expect(index.themes()).toEqual([
    { name: 'mobilité', articles: 2, first_date: '2023-06-07', last_date: '2024-02-01' },
    { name: 'accès aux droits', articles: 1, first_date: '2023-09-15', last_date: '2023-09-15' },
    { name: 'Inclusion numérique', articles: 1, first_date: '2023-06-07', last_date: '2023-06-07' },
  ]);
  expect(index.media({ since: '2024' }).map((m) => m.name)).toEqual(['Portrait', 'Reportage']);
  expect(index.knownLabels()).toEqual({
    themes: ['Inclusion numérique', 'accès aux droits', 'mobilité'],
    media: ['Brève', 'Portrait', 'Reportage'],
  });
});

test('an article whose labels are undecided makes none known that no other article has', () => {
  const undecided = { code: 'labels-undecided', message: 'one label or several?', line: 3 } as const;
  const open = openIndex(fresh(), { create: true });
  open.write({
    source: 'a',
    records: [
      {
        ...record({ title: 'Un', body: 'Un.', themes: ['Emploi mobilité', 'santé'], media: ['Son'] }),
        warnings: [undecided],
      },
      record({ title: 'Deux', body: 'Deux.', themes: ['santé'] }),
    ],
  });
  expect(open.knownLabels()).toEqual({ themes: ['santé'], media: [] });
  open.close();
});

test('keywords are what the article says and the others do not', () => {
  expect(index.keywords(idOf('bus')).slice(0, 2)).toEqual(['bus', 'cordée']);
  expect(index.keywords(idOf('portrait'))).toContain('saint-brieuc');
  const common = index.keywords(idOf('bus')).filter((word) => ['les', 'une', 'solenn', 'victor'].includes(word));
  expect(common).toEqual([]);
});

test('counts', () => {
  expect(index.counts()).toEqual({
    ...{ articles: 5, people: 7, organisations: 3, places: 6, figures: 7, outcomes: 4, quotes: 3, themes: 3, media: 3 },
    sources: 2,
  });
});

test('every query answers an empty index', () => {
  const empty = openIndex(fresh(), { create: true });
  const { articles, people, organisations, places, figures, quotes, themes, media } = empty;
  for (const query of [articles, people, organisations, places, figures, quotes, themes, media])
    expect(query()).toEqual([]);
  expect([
    ...empty.records(),
    ...empty.search('bus'),
    ...empty.person('x'),
    ...empty.figureGroups('unit'),
    ...empty.claims(),
  ]).toEqual([]);
  empty.close();
});
