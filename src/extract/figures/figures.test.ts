import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { processorTime } from '../../../tests/processor-time.js';
import { analyse } from '../../text/analyse.js';
import type { Entities, FoundFigure } from '../../types.js';
import { findFigures } from './index.js';

const NONE: Entities = { people: [], organisations: [], places: [] };

const cases = readFileSync(new URL('./figures.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

const find = (text: string, entities = NONE) => findFigures(analyse(null, text), entities, '2024-05-01');

/** A figure as the case file writes it. */
function shown({ value, min, max, unit, kind, modifier, per, period, outcome }: FoundFigure): string {
  const amount = value ?? `${min}..${max ?? ''}`;
  const rest = [modifier === 'exact' ? '' : modifier, per && `/${per}`, period && `@${period}`, outcome && 'outcome'];
  return [amount, unit, kind, ...rest].filter((part) => part || part === 0).join(' ');
}

/** The text with its figures in brackets. */
function bracketed(text: string, figures: readonly FoundFigure[]): string {
  let at = 0;
  const parts = figures.map(({ start, end }) => {
    const part = `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

describe('figures of a sentence', () => {
  test.each(cases)('%s', (input, expected) => {
    const text = input.replace(/[[\]]/g, '');
    const figures = find(text);
    expect(`${bracketed(text, figures)} => ${figures.map(shown).join(' ; ')}`).toBe(`${input} => ${expected}`);
  });

  test('there are 150 cases and negatives among them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(([, expected]) => expected === '').length).toBeGreaterThanOrEqual(70);
  });
});

/** Entities with one organisation, at its first mention. */
function withOrganisation(text: string, name: string): Entities {
  const start = text.indexOf(name);
  const mention = { start, end: start + name.length, rule: 'test', confidence: 'high' as const };
  return { ...NONE, organisations: [{ name, aliases: [], kind: null, mentions: [mention] }] };
}

describe('whose figure it is', () => {
  test.each([
    ['Les Restos accueillent 300 familles.', 'Les Restos', 'Les Restos'],
    ['12 % des logements sont vides, selon l’Insee.', 'Insee', 'Insee'],
    ['Selon l’Insee, 12 % des logements sont vides.', 'Insee', 'Insee'],
    ['On y croise les 34 bénévoles de la Croix-Rouge.', 'Croix-Rouge', 'Croix-Rouge'],
    ['Il a reçu 300 familles avec la Caf.', 'Caf', null],
    ['Une salariée de la Caf a formé 12 agents.', 'Caf', null],
    ['Il a 300 amis. La Caf le sait.', 'Caf', null],
    ['L’association Toit Rond agit. Puis l’association a logé 300 familles.', 'Toit Rond', 'Toit Rond'],
    ['L’entreprise a formé 12 agents avec la Caf.', 'Caf', null],
    ['La Caf change. Elle a reçu 300 familles.', 'Caf', 'Caf'],
    ['Elle aime la Caf. Elle a reçu 300 familles.', 'Caf', null],
    ['Le bus passe dans trois quartiers de la ville d’Alès.', 'ville d’Alès', null],
    ['L’un des trois conseillers de l’association Toit Rond sourit.', 'Toit Rond', 'Toit Rond'],
    ['Il a passé 12 ans à la Caf.', 'Caf', null],
    ['L’association Toit Rond agit. Les 12 agents de l’association rient.', 'Toit Rond', 'Toit Rond'],
    ['Le Toit Rond (TR) a reçu 300 familles.', 'Toit Rond', 'Toit Rond'],
    ['Le club et la Caf financent 300 repas.', 'Caf', null],
    ['La Caf paie ; le maire a reçu 300 familles.', 'Caf', null],
    ['La Caf aide un club qui a reçu 300 familles.', 'Caf', null],
    ['Le four évite, selon la Caf, 30 tonnes de bois.', 'Caf', null],
  ])('%s', (text, name, owner) => {
    expect(find(text, withOrganisation(text, name))[0]?.organisation).toBe(owner);
  });
});

test('a number inside a name is no figure', () => {
  const text = 'Le 400 ateliers partagés ouvre.';
  expect(find(text, withOrganisation(text, 'Le 400 ateliers'))).toEqual([]);
  expect(find(text)).toHaveLength(1);
});

test('every figure slices its text, in order, without overlap', () => {
  const text = cases.map(([input]) => input.replace(/[[\]]/g, '')).join('\n');
  const figures = find(text);
  for (const [i, { start, end }] of figures.entries()) {
    expect(start).toBeGreaterThanOrEqual(figures[i - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
  }
});

const HOSTILE =
  '1 |et |-|deux |plus de |12 agents, |de 1 à 2 |chaque jour |3 € |en 2023 12 agents |un sur |dont 3 |par an ';

test.each(HOSTILE.split('|'))('%j repeated takes linear time', (word) =>
  expectLinear(10_000, (length) => {
    const analysis = analyse(null, word.repeat(length / word.length));
    return () => findFigures(analysis, NONE, null);
  }),
);

test.each(['3 € ', '3 % des ', '12 agents, '])('a figure among %j costs what one in prose costs', (word) => {
  const prose = `${cases
    .slice(0, 40)
    .map(([input]) => input.replace(/[[\]]/g, ''))
    .join(' ')} `;
  /** Milliseconds of processor for a figure, the better of two runs. */
  const each = (text: string) => {
    const analysis = analyse(null, text.repeat(8_000 / text.length));
    const runs = [1, 2].map(() => {
      const start = processorTime();
      const { length } = findFigures(analysis, NONE, null);
      return (processorTime() - start) / length;
    });
    return Math.min(...runs);
  };
  each(word);
  expect(each(word)).toBeLessThan(4 * each(prose));
});
