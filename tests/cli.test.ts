import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.js';
import { RECORDS } from './cli/press.js';
import { glane, ndjson, type Setting, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-cli-'));
const db = join(folder, 'presse.db');

beforeAll(async () => {
  expect(await glane(['load', '-', '--db', db], { stdin: ndjson(RECORDS) })).toEqual({
    code: 0,
    stdout: '3 added, 0 changed, 0 unchanged\n',
    stderr: '',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (call: string, setting?: Setting) => glane([...words(call), '--db', db], setting);

/** [arguments, stdout in a pipe] */
describe('answers', () => {
  test.each([
    [
      'list --since 2000 -c title -c date --csv',
      'title,date\nLa bibliothèque aux perceuses,2024-02-29\nUn garage pour repartir,2023-06-07\n',
    ],
    ['list --since 2024 -c id --raw', 'bb22000000000000\n'],
    ['list --until 2023-06 -c id --raw', 'aa11000000000000\n'],
    ['list --since 2023-06-08 --until 2024-02 -c id --raw', 'bb22000000000000\n'],
    ['list --theme MOBILITE --until 2023 -c id --raw', 'aa11000000000000\n'],
    ["list --theme 'emploi et formation' --theme nulle-part -c id -r", 'aa11000000000000\n'],
    ['list --person marchetti --since 2000 -c id --raw', 'bb22000000000000\n'],
    ["list --org 'roulez jeunesse' -c id --raw", 'aa11000000000000\n'],
    ['list --place saint-ferreol -c id --raw', 'bb22000000000000\n'],
    ['list --match perceuse -c id --raw', 'bb22000000000000\n'],
    ["list --order 'date' --since 2000 -c date --raw", '2023-06-07\n2024-02-29\n'],
    ["list --order 'date desc' --limit 1 -c date --raw", '2024-02-29\n'],
    ['list --since 2000 --order date --offset 1 -c date --raw', '2024-02-29\n'],
    ['list --since 2030', '[]\n'],
    ['list --since 2030 --ndjson', ''],
    ['list --since 2030 --csv -c id', 'id\n'],
    ['list --since 2024 --json -c id,date', '[{"id":"bb22000000000000","date":"2024-02-29"}]\n'],
    ['list --since 2024 --nl -c id', '{"id":"bb22000000000000"}\n'],
    ['list --since 2024 --tsv -c id -c date', 'id\tdate\nbb22000000000000\t2024-02-29\n'],
    ['list --since 2024 --csv --no-headers -c id', 'bb22000000000000\n'],
    ["list --since 2024 --delimiter ';' --bom -c id -c date", '\ufeffid;date\nbb22000000000000;2024-02-29\n'],
    ['list --until 2023 --csv --no-headers -c themes', 'Emploi et formation | mobilité\n'],
    [
      'people --org roulez --csv -c name -c role -c organisation',
      'name,role,organisation\nAwa Delcourt,directrice,Roulez Jeunesse\n',
    ],
    ['people awa --csv --no-headers -c name -c quotes', 'Awa Delcourt,1\n'],
    ['people nobody', '[]\n'],
    ["people delcourt --order 'quotes desc' --limit 1 --raw", 'Awa Delcourt\n'],
    ['people delcourt --org roulez --raw', 'Awa Delcourt\n'],
    ['people awa --since 2024', '[]\n'],
    ['people awa --offset 1', '[]\n'],
    ['orgs -c name -c kind --csv --no-headers', 'Roulez Jeunesse,association\n'],
    ['people --min-confidence high -c name --order name --raw', 'Awa Delcourt\nHugo Marchetti\n'],
    ['stats --min-confidence medium -c value --raw', '1200\n340\n'],
    ['places --csv --no-headers -c name -c code -c department --order name', 'Maubourg,59999,59\nSaint-Ferréol,,\n'],
    [
      'stats --csv --no-headers -c value -c unit -c modifier -c organisation',
      '1200,voitures,exact,Roulez Jeunesse\n340,perceuses,about,\n',
    ],
    ['stats --min 1000 --raw', '1200\n'],
    ['stats --unit perceuse --raw', '340\n'],
    ['stats --kind money', '[]\n'],
    [
      'stats --by unit -c group -c figures -c max --csv --no-headers --order group',
      'perceuses,1,340\nvoitures,1,1200\n',
    ],
    ['stats --by family -c group -c figures --csv --no-headers --order group', 'things,2\n'],
    [
      'stats --claims -c value -c organisation -c articles -c titles --csv --no-headers',
      '1200,Roulez Jeunesse,1,Un garage pour repartir\n340,,1,La bibliothèque aux perceuses\n',
    ],
    ['quotes --raw', 'Sans voiture, on ne trouve pas de travail\n'],
    ['quotes delcourt -c speaker -c role --csv --no-headers', 'Awa Delcourt,directrice\n'],
    ['quotes marchetti', '[]\n'],
    ['quotes --min-words 30', '[]\n'],
    ['quotes --speaker delcourt --raw', 'Sans voiture, on ne trouve pas de travail\n'],
    ['quotes --indirect --no-direct --raw', 'Près de 340 perceuses sont sorties cet hiver\n'],
    [
      'quotes --answers --no-direct -c speaker -c role -c kind -c question --csv --no-headers',
      'Hugo Marchetti,bénévole,answer,Que prêtez-vous ?\n',
    ],
    ['quotes --indirect --answers -c kind -r', 'answer\nindirect\nquote\n'],
    [
      'quotes --context -c context -c article -c start --csv --no-headers',
      '"« Sans voiture, on ne trouve pas de travail », rappelle Awa Delcourt, directrice du garage Roulez Jeunesse.",aa11000000000000,68\n',
    ],
    ['quotes --explain -c attribution -c rule -c confidence --csv --no-headers', 'named,par la main,high\n'],
    ['themes --csv --no-headers -c name -c articles --order name', 'Emploi et formation,1\nmobilité,2\n'],
    ['themes --types --raw --order name', 'Portrait\nReportage\n'],
    [`sql "select title from articles where date = '2024-02-29'" --raw`, 'La bibliothèque aux perceuses\n'],
    ['sql "select count(*) as n from articles"', '[{"n":3}]\n'],
    ['sql "select 1 as a, null as b" --csv', 'a,b\n1,\n'],
    ['sql "select 1 as a, 2 as a, 3 as a_2"', '[{"a":1,"a_2":2,"a_2_2":3}]\n'],
    [`sql "select x'00ff' as b"`, '[{"b":"AP8="}]\n'],
    ['search perceuses -c id --raw', 'bb22000000000000\n'],
    ['show bb22 --raw', `${RECORDS[1]!.body}\n`],
    ['export --since 2024', ndjson(RECORDS.slice(1, 2))],
    ['export --since 2024 --json', `[${JSON.stringify(RECORDS[1])}]\n`],
  ])('glane %s', async (call, stdout) => {
    expect(await ask(call)).toEqual({ code: 0, stdout, stderr: '' });
  });
});

/** [arguments, exit code, what stderr holds]; stdout stays empty. */
describe('errors and usage', () => {
  test.each([
    ['liste', 2, 'Did you mean list?'],
    ['', 2, 'Usage: glane'],
    ['frobnicate', 2, 'See: glane --help'],
    ['list --themes x', 2, 'Did you mean --theme?'],
    ['list --themes x', 2, 'See: glane list --help'],
    ['list --limit x', 2, 'whole number'],
    ['list --limit -1', 2, 'whole number'],
    ['list --since hier', 2, '2023-06-07'],
    ['list --since 2023-02-30', 2, '2023-02 has no day 30'],
    ['list --until 2023-13', 2, 'No year has a month 13'],
    ['list --json --csv', 2, 'Only one of --json, --csv'],
    ['quotes --no-direct', 2, '--no-direct leaves nothing'],
    ['quotes --no-direct', 2, 'Add --indirect or --answers'],
    ['quotes -c context', 2, "There is no column 'context'"],
    ['list -c titre', 2, "There is no column 'titre'"],
    ['list -c titre', 2, 'Columns: id, date, title'],
    ["list --order 'title sideways'", 2, 'Cannot order by'],
    ["list --order 'nom desc'", 2, 'Columns: id, date, title'],
    ["people awa --order 'nom'", 2, 'Columns: name, role'],
    ['people awa -c nom', 2, "no column 'nom'"],
    ['list --delimiter ;;', 2, 'one character'],
    ['stats --claims --by unit', 2, "cannot be used with option '--by"],
    ['stats --by month', 2, 'Allowed choices are unit, family, organisation, theme'],
    ['stats --kind moneys', 2, 'Allowed choices'],
    ['people --min-confidence sure', 2, 'Allowed choices are high, medium, low'],
    ['themes --min-confidence high', 2, "unknown option '--min-confidence'"],
    ['stats --min beaucoup', 2, 'must be a number'],
    ['search', 2, "missing required argument 'query'"],
    ['show', 2, "missing required argument 'id'"],
    ['export --csv', 2, 'glane stats --all --csv'],
    ['show nope', 1, 'nope'],
    ['show nope', 1, 'glane list'],
    ["sql 'delete from articles'", 1, 'glane:'],
    ["sql 'drop table articles'", 1, 'glane:'],
    ["sql 'selec 1'", 1, 'glane:'],
    ["search --raw-query '\"'", 2, 'glane:'],
    ['ingest nowhere.txt', 1, 'nowhere.txt does not exist'],
    ['extract nowhere.txt', 1, 'nowhere.txt does not exist'],
    ['audit --type persons', 2, 'Allowed are people, roles'],
    ['audit --sample beaucoup', 2, 'whole number'],
    ['audit --json --tsv', 2, 'Only one of --json, --tsv'],
    ['audit --out nowhere/sheet.csv', 1, 'nowhere/sheet.csv cannot be written'],
    ['eval', 2, "missing required argument 'file'"],
    ['eval nowhere.csv', 1, 'nowhere.csv does not exist'],
    ['eval .', 1, '. is a directory'],
    ['eval x.csv --min people', 2, 'NAME=SHARE'],
    ['eval x.csv --min people=2', 2, 'NAME=SHARE'],
    ['eval x.csv --min people=1.5', 2, 'NAME=SHARE'],
    ['load nowhere.ndjson', 1, 'nowhere.ndjson does not exist'],
    ['ingest --profile nowhere.json nowhere.txt', 1, 'nowhere.json does not exist\n  `glane profile` prints'],
    ['ingest --profile . nowhere.txt', 1, '. is a directory\n'],
    ["sql 'pragma user_version = 9'", 1, 'refuses'],
    ["sql 'pragma query_only = 0'", 1, 'refuses'],
    ['sql "attach \'other.db\' as other"', 1, 'refuses'],
    ['sql "vacuum into \'copy.db\'"', 1, 'refuses'],
    ["sql 'insert into themes default values returning 1'", 1, 'refuses'],
    ["sql 'select 1; delete from articles'", 1, 'more than one statement'],
    ["sql ''", 1, 'no statement'],
  ])('glane %s exits %i', async (call, code, stderr) => {
    const outcome = await ask(call);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(stderr);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });

  test('a missing index is an error with advice', async () => {
    const outcome = await glane(['list', '--db', join(folder, 'none.db')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('glane ingest');
  });

  test.each([
    ['{"id": 1}', ':2: id: '],
    ['\n{"id"', ':3: not JSON'],
    [JSON.stringify({ ...RECORDS[0], date: '2023-13-01' }), ':2: date: '],
    [JSON.stringify({ ...RECORDS[0], date: '2023-02-31' }), ':2: date: no calendar holds'],
    [JSON.stringify({ ...RECORDS[0], quotes: undefined }), ':2: quotes: '],
    [JSON.stringify({ ...RECORDS[0], figures: [{}] }), ':2: figures.0.'],
    [JSON.stringify({ ...RECORDS[0], statements: [{}] }), ':2: statements.0.'],
  ])('load refuses %s and stores nothing', async (wrong, where) => {
    const target = join(folder, 'refused.db');
    const outcome = await glane(['load', '-', '--db', target], { stdin: `${JSON.stringify(RECORDS[1])}\n${wrong}` });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain(where);
    expect(existsSync(target)).toBe(false);
  });
});

test('records of before there were statements load, and have none', async () => {
  const target = join(folder, 'older.db');
  const { statements, ...older } = RECORDS[1]!;
  expect(statements.length).toBe(2);
  expect(await glane(['load', '-', '--db', target], { stdin: ndjson([older]) })).toMatchObject({ code: 0, stderr: '' });
  const outcome = await glane(['export', '--db', target]);
  expect(JSON.parse(outcome.stdout)).toEqual({ ...older, statements: [] });
});

describe('where the index is', () => {
  test.each([
    ['--db before the command', ['--db', db, 'list', '--since', '2024', '-c', 'id', '-r'], {}],
    ['--db after it', ['list', '--since', '2024', '-c', 'id', '-r', '--db', db], {}],
    ['GLANE_DB', ['list', '--since', '2024', '-c', 'id', '-r'], { GLANE_DB: db }],
    ['--db before GLANE_DB', ['list', '--db', db, '--since', '2024', '-c', 'id', '-r'], { GLANE_DB: 'none.db' }],
  ])('%s', async (_name, argv, env) => {
    expect(await glane(argv, { env })).toEqual({ code: 0, stdout: 'bb22000000000000\n', stderr: '' });
  });
});

describe('what comes out goes in again', () => {
  test('export, load, export gives the same bytes', async () => {
    const copy = join(folder, 'copy.db');
    const { stdout } = await ask('export');
    await glane(['load', '-', '--db', copy], { stdin: stdout });
    expect((await glane(['export', '--db', copy])).stdout).toBe(stdout);
  });

  test('loading the same again changes nothing and says so', async () => {
    const { stdout } = await glane(['load', '-', '--db', db, '--json'], { stdin: ndjson(RECORDS) });
    expect(JSON.parse(stdout)).toEqual({ added: 0, changed: 0, unchanged: 3 });
  });

  test('show --json is the record', async () => {
    const { stdout } = await ask('show aa11 --json');
    expect(JSON.parse(stdout)).toMatchObject(RECORDS[0]!);
  });

  test('show --evidence gives each fact its sentence', async () => {
    const record = JSON.parse((await ask('show aa11 --evidence --json')).stdout);
    const named = [...record.people, ...record.organisations, ...record.places].flatMap((e) => e.mentions);
    const facts = [...named, record.people[0].evidence, ...record.figures, ...record.quotes];
    expect(facts.length).toBe(6);
    for (const { sentence, text } of facts) expect(sentence).toContain(text);
    expect(record.places[0].mentions[0].sentence).toBe(
      'Le garage solidaire de Maubourg a réparé 1 200 voitures en un an.',
    );
  });

  test('for reading, the sentence stands under the rule; --explain leaves it out', async () => {
    const because = '“Maubourg” · body 23–31 · rule par la main · high\n';
    const sentence = '        Le garage solidaire de Maubourg a réparé 1 200 voitures en un an.\n';
    expect((await ask('show aa11 --evidence')).stdout).toContain(because + sentence);
    const { stdout } = await ask('show aa11 --explain');
    expect(stdout).toContain(because);
    expect(stdout).not.toContain(sentence);
  });

  test('a line of many chunks is one line', async () => {
    const file = join(folder, 'long.ndjson');
    const body = `${RECORDS[0]!.body} ${'é\u2028'.repeat(700_000)}`;
    writeFileSync(file, ndjson([{ ...RECORDS[0], body }, RECORDS[1]]));
    const target = join(folder, 'long.db');
    expect((await glane(['load', file, '--db', target])).stdout).toBe('2 added, 0 changed, 0 unchanged\n');
    expect((await glane(['show', 'aa11', '--raw', '--db', target])).stdout).toBe(`${body}\n`);
  });
});

describe('help', () => {
  test.each(COMMANDS.map((c) => c.name))('glane %s --help has an example and the defaults', async (name) => {
    const { code, stdout, stderr } = await glane([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Examples:\n {2}\$ glane /);
    expect(stdout).toContain('default');
    expect(stdout).toContain('--db');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('glane --help lists every command', async () => {
    const { code, stdout } = await glane(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`${name}\\b.*${summary.slice(0, 12)}`));
  });

  test('glane --version prints the version', async () => {
    const { code, stdout } = await glane(['--version']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('the program itself (built by npm run build)', () => {
  const shell = (line: string) =>
    execFileSync('bash', ['-o', 'pipefail', '-c', line], { env: { ...process.env, GLANE_DB: db }, encoding: 'utf8' });
  const bin = `node ${join(import.meta.dirname, '../bin/glane.js')}`;

  test('a reader that goes away is success, and prints no stack', () => {
    const many = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 200000) select i from n';
    expect(shell(`${bin} sql '${many}' --ndjson 2>&1 | head -1`)).toBe('{"i":1}\n');
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is an error without a stack', () => {
    expect(shell(`${bin} list 2>&1 >/dev/full || echo $?`)).toMatch(
      /^glane: the output cannot be written: ENOSPC.*\n1\n$/,
    );
  });

  test('exit codes reach the shell', () => {
    expect(shell(`${bin} show nope 2>/dev/null || echo $?`)).toBe('1\n');
    expect(shell(`${bin} liste 2>/dev/null || echo $?`)).toBe('2\n');
    expect(shell(`${bin} list --since 2030 | cat && echo $?`)).toBe('[]\n0\n');
  });
});
