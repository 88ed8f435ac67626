import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORDS } from './cli/press.js';
import { glane, ndjson, type Setting, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-diff-test-'));
const at = (name: string) => join(folder, name);
const [garage, library, hostile] = structuredClone(RECORDS) as [
  (typeof RECORDS)[0],
  (typeof RECORDS)[0],
  (typeof RECORDS)[0],
];
const NOW = [
  { ...garage, people: [{ ...garage.people[0]!, role: 'présidente' }], quotes: [] },
  { ...hostile, position: 9, people: [...hostile.people, { ...hostile.people[0]!, name: 'Ève\u001b[31m' }] },
  { ...library, id: 'dd44000000000000', title: 'La laverie' },
];

beforeAll(async () => {
  writeFileSync(at('old.ndjson'), ndjson(RECORDS));
  writeFileSync(at('new.ndjson'), ndjson(NOW));
  writeFileSync(at('wrong.ndjson'), '{"id": 1}\n');
  for (const name of ['old', 'new']) await glane(['load', at(`${name}.ndjson`), '--db', at(`${name}.db`)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const diff = (call: string, setting?: Setting) =>
  glane(['diff', ...words(call.replace(/\b\w+\.(?:db|ndjson)/g, at))], setting);

const PEOPLE = `change,what,field,before,after
changed,Awa Delcourt,role,directrice,présidente
removed,Hugo Marchetti,,bénévole,
added,Ève\u001b[31m,,,
added,Hugo Marchetti,,,bénévole
`;

/** [arguments, exit code, stdout in a pipe] */
describe('glane diff', () => {
  test.each([
    ['old.db new.db --only people --csv -c change,what,field,before,after', 0, PEOPLE],
    ['old.ndjson new.db --only people --csv -c change,what,field,before,after', 0, PEOPLE],
    ['old.ndjson new.ndjson --only people --csv -c change,what,field,before,after', 0, PEOPLE],
    [
      'old.db new.db --only quotes --only organisations -c change,what --csv --no-headers --exit-code',
      1,
      'removed,"Sans voiture, on ne trouve pas de travail"\n',
    ],
    [
      'old.db new.db --summary --csv',
      0,
      'type,added,removed,changed\narticles,1,1,0\npeople,2,1,1\nplaces,1,1,0\nfigures,1,1,0\nquotes,0,1,0\nstatements,2,2,0\n',
    ],
    ['old.db new.db --only organisations --exit-code', 0, '[]\n'],
    ['old.db old.ndjson --exit-code', 0, '[]\n'],
    ['old.db old.db --summary', 0, '[]\n'],
  ])('%s', async (call, code, stdout) => {
    expect(await diff(call)).toEqual({ code, stdout, stderr: '' });
  });

  test('a row tells all of a change', async () => {
    const { stdout } = await diff('old.db new.db --only people --ndjson');
    expect(JSON.parse(stdout.split('\n')[0]!)).toEqual({
      ...{ change: 'changed', type: 'people', what: 'Awa Delcourt', field: 'role' },
      ...{ before: 'directrice', after: 'présidente' },
      ...{ article: 'aa11000000000000', date: '2023-06-07', title: 'Un garage pour repartir' },
    });
  });

  test('for reading: an article after the other, what came or went whole is counted', async () => {
    const { stdout } = await diff('old.db new.db', { terminal: 80, env: { NO_COLOR: '1' } });
    expect(stdout).toBe(`~ Un garage pour repartir
2023-06-07 · aa110000

People
  ~ Awa Delcourt · role: directrice → présidente

Quotes
  - Sans voiture, on ne trouve pas de travail · Awa Delcourt

- La bibliothèque aux perceuses
2024-02-29 · bb220000
  1 person · 1 place · 1 figure · 2 statements

~ =HYPERLINK("http://exemple.invalid") ␛[2J
cc330000

People
  + Ève␛[31m

+ La laverie
2024-02-29 · dd440000
  1 person · 1 place · 1 figure · 2 statements
`);
    expect((await diff('old.db new.db --text', { env: { NO_COLOR: '1' } })).stdout.replaceAll('\u001b', '')).toBe(
      stdout.replaceAll('\u001b', ''),
    );
    expect(await diff('old.db old.db', { terminal: 80 })).toEqual({ code: 0, stdout: '', stderr: 'No difference.\n' });
  });

  test('records may come by standard input', async () => {
    const stdin = readFileSync(at('old.ndjson'), 'utf8');
    expect(await diff('- old.db --exit-code', { stdin })).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  test.each([
    ['old.db', 2, "missing required argument 'new'"],
    ['old.db none.db', 1, 'none.db does not exist\n  Give an index, or a file of records'],
    ['old.db wrong.ndjson', 1, 'wrong.ndjson:1: '],
    ['old.db new.db --only person', 2, 'Allowed choices are articles, people, organisations'],
    ['old.db new.db -c nope', 2, "There is no column 'nope'"],
    ['old.db new.db --summary -c what', 2, "There is no column 'what'"],
  ])('%s exits %i', async (call, code, stderr) => {
    const outcome = await diff(call);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(stderr);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });

  test('leaves no file behind, also where a file is wrong', async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = mkdtempSync(join(folder, 'tmp-'));
    try {
      for (const file of ['new', 'wrong']) await diff(`old.ndjson ${file}.ndjson`);
      expect(readdirSync(process.env.TMPDIR)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
});
