import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FigureRecord, QuoteRecord } from '../types.js';
import { compareEntities, comparePeople } from './entities.js';
import { compareFigures } from './figures.js';
import { type GoldArticle, type GoldFigure, parseGold } from './gold.js';
import { overlap, sameName } from './likeness.js';
import { compareQuotes } from './quotes.js';
import { type MeasureName, Tally } from './tally.js';

const casesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ ?=> ?/) as [string, string]);

describe('likeness', () => {
  test.each(casesOf('./likeness.cases.txt'))('%s => %s', (texts, expected) => {
    const [a, b] = texts.split('|').map((text) => text.trim() || null) as [string | null, string | null];
    expect(`${Math.round(100 * overlap(a, b))}${sameName(a, b) ? ' same' : ''}`).toBe(expected);
    expect(overlap(b, a)).toBe(overlap(a, b));
  });
});

/** What a tally counted of a measure: hit, extra, missed. */
const counted = (tally: Tally, measure: MeasureName) => {
  const { hit, extra, missed } = tally.counts.get(measure) ?? { hit: 0, extra: 0, missed: 0 };
  return `${hit} ${extra} ${missed}`;
};

const list = (text = '') => text.split(',').flatMap((part) => part.trim() || []);
const entity = (text: string) => {
  const [, name = '', alias] = /^(.*?)(?: \((.*)\))?$/.exec(text)!;
  return { name, aliases: alias ? [alias] : [], mentions: [] };
};

describe('entities: wanted ~ waived : found', () => {
  test.each(casesOf('./entities.cases.txt'))('%s => %s', (call, expected) => {
    const [, wanted, waived, found] = /^([^~:]*)(?:~([^:]*))?:(.*)$/.exec(call)!;
    const tally = new Tally();
    compareEntities(tally, 'people', list(wanted).map(entity), list(found).map(entity), list(waived));
    expect(`${counted(tally, 'people')}, ${counted(tally, 'people.name')[0]}`).toBe(expected);
  });
});

describe('roles and employers', () => {
  const RELAIS = { name: 'Le Relais du Port', aliases: ['LRP'] };
  /** wanted role, employer; found role, employer; right roles, wrong ones; right employers, wrong ones */
  test.each([
    ['directrice', null, 'directrice', null, '1 0 0', '0 0 0'],
    ['directrice du pôle emploi', null, 'directrice du pôle', null, '1 0 0', '0 0 0'],
    ['directrice', null, 'bénévole', null, '0 0 1', '0 0 0'],
    ['directrice', null, null, null, '0 0 1', '0 0 0'],
    [null, null, 'directrice', null, '0 0 1', '0 0 0'],
    [null, null, null, null, '0 0 0', '0 0 0'],
    ['directrice', 'LRP', 'directrice', 'Relais du Port', '1 0 0', '1 0 0'],
    ['directrice', 'LRP', 'directrice', 'Relais', '1 0 0', '0 0 1'],
    ['directrice', 'La Ruche', 'directrice', 'Ruche', '1 0 0', '1 0 0'],
    ['directrice', 'La Ruche', 'directrice', null, '1 0 0', '0 0 1'],
    ['directrice', null, 'directrice', 'La Ruche', '1 0 0', '0 0 0'],
  ])('%s, %s: found %s, %s', (role, organisation, foundRole, foundOrganisation, roles, employers) => {
    const tally = new Tally();
    const wanted = { name: 'Awa', aliases: [], role, organisation };
    const found = { ...wanted, role: foundRole, organisation: foundOrganisation, evidence: null, mentions: [] };
    comparePeople(tally, [{ wanted, found }], [RELAIS]);
    expect(counted(tally, 'people.role')).toBe(roles);
    expect(counted(tally, 'people.organisation')).toBe(employers);
  });
});

const PLACE = { start: 0, end: 1, in: 'body', rule: 'par la main', confidence: 'high' } as const;

/** `1200 voitures`, `14..17 ans`, `5.. ans`; ` outcome` behind it where it is one. */
function figure(text: string): GoldFigure {
  const [, low, range, high, unit = ''] = /^(\d[\d.]*?)(?:(\.\.)(\d+)?)? (.*?)(?: outcome)?$/.exec(text)!;
  const bounds = range
    ? { value: null, min: Number(low), max: high ? Number(high) : null }
    : { value: Number(low), min: null, max: null };
  const rest = { kind: 'count', modifier: 'exact', per: null, outcome: text.endsWith(' outcome') } as const;
  return { text: text.replace(' outcome', ''), unit, ...bounds, ...rest };
}
const foundFigure = (text: string): FigureRecord =>
  ({ ...figure(text), ...PLACE, period: null, organisation: null, sentence: text }) as FigureRecord;

