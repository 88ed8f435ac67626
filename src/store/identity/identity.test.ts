import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameWords } from '../names.js';
import { toldApart } from './homonyms.js';
import { abbreviated, isAcronymOf, organisationKey } from './organisations.js';
import { type Appearance, personKey, samePeople } from './people.js';
import { placeKey, seatOf, seatOfOrganisation } from './seats.js';

const casesOf = (file: string) =>
  readFileSync(new URL(`./${file}.cases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

const ORGANISATIONS = ['Mairie#1', 'Mairie#2', 'La Cordée', 'Les Genêts', 'Emmaüs', 'Emmaüs Connect', 'Emmaüs Habitat'];

function appearance(text: string, i: number): Appearance {
  const [, first, civility, organisation, role] = /^(@1 )?(M\. |Mme )?([^:]*):(.*)$/.exec(text)!;
  return {
    id: i + 1,
    article: first ? 1 : i + 1,
    person: null,
    role: role || null,
    organisation: organisation ? ORGANISATIONS.indexOf(organisation) : null,
    words: organisation ? nameWords(organisation.replace(/#.*/, '')) : null,
    aliases: civility ? [`${civility}Garrec`] : [],
  };
}

const shown = (people: Appearance[][]) =>
  people
    .map((members) => members.map((m) => m.id).sort())
    .sort((a, b) => a[0]! - b[0]!)
    .map((members) => members.join(' '))
    .join(' | ');

describe('who is one person', () => {
  const cases = casesOf('people');

  test.each(cases)('%s', (input, expected) => {
    expect(shown(samePeople(input.split(', ').map(appearance)))).toBe(expected);
  });

  test.each(cases.filter(([input]) => !input.includes('@')))('whatever the order: %s', (input, expected) => {
    expect(shown(samePeople(input.split(', ').map(appearance).reverse()))).toBe(expected);
  });

  test('ten thousand appearances are told apart in one pass', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => appearance(':rôle', i));
    const each = many.map((a) => ({ ...a, organisation: a.id, words: `organisation ${a.id}`, role: `r${a.id}` }));
    expect(samePeople([...each, ...many]).length).toBe(10_001);
  });
});

describe('the key of a name', () => {
  test.each(casesOf('names'))('%s', (input, expected) => {
    expect(personKey(input) ?? '').toBe(expected);
  });
});

describe('an acronym', () => {
  test.each(casesOf('acronyms'))('%s', (input, expected) => {
    const [short, long] = input.split(' / ') as [string, string];
    expect(isAcronymOf(short, long) ? 'yes' : '').toBe(expected);
  });
});

describe('the name of an organisation', () => {
  test.each(casesOf('organisations'))('%s', (input, expected) => {
    const [one, other] = input.split(' / ').map(organisationKey);
    expect(one === other ? 'yes' : '').toBe(expected);
  });
});

describe('what an article makes one by giving both names', () => {
  test.each([
    ['CNSA', 'Caisse nationale de solidarité pour l’autonomie', ['cnsa']],
    ['CNC', 'Centre national du cinéma', ['cnc', 'centre national cinema']],
    ['CNC', 'Centre national du cinéma et de l’image animée', ['cnc']],
    ['CNC', 'Club nautique de Cayenne', ['cnc']],
    ['CAF', 'Caisse d’allocations familiales de l’Isère', []],
    ['CCAS', 'Centre communal d’action sociale', []],
    ['Emmaüs', 'Emmaüs Connect', []],
  ])('%s, %s', (short, long, from) => {
    expect(abbreviated(short, long).map((joined) => joined.from)).toEqual(from);
  });
});

describe('a name that comes back from town to town', () => {
  const commune = (name: string, code: string) => ({ name, kind: 'commune', code, department: null, mentions: [] });
  const towns = { T: [commune('Lens', '62498')], A: [commune('Lens', '62498'), commune('Arras', '62041')] };

  test.each(casesOf('seats'))('%s', (input, expected) => {
    const [name, where] = input.split(', ') as [string, 'T' | 'A'];
    const seat = seatOf({ id: 'A', places: towns[where] });
    const [, place, kind, code] = /^(.*) \((\w*) ?(\w*)\)$/.exec(name) ?? [];
    const found =
      place === undefined
        ? seatOfOrganisation(name, seat)
        : placeKey({ name: place, kind: kind || null, code: code || null }, 'A', seat).seat;
    expect((found ?? '').replace('commune:62498', 'T')).toBe(expected);
  });
});

describe('homonyms', () => {
  const told = (input: string) =>
    toldApart(input.split(' | ').map((tails) => ({ name: 'Ana', tails: tails.split('/') })));
  const named = (expected: string) =>
    expected === '' ? ['Ana'] : expected.split(' | ').map((tail) => `Ana (${tail})`);

  test.each(casesOf('homonyms'))('%s', (input, expected) => {
    expect(told(input)).toEqual(named(expected));
    expect(told(input.split(' | ').reverse().join(' | '))).toEqual(named(expected).reverse());
  });
});
