import { describe, expect, test } from 'vitest';
import type { Column } from './column.js';
import { csv } from './csv.js';
import { json, jsonArray } from './json.js';
import { fitColumns } from './layout.js';
import { table } from './table.js';

const plain = { paint: (_: string, text: string) => text, headers: true, chosen: false, more: false };
const COLUMNS: readonly Column[] = [
  { name: 'nom', rank: 0, least: 6, most: 20, lines: 2 },
  { name: 'n', rank: 1, align: 'right' },
  { name: 'lieu', rank: 2, least: 5 },
  { name: 'note', rank: 0, place: 'below' },
  { name: 'secret' },
];
const ROWS = [
  { nom: 'Régie des Aubépines', n: 3, lieu: 'Maubourg', note: 'ouverte', secret: 'x' },
  { nom: '東京', n: 12, lieu: null, note: '', secret: 'y' },
];
const drawn = (columns: number, options = {}) => [...table(ROWS, COLUMNS, { ...plain, columns, ...options })];

describe('a table', () => {
  test('aligns wide characters, numbers to the right, notes below', () => {
    expect(drawn(60)).toEqual([
      'nom                   n  lieu',
      'Régie des Aubépines   3  Maubourg',
      '    ouverte',
      '東京                 12',
    ]);
  });

  test('wraps before it hides', () => {
    expect(drawn(22)).toEqual([
      'nom          n  lieu',
      'Régie des    3  Maubo…',
      'Aubépines',
      '    ouverte',
      '東京        12',
      '(1 cell cut; -c COLUMN',
      'or --json shows all)',
    ]);
  });

  test('hides the last in rank and says so', () => {
    expect(drawn(14)).toEqual([
      'nom          n',
      'Régie des    3',
      'Aubépines',
      '    ouverte',
      '東京        12',
      '(hidden: lieu;',
      '-c COLUMN or',
      '--json shows',
      'all)',
    ]);
  });

  test('cuts what does not fit its lines, and says how many', () => {
    expect(drawn(11).join(' ')).toContain('(hidden: lieu; 1 cell cut; -c COLUMN or --json shows all)');
  });

  test('shows the columns asked for, all of them across', () => {
    expect(drawn(40, { chosen: true }).at(0)).toMatch(/^nom +n +lieu +note +secret$/);
  });

  test('leaves out a column that is empty', () => {
    const [heading] = table(ROWS.slice(1), COLUMNS, { ...plain, columns: 60 });
    expect(heading).toBe('nom    n');
  });

  test('says that there is more', () => {
    expect(drawn(60, { more: true }).at(-1)).toBe('(2 shown, there are more: --limit N, or --limit 0 for all)');
  });

  test('has no heading where none is wanted', () => {
    expect(drawn(60, { headers: false })[0]).toMatch(/^Régie/);
  });
});

test.each([
  [[30, 30], 40, [19, 19]],
  [[10, 10], 40, [10, 10]],
  [[100, 4], 40, [34, 4]],
])('columns of %j in %i cells get %j', (wanted, total, widths) => {
  const columns = wanted.map((width, i) => ({ column: { name: `c${i}`, least: 4, rank: 0 }, width }));
  expect(fitColumns(columns, total).map((p) => p.width)).toEqual(widths);
});

describe('JSON', () => {
  test.each([
    [[], '[]'],
    [[{ a: 1 }], '[{"a":1}]'],
    [[{ a: 1 }, { a: null }], '[{"a":1},\n {"a":null}]'],
  ])('%j is written %s', (rows, text) => {
    expect([...jsonArray(rows)].join('\n')).toBe(text);
    expect(JSON.parse(text)).toEqual(rows);
  });

  test('escapes what a terminal obeys and means the same', () => {
    const text = '\u001b[31m \u009b2J \u202e \u2028 é 日';
    expect(json(text)).toMatch(/^"[\u0020-\u007eé日]*"$/);
    expect(JSON.parse(json(text))).toBe(text);
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-4 degrés', "'-4 degrés"],
  ['@nom', "'@nom"],
  ['\tx', "'\tx"],
  [-4, '-4'],
  ['a=b', 'a=b'],
  ['dit « oui », puis', '"dit « oui », puis"'],
  ['dit "oui"', '"dit ""oui"""'],
  [true, 'true'],
  [false, 'false'],
  [null, ''],
  [['a', 'b'], 'a | b'],
])('CSV writes %j as %s', (value, cell) => {
  const options = { delimiter: ',', headers: false, bom: false, raw: false };
  expect([...csv([{ a: value }], [{ name: 'a' }], options)].join('\n')).toBe(cell);
});

test('CSV of many rows has one heading and every row', () => {
  const rows = Array.from({ length: 1001 }, (_, n) => ({ n }));
  const options = { delimiter: ';', headers: true, bom: true, raw: false };
  const lines = [...csv(rows, [{ name: 'n' }], options)].join('\n').split('\n');
  expect(lines.length).toBe(1002);
  expect(lines.slice(0, 2)).toEqual(['\ufeffn', '0']);
});