describe('figures: wanted, waived, found', () => {
  test.each([
    ['1200 voitures', '', '1200 voitures', '1 0 0', '1 0 0', '0 0 0'],
    ['33 %', '', '33.3 %', '1 0 0', '1 0 0', '0 0 0'],
    ['33 %', '', '34 %', '0 1 1', '0 0 0', '0 0 0'],
    ['14..17 ans', '', '14..17 ans', '1 0 0', '1 0 0', '0 0 0'],
    ['14..17 ans', '', '14..18 ans', '0 1 1', '0 0 0', '0 0 0'],
    ['5.. ans', '', '5 ans', '1 0 0', '1 0 0', '0 0 0'],
    ['5.. ans', '', '7 ans', '0 1 1', '0 0 0', '0 0 0'],
    // of one amount the one of like words
    ['3 vélos, 3 tentes', '', '3 tentes, 3 vélos', '2 0 0', '2 0 0', '0 0 0'],
    ['3 personnes accueillies', '', '3 personnes', '1 0 0', '1 0 0', '0 0 0'],
    ['3 vélos', '', '3 tentes', '1 0 0', '0 0 1', '0 0 0'],
    ['3 vélos', '', '3 vélos, 3 vélos', '1 1 0', '1 0 0', '0 0 0'],
    ['3 vélos', '7 jours', '3 vélos, 7 nuits', '1 0 0', '1 0 0', '0 0 0'],
    ['3 vélos outcome', '', '3 vélos outcome', '1 0 0', '1 0 0', '1 0 0'],
    ['3 vélos outcome', '', '3 vélos', '1 0 0', '1 0 0', '0 0 1'],
    ['3 vélos', '', '3 vélos outcome', '1 0 0', '1 0 0', '0 1 0'],
    ['3 vélos outcome', '', '4 vélos outcome', '0 1 1', '0 0 0', '0 1 1'],
  ])('%s, %s, %s', (wanted, waived, found, figures, units, outcomes) => {
    const tally = new Tally();
    compareFigures(tally, list(wanted).map(figure), list(found).map(foundFigure), list(waived).map(figure));
    expect(counted(tally, 'figures')).toBe(figures);
    expect(counted(tally, 'figures.unit')).toBe(units);
    expect(counted(tally, 'outcomes')).toBe(outcomes);
  });

  test('kind, modifier and time are judged of those that were found', () => {
    const tally = new Tally();
    const found = { ...foundFigure('3 vélos'), kind: 'measure', modifier: 'about', per: 'an' } as const;
    compareFigures(tally, [figure('3 vélos'), figure('4 vélos')], [found, foundFigure('4 vélos')], []);
    const judged = ['figures.kind', 'figures.modifier', 'figures.per'] as const;
    expect(judged.map((measure) => counted(tally, measure))).toEqual(['1 0 1', '1 0 1', '1 0 1']);
  });

  test('one waived without a value is known by its words', () => {
    const waived = [{ text: 'deux qui dessinent', value: null, min: null, max: null }];
    for (const [text, expected] of [
      ['2 qui dessinent', '0 0 0'],
      ['2 vélos', '0 1 0'],
    ] as const) {
      const tally = new Tally();
      compareFigures(tally, [], [foundFigure(text)], waived);
      expect(counted(tally, 'figures')).toBe(expected);
    }
  });
});

describe('quotes', () => {
  const PEOPLE = [{ name: 'Awa Delcourt', aliases: ['Awa'], role: null, organisation: null }];
  const SAID = 'Sans voiture on ne trouve pas de travail ici';
  /** words, speaker; hit, extra, missed; speaker right, wrong */
  test.each([
    [SAID, 'Awa Delcourt', '1 0 0', '1 0 0'],
    [SAID, 'awa', '1 0 0', '1 0 0'],
    [SAID, null, '1 0 0', '0 0 1'],
    [SAID, 'Hugo', '1 0 0', '0 0 1'],
    ['sans voiture, on ne trouve pas de travail', 'Awa', '1 0 0', '1 0 0'],
    ['Sans voiture', 'Awa', '0 1 1', '0 0 0'],
  ])('%s (%s)', (text, speaker, quotes, speakers) => {
    const tally = new Tally();
    const found: QuoteRecord = { text, speaker, attribution: 'named', ...PLACE };
    compareQuotes(tally, [{ text: SAID, speaker: 'Awa Delcourt' }], [found], PEOPLE);
    expect(counted(tally, 'quotes')).toBe(quotes);
    expect(counted(tally, 'quotes.speaker')).toBe(speakers);
  });
});

describe('a gold file', () => {
  const gold = (article: object) =>
    parseGold(JSON.stringify({ articles: [{ title: 'Un titre', ...article }] }), 'g.json');

  test('what is left out stays out; what has a usual value gets it', () => {
    const { people, figures } = gold({
      people: [{ name: 'Awa' }],
      figures: [{ text: '3 vélos', value: 3, unit: 'vélos', kind: 'count' }],
    }).articles[0] as GoldArticle;
    expect(people).toEqual([{ name: 'Awa', aliases: [], role: null, organisation: null }]);
    expect(figures?.[0]).toMatchObject({ modifier: 'exact', per: null, outcome: false });
    expect(Object.keys(gold({}).articles[0]!)).toEqual(['title', 'optional']);
  });

  test.each([
    ['[]', 'top level'],
    ['{', 'g.json is not JSON'],
    ['{}', 'articles'],
    ['{"articles": []}', 'articles: there is no article'],
    ['{"articles": [{}]}', 'articles.0.title'],
    ['{"articles": [{"title": "T", "persons": []}]}', 'articles.0.persons: there is no such key'],
    ['{"articles": [{"title": "T", "date": "7 juin"}]}', 'articles.0.date'],
    ['{"articles": [{"title": "T", "people": ["Awa"]}]}', 'articles.0.people.0'],
    ['{"articles": [{"title": "T", "figures": [{"text": "3", "unit": "vélos", "kind": "count"}]}]}', 'needs a value'],
    ['{"articles": [{"title": "T", "optional": {"quotes": []}}]}', 'articles.0.optional.quotes: there is no such key'],
  ])('%s is refused: %s', (json, message) => {
    expect(() => parseGold(json, 'g.json')).toThrow(message);
  });
});
