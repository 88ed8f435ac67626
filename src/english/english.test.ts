import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../tests/linear.js';
import { analyse } from '../text/analyse.js';
import type { Facts, FoundFigure, FoundPerson, Span } from '../types.js';
import { englishFacts } from './index.js';

const cases = readFileSync(new URL('./english.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('=>').map((side) => side.trim()) as [string, string]);

const named = ({ name, aliases }: { name: string; aliases: readonly string[] }) =>
  aliases.length > 0 ? `${name} [${aliases.join(', ')}]` : name;

function personShown(person: FoundPerson): string {
  const role = [person.role, person.organisation && `@ ${person.organisation}`].filter(Boolean).join(' ');
  return `person ${named(person)}${role && ` (${role})`}`;
}

function amountShown({ value, min, max, unit, kind, modifier, per, outcome }: FoundFigure): string {
  const rest = [modifier !== 'exact' && modifier, per && `/${per}`, outcome && 'outcome'];
  return [value ?? `${min}..${max}`, unit, kind, ...rest].filter(Boolean).join(' ');
}

function shown(text: string, { people, organisations, places, figures, quotes }: Facts): string {
  const slice = ({ start, end }: Span) => text.slice(start, end);
  return [
    ...people.map(personShown),
    ...organisations.map((body) => `organisation ${named(body)}`),
    ...places.map(({ name }) => `place ${name}`),
    ...figures.map((figure) => `figure ${slice(figure)} = ${amountShown(figure)}`),
    ...quotes.map((quote) => `quote ${slice(quote)} = ${quote.speaker} ${quote.attribution}`),
  ].join(' ; ');
}

describe('facts of a sentence', () => {
  test.each(cases)('%s => %s', (text, expected) => {
    expect(shown(text, englishFacts(analyse(null, text)))).toBe(expected);
  });

  test('there are 40 cases, a third of them without facts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(cases.filter(([, expected]) => expected === '').length).toBeGreaterThanOrEqual(cases.length / 3);
  });
});

const TITLE = 'A key under the mat: how Odessa Whitfield kept the library open';
const BODY = `Odessa Whitfield, a librarian at Harbour Community Trust, doesn’t like doors 👍.
“People came for the heating – and stayed,” said Whitfield. “We’d lent 3,200 books.”
In Liverpool’s north end, Dr. Samuel O’Brien’s surgery sends about 40 patients a week… The Trust’s van isn’t new; it’s 12 years old.`;

describe('an article', () => {
  const analysis = analyse(TITLE, BODY);
  const facts = englishFacts(analysis);

  test('every mention is a slice of the text that is a form of its name', () => {
    const entities = [...facts.people, ...facts.organisations, ...facts.places];
    expect(entities.length).toBeGreaterThanOrEqual(4);
    for (const entity of entities) {
      const forms = [entity.name, ...('aliases' in entity ? entity.aliases : [])];
      expect(entity.mentions.length).toBeGreaterThan(0);
      for (const { start, end } of entity.mentions) expect(forms).toContain(analysis.text.slice(start, end));
    }
  });

  test('names bear no title, mark or possessive', () => {
    expect(facts.people.map(({ name }) => name)).toEqual(['Odessa Whitfield', 'Samuel O’Brien']);
    expect(facts.places.map(({ name }) => name)).toEqual(['Liverpool']);
  });

  test('figures and quotes are exact slices', () => {
    const slices = (spans: readonly Span[]) => spans.map(({ start, end }) => analysis.text.slice(start, end));
    expect(slices(facts.figures)).toEqual(['3,200 books', 'about 40 patients a week', '12 years old']);
    expect(slices(facts.quotes)).toEqual(['People came for the heating – and stayed,', 'We’d lent 3,200 books.']);
  });

  test('keywords turn round the title', () => {
    expect(facts.keywords.slice(0, 2)).toEqual(['Odessa', 'Whitfield'].reverse());
  });
});

test.each(['“Yes, I came,” said Tom. ', '" ', 'Tom ', '12 and ', '. ', "'"])('%j repeated takes linear time', (unit) =>
  expectLinear(2_000, (length) => {
    const analysis = analyse(null, unit.repeat(length / unit.length));
    return () => englishFacts(analysis);
  }),
);
