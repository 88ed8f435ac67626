import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { glane, ndjson } from '../cli/terminal.js';
import { fresh } from '../store/folder.js';
import { ACTING, POISON, POISONED } from './poison.js';

const folder = join(fresh('x'), '..', `dossier ${POISON.replaceAll('/', '')}`);
const path = (name: string) => join(folder, name);
const db = path(`${POISON}.db`);
const FILES = {
  dump: path(`--${POISON}\n.txt`),
  records: path(`${POISON}.ndjson`),
  broken: path(`${POISON}broken.ndjson`),
  profile: path(`${POISON}.json`),
  sheet: path(`${POISON}.csv`),
  gold: path(`${POISON}.gold.json`),
  other: path('other.db'),
};
const NAME = POISONED[0]!.people[0]!.name;
const PAGE = `${POISON}\n\nLe 31/02/2023\n\n${POISON} « Une citation », dit Awa Delcourt, directrice. 1 200 voitures.\u001b\n`;
const run = (...argv: string[]) => glane(['--db', db, ...argv], { terminal: 100, env: { NO_COLOR: '1' } });

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(FILES.dump, PAGE);
  writeFileSync(FILES.records, ndjson(POISONED));
  writeFileSync(FILES.broken, `{"${POISON.replaceAll('\u001b', '').replaceAll('\u0007', '')}": \u001b[31m`);
  writeFileSync(FILES.profile, JSON.stringify({ [POISON]: 1 }));
  writeFileSync(FILES.gold, JSON.stringify({ articles: [{ title: POISON, people: [{ name: POISON }] }] }));
  expect((await run('load', FILES.records)).code).toBe(0);
  expect((await glane(['--db', FILES.other, 'load', FILES.records])).code).toBe(0);
  for (const to of ['retype', 'reject'] as const)
    await run('correct', to, NAME, ...(to === 'retype' ? ['organisation'] : []), '--type', 'person');
  const { stdout } = await glane(['--db', db, 'audit', '--sample', '3']);
  // every second fact is ticked, in the last column but one
  let line = 0;
  writeFileSync(
    FILES.sheet,
    stdout.replace(/,,$/gm, () => (line++ % 2 ? ',non,' : ',oui,')),
  );
});

/** Every command, with what it prints for a person: answers, words and errors. */
const CALLS: readonly (readonly string[])[] = [
  ...['list', 'people', 'orgs', 'places', 'suspects', 'stats', 'quotes', 'themes'].flatMap((command) =>
    [[], ['-t'], ['--json'], ['--ndjson'], ['--csv'], ['--csv', '--raw'], ['--tsv'], ['--raw']].map((flags) => [
      command,
      ...flags,
    ]),
  ),
  ...[[], ['--json'], ['--raw'], ['--explain'], ['--evidence']].map((flags) => ['show', POISONED[1]!.id, ...flags]),
  ['show', POISON],
  ...[['voitures'], ['perceuses', '--json'], ['voitures', '--csv'], [POISON], [`"${POISON}`, '--raw-query']].map(
    (words) => ['search', ...words],
  ),
  ...['people', 'orgs', 'places'].flatMap((command) => [
    [command, NAME],
    [command, 'Awa'],
    [command, POISON, '--text'],
    [command, POISONED[1]!.places[0]!.name],
  ]),
  ['stats', '--all', '--text'],
  ['list', '--theme', POISON],
  ['list', '--order', POISON],
  ['list', '-c', POISON],
  ['list', '--limit', POISON],
  ['list', `--${POISON}`],
  ['list', '--since', POISON],
  [POISON],
  ['sql', 'select title, body, source from articles'],
  ['sql', 'select title, body, source from articles', '--csv'],
  ['sql', `select 1 as "${POISON}"`],
  ['sql', POISON],
  ['export'],
  ['export', '--original', '--json'],
  ['audit', '--sample', '2'],
  ['audit', '--sample', '2', '-t'],
  ['audit', '--out', FILES.sheet],
  ['audit', '--out', path(`${POISON}new.csv`)],
  ['eval', FILES.sheet],
  ['eval', FILES.sheet, '--errors'],
  ['eval', FILES.gold],
  ['eval', FILES.gold, '--errors'],
  ['eval', FILES.gold, FILES.dump, '--errors'],
  ['eval', FILES.gold, '--min', `${POISON}=1`],
  ['diff', db, FILES.records],
  ['diff', FILES.other, db, '-t'],
  ['diff', FILES.other, db, '--csv'],
  ['diff', FILES.other, POISON],
  ['verify'],
  ['verify', '--source', FILES.dump],
  ['verify', '-t'],
  ['correct', 'list'],
  ['correct', 'export'],
  ['correct', 'merge', POISON, NAME, '--dry-run'],
  ['correct', 'reject', POISON],
  ['correct', 'import', FILES.sheet],
  ['correct', '--corrections', FILES.records],
  ['correct'],
  ['forget', NAME, '--dry-run'],
  ['forget', POISON],
  ['profile', '--check', FILES.profile],
  ['profile'],
  ['extract', FILES.dump],
  ['extract', FILES.dump, '--explain'],
  ['extract', FILES.dump, '--strict'],
  ['extract', FILES.dump, '--profile', FILES.profile],
  ['extract', FILES.dump, '--encoding', POISON],
  ['extract', POISON],
  ['ingest', FILES.dump, '--dry-run'],
  ['ingest', FILES.dump, POISON, `${POISON}2`, '--failed', path('failed')],
  ['ingest', folder, '--dry-run', '--glob', POISON],
  ['load', FILES.broken],
  ['load', FILES.dump],
];

