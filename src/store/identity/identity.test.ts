import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameWords } from '../names.js';
import { isAcronymOf } from './organisations.js';
import { type Appearance, personKey, samePeople } from './people.js';

const casesOf = (file: string) =>
  readFileSync(new URL(`./${file}.cases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

const ORGANISATIONS = ['La Cordée', 'Les Genêts', 'Emmaüs', 'Emmaüs Connect', 'Emmaüs Habitat'];

function appearance(text: string, i: number): Appearance {
  const [, first, civility, organisation, role] = /^(@1 )?(M\. |Mme )?([^:]*):(.*)$/.exec(text)!;
  return {
    id: i + 1,
    article: first ? 1 : i + 1,
    person: null,
    role: role || null,
    organisation: organisation ? ORGANISATIONS.indexOf(organisation) : null,
    words: organisation ? nameWords(organisation) : null,
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

  test('ten thousand appearances are told apart at once', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => appearance(':rôle', i));
    const each = many.map((a) => ({ ...a, organisation: a.id, words: `organisation ${a.id}`, role: `r${a.id}` }));
    const start = performance.now();
    expect(samePeople([...each, ...many]).length).toBe(10_001);
    expect(performance.now() - start).toBeLessThan(1000);
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
