import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { UserError } from '../errors.js';
import { sheetText } from '../text/csv.js';
import { type EditedRow, SHEET_COLUMNS, type SheetEntity, sheetRow } from './sheet.js';
import { sheetDecisions } from './sheet-decisions.js';
import { parseSheet } from './sheet-file.js';

const entity = (type: SheetEntity['type'], name: string, more: Partial<SheetEntity> = {}): SheetEntity => ({
  ...{ type, name, plain: name.replace(/ \(.*/, ''), role: null, organisation: null, code: null },
  ...{ aliases: [], articles: 1, only_in: [], example: `On parle de ${name}.`, ...more },
});

const ENTITIES = [
  entity('person', 'Solenn Ollivier', {
    role: 'présidente',
    organisation: 'La Cordée',
    aliases: ['Solenn', 'Mme Ollivier'],
  }),
  entity('person', 'Solen Ollivier'),
  entity('person', 'Victor Roux (La Cordée)', { organisation: 'La Cordée', only_in: ['a1'] }),
  entity('person', 'Victor Roux (maire)', { role: 'maire', only_in: ['b2'] }),
  entity('person', 'Victor Roux (juge)', { role: 'juge', only_in: ['c3'] }),
  entity('organisation', 'La Cordée', { example: 'Une phrase,\nsur deux lignes ; « entre "guillemets" ».' }),
  entity('organisation', 'Cordee solidaire'),
  entity('organisation', 'Mission locale (Lens, 62)', { only_in: ['a1'] }),
  entity('organisation', 'Mission locale (Le bus)', { only_in: ['b2'] }),
  entity('organisation', 'Mairie (Lens, 62)', { only_in: ['a1'] }),
  entity('organisation', 'Mairie (Le bus)', { only_in: ['b2'] }),
  entity('organisation', 'Mairie (La fête)', { only_in: ['c3'] }),
  entity('place', 'Guingam'),
  entity('place', 'Guingamp', { code: '22070' }),
  entity('organisation', '=SOMME(A1)'),
];

type Cells = { [C in (typeof SHEET_COLUMNS)[number]]: string };
const cell = (value: unknown): string =>
  value === null ? '' : Array.isArray(value) ? value.join(' | ') : String(value);
const cells = (): Cells[] =>
  ENTITIES.map(
    (e) => Object.fromEntries(Object.entries(sheetRow(e)).map(([column, value]) => [column, cell(value)])) as Cells,
  );

/** The sheet with the cells of a case. */
function edited(input: string): EditedRow[] {
  const rows = cells();
  for (const edit of input.split(' & ')) {
    const [, id, column, value] = /^(.*): (\w+) = ?(.*)$/.exec(edit)!;
    rows.find((row) => row.id === id)![column as keyof Cells] = value!.trim();
  }
  return rows.map((row, i) => ({ place: `sheet.csv:${i + 2}`, cells: row }));
}

function decided(rows: readonly EditedRow[]): string {
  try {
    return sheetDecisions(rows, '2024-05-01')
      .map((d) => `${d.action} ${d.type} ${d.name} -> ${d.target}${d.article && ` in ${d.article}`}`.trim())
      .join('; ');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `error ${error.message} ${error.advice}`;
  }
}

describe('an edited cell', () => {
  const cases = readFileSync(new URL('./sheet.cases.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

  test.each(cases)('%s', (input, expected) => {
    const said = decided(edited(input));
    if (!expected.startsWith('error ')) expect(said).toBe(expected);
    else expect(said).toMatch(new RegExp(`^error sheet\\.csv:\\d+: .*${expected.slice(6)}`));
  });
});

describe('a file that comes back', () => {
  const file = (options: object, columns: readonly string[] = SHEET_COLUMNS, rows = cells()) =>
    stringify([[...columns], ...rows.map((row) => columns.map((c) => row[c as keyof Cells] ?? ''))], options);
  const read = async (bytes: Uint8Array) => decided(await parseSheet(sheetText(bytes), 'sheet.csv'));
  const bytes = (text: string) => new TextEncoder().encode(text);
  const latin = (text: string) => Uint8Array.from(text.replace(/[^\u0000-\u00ff]/g, '?'), (c) => c.charCodeAt(0));
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const changed = () => {
    const rows = cells();
    rows[1]!.name = 'Solène Ollivier';
    return rows;
  };

  test.each([
    ['as it was written', {}, undefined, bytes],
    ['with semicolons, BOM and CRLF', { delimiter: ';', bom: true, record_delimiter: '\r\n' }, undefined, bytes],
    ['with tabs', { delimiter: '\t' }, undefined, bytes],
    ['with all cells quoted', { quoted: true }, undefined, bytes],
    ['disarmed', { escape_formulas: true }, undefined, bytes],
    ['in the encoding of a French Excel', { delimiter: ';' }, undefined, latin],
    ['in UTF-16', { delimiter: '\t' }, undefined, utf16],
    ['with columns turned round', {}, [...SHEET_COLUMNS].reverse(), bytes],
    ['with what it needs alone', {}, ['name', 'id', 'original_name', 'original_type'], bytes],
    ['with columns of somebody else', {}, ['note', ...SHEET_COLUMNS], bytes],
  ] as const)('%s decides nothing, and one change one thing', async (_, options, columns, encode) => {
    // a homonym needs its articles
    const some = (rows: Cells[]) => (columns?.length === 4 ? rows.filter((row) => row.only_in === '') : rows);
    expect(await read(encode(file(options, columns, some(cells()))))).toBe('');
    const said = await read(encode(file(options, columns, some(changed()))));
    expect(said).toBe('rename person Solen Ollivier -> Solène Ollivier');
  });

  test('rows that are gone, and blank ones, decide nothing', async () => {
    expect(await read(bytes(`${file({}, undefined, cells().slice(3, 5))}\n,,,\n`))).toBe('');
    expect(await read(bytes(file({}, undefined, [])))).toBe('');
  });

  test('a role without what it was decides nothing', async () => {
    const columns = SHEET_COLUMNS.filter((c) => c !== 'original_role');
    const rows = cells().map((row) => ({ ...row, role: 'maire' }));
    expect(await read(bytes(file({}, columns, rows)))).toBe('');
  });

  test.each([
    ['', 'no column id, original_name'],
    ['name,role\nAna,maire\n', 'sheet.csv:1: no column id, original_name, type'],
    ['type,original_name,id\nperson,Ana,Ana\nperson,Bo,Bo,plus\n', 'sheet.csv:3: more cells'],
    ['type,original_name,id\nperson,Ana,"Ana\nperson,Bo,Bo\n', 'sheet.csv:'],
  ])('%j is told with its line', async (text, message) => {
    await expect(parseSheet(text, 'sheet.csv')).rejects.toThrow(message);
  });
});