const named = (argv: readonly string[]) => argv.map((word) => JSON.stringify(word).slice(0, 40)).join(' ');

describe('nothing of a hostile index, file or argument acts on a terminal', () => {
  test.each(CALLS.map((argv) => [named(argv), argv] as const))('%s', async (_, argv) => {
    const { stdout, stderr } = await run(...argv);
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
    expect(ACTING.exec(stdout)).toBeNull();
    expect(ACTING.exec(stderr)).toBeNull();
    expect(stderr).not.toContain('a bug in glane');
  });

  test('every command is asked', () => {
    expect(COMMANDS.map(({ name }) => name).filter((name) => !CALLS.some(([called]) => called === name))).toEqual([]);
  });
});

const SHEETS = [
  ...['list', 'people', 'orgs', 'places', 'suspects', 'stats', 'quotes', 'themes'].map((command) => [command, '--csv']),
  ['list', '--csv', '--delimiter', ';', '--bom'],
  ['people', '--tsv'],
  ['search', 'voitures', '--csv'],
  ['sql', `select title, role, '-4' text, -4 number, 1 as "=A1" from articles, people`, '--csv'],
  ['diff', FILES.other, db, '--csv'],
  ['verify', '--csv'],
  ['correct', 'list', '--csv'],
  ['correct', 'export'],
  ['audit', '--sample', '0'],
  ['eval', FILES.gold, '--errors', '--csv'],
];
const RUNS = /^[=+\-@\t\r＝＋－＠]/;
const cellsOf = (text: string): string[] => {
  const delimiter = text.includes('\t') && /^\w+\t/.test(text) ? '\t' : /^\ufeff?\w+;/.test(text) ? ';' : ',';
  return (parse(text, { delimiter, bom: true, relax_column_count: true }) as string[][]).flat();
};

test.each(SHEETS.map((argv) => [named(argv), argv] as const))(
  'no cell of %s runs in a spreadsheet',
  async (_, argv) => {
    const { stdout } = await glane(['--db', db, ...argv]);
    const cells = cellsOf(stdout).filter((cell) => !/^-\d+$/.test(cell));
    expect(cells.filter((cell) => RUNS.test(cell))).toEqual([]);
  },
);

test('--raw leaves them as they are', async () => {
  const { stdout } = await glane(['--db', db, 'people', '--csv', '--raw']);
  expect(cellsOf(stdout).some((cell) => RUNS.test(cell))).toBe(true);
});

test('a sheet of the poisoned index that comes back unedited decides nothing', async () => {
  const sheet = path('sheet.csv');
  writeFileSync(sheet, (await glane(['--db', FILES.other, 'correct', 'export'])).stdout);
  const { stdout, stderr, code } = await glane(['--db', FILES.other, 'correct', 'import', sheet]);
  expect([stdout, stderr, code]).toEqual(['', 'no new decision\n', 0]);
});

test('a decision about a name like a formula is kept disarmed and holds', async () => {
  const corrections = readFileSync(path(`${POISON}.corrections.csv`), 'utf8');
  expect(cellsOf(corrections.replace(/^#.*\n/, '')).filter((cell) => RUNS.test(cell))).toEqual([]);
  expect((await glane(['--db', db, 'correct', 'list', '--json'])).stdout).toContain(JSON.stringify(NAME).slice(1, 3));
});
