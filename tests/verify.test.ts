import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../src/index.js';
import { glane, type Setting, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-verify-'));
const at = (name: string) => join(folder, name);
const FIXTURES = join(import.meta.dirname, '../fixtures');
const isPress = (name: string) => existsSync(join(FIXTURES, name, 'gold.json'));
/** The odd pages, and a third of those of the press: to extract all of them takes a while. */
const DUMPS = readdirSync(FIXTURES)
  .filter((name, i) => !isPress(name) || i % 3 === 0)
  .map((name) => join(FIXTURES, name, 'dump.txt'))
  .filter((path) => existsSync(path));
const QUARTERS = join(FIXTURES, 'quartiers/dump.txt');
const dump = at('dumps/quartiers.txt');
const db = at('quartiers.db');
const broken = at('broken.db');

beforeAll(async () => {
  mkdirSync(at('dumps'));
  copyFileSync(QUARTERS, dump);
  await glane(['ingest', dump, '--db', db]);
  copyFileSync(db, broken);
  const tampering = "UPDATE figures SET text = 'mille' WHERE id IN (1, 2); UPDATE people SET articles = 7 WHERE id = 1";
  new Database(broken).exec(tampering).close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (call: string, file = db, setting?: Setting) => glane([...words(`verify ${call}`), '--db', file], setting);

/** Extracting takes a while on a busy machine. */
const PATIENCE = 180_000;

test(
  'an index of many fixtures holds, and every article stands in its dump',
  async () => {
    await glane(['ingest', ...DUMPS, '--db', at('all.db')]);
    const { findings, counts, notes } = await verify(at('all.db'));
    expect([...findings]).toEqual([]);
    expect(notes).toEqual([]);
    expect(counts['sources read']).toBe(DUMPS.length);
    expect(counts.slices).toBe(counts.articles);
    expect(counts.articles).toBeGreaterThan(100);
  },
  PATIENCE,
);

/** [what, flags, index, exit code, stdout, what stderr holds] */
describe('glane verify', () => {
  test.each([
    ['all holds', '', db, 0, '[]\n', 'checked: 7 articles · 15 people'],
    ['the dump is read again', '', db, 0, '[]\n', '1 of 1 sources read again · 7 articles found in them'],
    ['or not', '--no-source', db, 0, '[]\n', '1 sources, none of them read again'],
    ['a dump by its name elsewhere', `--source ${at('dumps')}`, db, 0, '[]\n', '1 of 1 sources read again'],
    ['a dump of nothing', `--source ${QUARTERS}`, db, 0, '[]\n', 'the index has no article from'],
    ['quiet', '--quiet', db, 0, '[]\n', ''],
    [
      'what does not hold',
      '-c check,table,row --csv --no-headers',
      broken,
      1,
      'count,people,1\ntext,figures,1\ntext,figures,2\n',
      '3 problems',
    ],
    ['the first of it', '-c row --raw --limit 1', broken, 1, '1\n', '3 problems'],
    ['no index', '', at('none.db'), 1, '', 'there is no index at'],
    ['a text', '', QUARTERS, 1, '', 'is not a database'],
    ['no such source', '--source nowhere.txt', db, 1, '', 'nowhere.txt does not exist'],
    ['a wrong column', '-c nope', db, 2, '', "There is no column 'nope'"],
    ['a wrong limit', '--limit x', db, 2, '', 'whole number'],
  ])('%s: %s', async (_, call, file, code, stdout, stderr) => {
    const outcome = await ask(call, file);
    expect(outcome).toMatchObject({ code, stdout });
    expect(outcome.stderr).toContain(stderr);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });

  test('a table tells where and what', async () => {
    const { stdout } = await ask('', broken, { terminal: 100, env: { NO_COLOR: '1' } });
    expect(stdout).toMatch(/^check +table +row +article +problem\n/);
    expect(stdout).toMatch(/text +figures +1 +[0-9a-f]{8} +“mille” is stored, “trente tournevis alignés”/);
  });

  test('--json is an array of findings, whole', async () => {
    const all = JSON.parse((await ask('--json', broken)).stdout);
    expect(all.length).toBe(3);
    expect(Object.keys(all[0])).toEqual(['check', 'table', 'row', 'article', 'problem']);
  });
});

describe('the dump of an index', () => {
  const other = at('edited.db');
  const edited = at('dumps/edite.txt');
  const text = readFileSync(QUARTERS, 'utf8');

  beforeAll(async () => {
    writeFileSync(edited, text);
    await glane(['ingest', edited, '--db', other]);
  });

  test('was edited since: the article is named', async () => {
    writeFileSync(edited, text.replace('trente tournevis', 'quarante tournevis'));
    const outcome = await ask('-c check,problem --csv --no-headers', other);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/^slice,"its source does not hold it as it is stored: .*edite.txt, article 1"\n$/);
  });

  test('is another file by now: a note, unless it was named', async () => {
    writeFileSync(edited, 'Rien de tout cela.\n');
    const { code, stderr } = await ask('', other);
    expect({ code }).toEqual({ code: 0 });
    expect(stderr).toContain('holds none of its articles: another file of that name?');
    const named = await ask(`--source ${edited} -c check --raw`, other);
    expect(named).toMatchObject({ code: 1, stdout: 'slice\n'.repeat(7) });
  });

  test('is gone: a note', async () => {
    rmSync(edited);
    const { code, stderr } = await ask('', other);
    expect({ code }).toEqual({ code: 0 });
    expect(stderr).toContain('edite.txt does not exist');
  });

  test('an article that another dump changed since stands in that one', async () => {
    const changed = at('dumps/change.txt');
    writeFileSync(changed, text.replace('trente tournevis', 'quarante tournevis'));
    const both = at('both.db');
    await glane(['ingest', dump, changed, '--db', both]);
    expect(await ask('', both)).toMatchObject({ code: 0, stdout: '[]\n' });
    const first = await ask(`--source ${dump}`, both);
    expect(first).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(first.stderr).toContain('6 articles found in them · 1 not compared');
  });
});
