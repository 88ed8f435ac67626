import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entityKey } from '../names.js';
import { ORGANISATIONS } from './organisations.js';
import { PEOPLE } from './people.js';
import { PLACES } from './places.js';
import { type Rules, type Suspect, suspicions } from './suspect.js';

const casesOf = (file: string) =>
  readFileSync(new URL(`./${file}.cases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

/** `NAME @where` or `NAME (kind code)`. */
function suspect(text: string, i: number): Suspect {
  const [, plain = '', where, kind, code] = /^(.*?)(?: @(.*))?(?: \((\w*) ?(\w*)\))?$/.exec(text)!;
  const base = { id: i + 1, name: text, plain, words: entityKey(plain), articles: 1 };
  const seat = where === undefined ? null : where === 'article' ? 'a1b2' : `commune:${where}`;
  const town = seat?.includes(':') ? where! : null;
  return { ...base, seat, town, organisation: where ?? null, kind: kind || null, code: code || null };
}

describe.each([
  ['people', PEOPLE],
  ['organisations', ORGANISATIONS],
  ['places', PLACES],
])('%s', (file, rules) => {
  test.each(casesOf(file))('%s', (input, expected) => {
    const pair = input.split(' / ').map(suspect);
    for (const two of [pair, [...pair].reverse()])
      expect(suspicions(two, rules).map(({ reason }) => reason)).toEqual(expected === '' ? [] : [expected]);
  });
});

test('the surest first, of them those in most articles, and none that are known to be two', () => {
  const all = ['J. Rey', 'Jeanne Rey', 'Ana Garrecq', 'Ana Garrec', 'Awa Sow', 'Sow Awa'].map(suspect);
  const told = (apart?: Parameters<typeof suspicions>[2]) =>
    suspicions([...all, { ...all[3]!, id: 9, articles: 7 }], PEOPLE, apart).map(
      ({ one, other }) => `${one.id} ${other.id}`,
    );
  expect(told()).toEqual(['9 4', '5 6', '9 3', '4 3', '1 2']);
  expect(told((one, other) => one.words === other.words)).toEqual(['5 6', '9 3', '4 3', '1 2']);
});

describe('comparisons grow with the number of names', () => {
  const counted = (rules: Rules, names: readonly string[]) => {
    let count = 0;
    const compare = () => {
      count++;
      return null;
    };
    suspicions(names.map(suspect), { ...rules, compare });
    return count;
  };
  const word = (i: number) => [...`${i}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');

  test.each([
    ['people of one surname', PEOPLE, (i: number) => `Jo${word(i)} Martin`],
    ['people of one first name', PEOPLE, (i: number) => `Ana Mar${word(i)}`],
    ['one name', PEOPLE, () => 'Ana Rey'],
    ['bodies of one kind', ORGANISATIONS, (i: number) => `Mission locale de Mar${word(i)}`],
    [
      'acronyms and what they may stand for',
      ORGANISATIONS,
      (i: number) => (i % 2 ? 'ARM' : `Atelier rural de m${word(i)}`),
    ],
    ['places of one first word', PLACES, (i: number) => `Saint-Mar${word(i)}`],
  ])('%s', (_, rules, name) => {
    const [half, whole] = [1000, 2000].map((n) =>
      counted(
        rules,
        Array.from({ length: n }, (_, i) => name(i)),
      ),
    );
    expect(whole! / half!).toBeLessThan(2.2);
    expect(whole!).toBeLessThan(2000 * 150);
  });
});
