import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glane, ndjson, type Setting, words } from './cli/terminal.js';
import { records } from './store/corpus.js';
import { record } from './store/records.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-sheet-'));
const at = (name: string) => join(folder, name);
const ask = (call: string, setting?: Setting) => glane([...words(call), '--db', at('press.db')], setting);
const rows = async (call: string) => (await ask(`${call} --csv --no-headers`)).stdout.trimEnd().split('\n');

const MISSPELT = record({
  title: 'Le bus revient',
  date: '2024-03-01',
  body: 'Solenn Olivier, présidente de La Cordee, et J. Hamel reviennent à Guingamp.',
  people: [{ name: 'Solenn Olivier', role: 'présidente', organisation: 'La Cordee' }, { name: 'J. Hamel' }],
  organisations: [{ name: 'La Cordee' }],
  places: [{ name: 'Guingamp', kind: 'commune', code: '22070', department: '22' }],
});
const LOADED = ndjson([...records, MISSPELT]);

beforeAll(async () => {
  expect((await ask('load -', { stdin: LOADED })).code).toBe(0);
  // the first load opens the lexicons
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('suspects', () => {
  test.each([
    [
      'suspects --type person -c other -c reason -c distance -c articles -c other_articles',
      [
        '"Solenn Ollivier (Solenn, de fil en aiguille)",same name,0,1,1',
        'Solenn Ollivier (Stade briochin),"same name, other organisation",0,1,1',
        'Solenn Ollivier (Stade briochin),same name,0,1,1',
        'Solenn Ollivier (La Cordée),one letter apart,1,1,1',
        '"Solenn Ollivier (Solenn, de fil en aiguille)",one letter apart,1,1,1',
        'Solenn Ollivier (Stade briochin),one letter apart,1,1,1',
      ],
    ],
    ['suspects --type organisation', ['']],
    ['suspects --type place', ['']],
  ])('%s', async (call, expected) => {
    expect(await rows(call)).toEqual(expected);
  });

  test('are told apart by a decision', async () => {
    const call = 'suspects --type person -c reason --raw';
    expect((await ask(call)).stdout).toContain('one letter apart');
    expect((await ask("correct not-same 'Solenn Ollivier' 'Solenn Olivier'")).code).toBe(0);
    expect((await ask(call)).stdout).not.toContain('one letter apart');
    expect((await ask('correct undo')).code).toBe(0);
  });

  test('a table says when it is cut, a person when there is nothing', async () => {
    const table = await ask('suspects --limit 1 --no-color', { terminal: 100 });
    expect(table.stdout).toMatch(/^name +other +type +reason/);
    expect(table.stdout + table.stderr).toContain('there are more');
    expect((await ask('suspects --type place', { terminal: 80 })).stderr).toBe('No two names look like one.\n');
  });

  test.each([
    ['suspects --min-similarity 2', 'from 0 to 1'],
    ['suspects --type figure', 'Allowed choices'],
    ['suspects -c nom', "no column 'nom'"],
  ])('%s is wrong usage', async (call, message) => {
    const outcome = await ask(call);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(message);
  });
});

describe('a sheet', () => {
  const sheet = at('sheet.csv');
  const decisions = at('press.corrections.csv');
  const exported = async (flags = '') => (await ask(`correct export ${flags}`)).stdout;
  const imported = (flags = '') => ask(`correct import ${sheet} ${flags}`);

  test('has a row for each entity, homonyms with their articles', async () => {
    const all = JSON.parse(await exported('--json')) as Record<string, unknown>[];
    const counted = JSON.parse(
      (
        await ask(
          'sql "select (select count(*) from people) as p, (select count(*) from organisations) as o, (select count(*) from places) as l"',
        )
      ).stdout,
    );
    const { p, o, l } = counted[0];
    expect(all.length).toBe(p + o + l);
    expect(all.find((row) => row.id === 'Solenn Ollivier (Stade briochin)')).toMatchObject({
      ...{ type: 'person', original_name: 'Solenn Ollivier', role: 'entraîneuse', only_in: records[3]!.id },
      example: records[3]!.body,
    });
    expect(all.find((row) => row.id === 'Guingamp')).toMatchObject({ code: '22070', articles: 2, only_in: '' });
    expect((await exported('--type place')).split('\n')[1]).toMatch(/^place,/);
  });

  test.each(['', "--delimiter ';' --bom", '--tsv', '--raw --csv'])(
    'imported as it is decides nothing (%s)',
    async (flags) => {
      writeFileSync(sheet, await exported(flags));
      expect(await imported()).toEqual({ code: 0, stdout: '', stderr: 'no new decision\n' });
      expect(await imported('--json')).toMatchObject({ code: 0, stdout: '[]\n' });
    },
  );

  test('edited as a spreadsheet does becomes decisions', async () => {
    const text = (await exported("--delimiter ';' --bom")).replaceAll('\n', '\r\n');
    const edited = text
      .replace('person;Solenn Olivier;', 'person;"Solenn Ollivier (La Cordée)";')
      .replace('person;Victor Roux;chauffeur;', 'person;Victor Roux;conducteur;')
      .replace('place;Saint-Brieuc;;;;', 'place;Saint-Brieuc;;;x;');
    writeFileSync(sheet, edited);
    const before = await ask('export');
    const dry = await imported('--dry-run --json');
    expect(dry).toMatchObject({ code: 0, stderr: 'dry run, nothing was written: 3 articles would change\n' });
    expect((await ask('export')).stdout).toBe(before.stdout);
    const { stdout, code } = await imported();
    expect(code).toBe(0);
    expect(stdout.replaceAll(decisions, 'FILE')).toBe(
      [
        'FILE:3: merge person Solenn Olivier → Solenn Ollivier',
        'FILE:4: set-role person Victor Roux → conducteur',
        'FILE:5: reject place Saint-Brieuc',
        '3 articles changed\n',
      ].join('\n'),
    );
  });

  test('holds after the next load, and is not decided twice', async () => {
    expect((await ask('load -', { stdin: LOADED })).stdout).toBe('0 added, 0 changed, 6 unchanged\n');
    expect(await rows("people 'victor roux' -c role")).toEqual(['conducteur']);
    expect(await rows('places saint-brieuc')).toEqual(['']);
    const written = readFileSync(decisions, 'utf8');
    expect((await imported()).stderr).toBe('no new decision\n');
    expect(readFileSync(decisions, 'utf8')).toBe(written);
    writeFileSync(sheet, await exported());
    expect((await imported()).stderr).toBe('no new decision\n');
  });

  test('that contradicts what was decided is refused whole', async () => {
    const text = await exported();
    writeFileSync(
      sheet,
      text
        .replace('person,Victor Roux,conducteur', 'person,Victor Roux,pilote')
        .replace('\nplace,Rennes,', '\nplace,Renne,'),
    );
    const { code, stdout, stderr } = await imported();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${decisions}:4: set-role person Victor Roux → conducteur`);
    expect(stderr).toContain('sheet: set-role person Victor Roux → pilote');
    expect(readFileSync(decisions, 'utf8')).not.toContain('Renne,');
  });

  test.each([
    ['type,original_name,id,name\nperson,Ana,Ana,\n', ':2: Ana has no name'],
    ['type,original_name,id\nmeuble,Ana,Ana\n', ":2: type 'meuble'"],
    ['name\nAna\n', ':1: no column id, original_name'],
  ])('%j is told with its line', async (text, message) => {
    writeFileSync(sheet, text);
    const { code, stderr } = await imported();
    expect(code).toBe(1);
    expect(stderr).toContain(`${sheet}${message}`);
  });

  test('that is not there is told', async () => {
    expect((await ask('correct import nowhere.csv')).stderr).toContain('nowhere.csv does not exist\n  Write one with');
  });
});
