import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../types.js';
import { type Change, changes, type RecordSet } from './index.js';
import { paired } from './pairs.js';

const EMPTY = {
  ...{ title: null, date: null, themes: [], media: [], reading_seconds: null, language: 'fr', body: '' },
  ...{ people: [], organisations: [], places: [], figures: [], quotes: [], statements: [] },
};
const FACT = {
  ...{ aliases: [], role: null, organisation: null, kind: null, code: null, department: null, mentions: [] },
  ...{ value: null, min: null, max: null, per: null, period: null, speaker: null, question: null },
};

/** Records by their ids. The hash is of all of each. */
function setOf(records: Readonly<Record<string, object | null>>): RecordSet {
  const held = Object.entries(records).filter(([, record]) => record !== null);
  return {
    states: () =>
      held.map(([id, record]) => ({ id, hash: JSON.stringify(record) })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    article: (id) => ({ ...EMPTY, id, ...records[id] }) as unknown as ArticleRecord,
  };
}

const SIGNS = { added: '+', removed: '-', changed: '~' };

function told({ change, what, field, before, after }: Change): string {
  const about = before ?? after;
  const more = field === null ? about && `(${about})` : `${field} ${JSON.stringify(before)} ${JSON.stringify(after)}`;
  return [SIGNS[change], what, more].filter(Boolean).join(' ');
}

const cases = readFileSync(new URL('./changes.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

test.each(cases)('%s', (input, expected) => {
  const [, kind, older, newer] = /^(\w+): (.*) \/ (.*)$/.exec(input)!;
  const side = (json: string) => {
    const given = JSON.parse(json);
    return kind === 'articles' ? given : { [kind!]: given.map((fact: object) => ({ ...FACT, ...fact })) };
  };
  const found = [...changes(setOf({ a: side(older!) }), setOf({ a: side(newer!) }))];
  expect(found.map(told).join('; ')).toBe(expected);
  expect(found.every(({ type }) => type === kind)).toBe(true);
});

test('articles are met in the order of their ids, each once, and those of one hash are not read', () => {
  const asked: string[] = [];
  const spying = (set: RecordSet): RecordSet => ({
    ...set,
    article: (id) => {
      asked.push(id);
      return set.article(id);
    },
  });
  const older = setOf({ b: { title: 'B' }, d: { title: 'D' }, e: { title: 'E' }, a: { title: 'A' } });
  const newer = setOf({ c: { title: 'C' }, d: { title: 'D' }, e: { title: 'E 2' }, f: { title: 'F' } });
  expect([...changes(spying(older), spying(newer))].map(told)).toEqual([
    ...['- A', '- B', '+ C', '~ E 2 title "E" "E 2"', '+ F'],
  ]);
  expect(asked).toEqual(['a', 'b', 'c', 'e', 'e', 'f']);
});

test('what belongs to nothing on the other side keeps its order, whatever the keys', () => {
  const { both, removed, added } = paired(['a1', 'b1', 'b2', 'c1'], ['b3', 'd1', 'a1'], [(s) => s, (s) => s[0]!]);
  expect(both).toEqual([
    ['a1', 'a1'],
    ['b1', 'b3'],
  ]);
  expect({ removed, added }).toEqual({ removed: ['b2', 'c1'], added: ['d1'] });
});
