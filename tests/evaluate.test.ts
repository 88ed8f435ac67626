import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArticleRecord, extract, parseGold, score } from '../src/index.js';
import { RECORDS } from './cli/press.js';
import { glane, ndjson, type Setting, words } from './cli/terminal.js';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'glane-evaluate-'));
const db = join(folder, 'presse.db');
const file = (name: string, content?: string): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
const ask = (call: string, setting?: Setting) => glane([...words(call), '--db', db], setting);

beforeAll(async () => {
  expect(await glane(['load', '-', '--db', db], { stdin: ndjson(RECORDS) })).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a sheet without their ids. */
const rows = (csv: string) => csv.split('\n').map((line) => line.replace(/^[a-z]+-[0-9a-f]{12},/, ''));

describe('audit', () => {
  test('writes the facts with their sentences, in CSV wherever it goes', async () => {
    const { stdout } = await ask('audit --type people,roles --until 2023 --until 2024-12');
    expect(stdout.split('\n')[0]).toBe('id,type,fact,sentence,article,title,date,correct,comment');
    expect(rows(stdout).slice(1).sort()).toEqual([
      '',
      'people,Awa Delcourt,"« Sans voiture, on ne trouve pas de travail », rappelle [[Awa Delcourt]], directrice du garage Roulez Jeunesse.",aa11000000000000,Un garage pour repartir,2023-06-07,,',
      'people,Hugo Marchetti,"[[Hugo Marchetti]], bénévole, tient la caisse.",bb22000000000000,La bibliothèque aux perceuses,2024-02-29,,',
      'roles,"Awa Delcourt: directrice, Roulez Jeunesse","« Sans voiture, on ne trouve pas de travail », rappelle Awa Delcourt, [[directrice du garage Roulez Jeunesse]].",aa11000000000000,Un garage pour repartir,2023-06-07,,',
      'roles,Hugo Marchetti: bénévole,"Hugo Marchetti, [[bénévole]], tient la caisse.",bb22000000000000,La bibliothèque aux perceuses,2024-02-29,,',
    ]);
    expect((await ask('audit --type people,roles --until 2024-12', { terminal: 80 })).stdout).toBe(stdout);
  });

  test.each([
    ['audit --type places --since 2024 -c fact --no-headers', 'Saint-Ferréol\n'],
    ['audit --type figures --since 2024 -c fact --no-headers', '≈ 340 perceuses\n'],
    ['audit --type outcomes --org roulez -c fact --no-headers', '1\u202f200 voitures\n'],
    ['audit --type quotes -c fact --no-headers', '"Awa Delcourt: « Sans voiture, on ne trouve pas de travail »"\n'],
    ['audit --type organisations --json -c type,fact', '[{"type":"organisations","fact":"Roulez Jeunesse"}]\n'],
    ["audit --since 2030 --delimiter ';' --bom -c id,correct", '\ufeffid;correct\n'],
    ['audit --sample 1 --type places --type places -c type', 'type\nplaces\n'],
  ])('glane %s', async (call, stdout) => {
    expect(await ask(call)).toMatchObject({ code: 0, stdout });
  });

  test('a title that would be a formula is disarmed, control characters are shown', async () => {
    const { stdout } = await ask('audit --type people --match somme -c title --no-headers', { terminal: 80 });
    expect(stdout).toBe(`"'=HYPERLINK(""http://exemple.invalid"") ␛[2J"\n`);
  });

  test('without --sample 0 there are as many of each type as asked for', async () => {
    const types = async (call: string) => (await ask(`${call} -c type --no-headers`)).stdout;
    expect(await types('audit --sample 1 --type people,figures')).toBe('people\nfigures\n');
    expect(await types('audit --sample 0 --type people')).toBe('people\npeople\npeople\n');
  });

  test('--out makes a new file and never overwrites one: it may have been ticked', async () => {
    const sheet = file('new.csv');
    const { stdout } = await ask('audit --type people');
    const written = await ask(`audit --type people --out ${sheet}`, { terminal: 80 });
    expect(written).toEqual({ code: 0, stdout: '', stderr: `${sheet}: 3 facts to tick; then: glane eval ${sheet}\n` });
    expect(readFileSync(sheet, 'utf8')).toBe(stdout);
    const again = await ask(`audit --out ${sheet}`);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('is there already\n  It may have been ticked.');
  });
});

describe('eval of sheets', () => {
  /** The sheet of all people, saved by a French spreadsheet, its column `correct` filled in by name and date. */
  const ticked = async (name: string, tick: (fact: string, date: string) => [string, string]) => {
    const { stdout } = await ask('audit --type people --tsv');
    const [head, ...lines] = stdout.split('\n').slice(0, -1);
    const filled = lines.map((line) => {
      const cells = line.split('\t');
      cells.splice(-2, 2, ...tick(cells[2]!, cells[6]!));
      return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
    });
    return file(name, `\ufeff${[head!.replaceAll('\t', ';'), ...filled].join('\r\n')}\r\n`);
  };
  const awa = (fact: string): [string, string] => (fact === 'Awa Delcourt' ? ['oui', ''] : ['', '']);

  test('measures what is ticked', async () => {
    const sheet = await ticked('one.csv', (fact) => (fact === 'Awa Delcourt' ? ['x', ''] : ['non', 'à vérifier']));
    const measured = await ask(`eval ${sheet} --csv`);
    expect(measured.stdout).toMatch(
      /^type,precision,low,high,correct,ticked,unticked,contradicted\npeople,0\.3333\d*,0\.0614\d*,0\.7923\d*,1,3,0,0\n$/,
    );
    expect((await ask(`eval ${sheet} -t -c type,precision`)).stdout).toBe('type    precision\npeople      0.333\n');
    expect((await ask(`eval ${sheet} --errors -c fact,comment --csv --no-headers`)).stdout).toBe(
      'Hugo Marchetti,à vérifier\nHugo Marchetti,à vérifier\n',
    );
  });

  test('shows a person the errors too', async () => {
    const sheet = await ticked('shown.csv', (_, date) => (date === '2024-02-29' ? ['0', 'homonyme'] : ['1', '']));
    const { stdout } = await ask(`eval ${sheet} --no-color`, { terminal: 80 });
    expect(stdout).toContain('people      0.667      0.208  0.939        2       3         0');
    expect(stdout).toMatch(
      /\n\ntype {4}fact .*\npeople {2}Hugo Marchetti +homonyme .*\n {4}Hugo Marchetti, bénévole, tient/,
    );
  });

  test('joins sheets; a contradiction is told with both places and left out', async () => {
    const yes = await ticked('yes.csv', awa);
    const both = await ticked('both.csv', (fact) => (fact === 'Awa Delcourt' ? ['non', ''] : ['oui', '']));
    const { code, stdout, stderr } = await ask(`eval ${yes} ${both} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ precision: 1, correct: 2, ticked: 2, unticked: 0, contradicted: 1 }]);
    expect(stderr).toMatch(/yes\.csv:\d says yes, .*both\.csv:\d no: Awa Delcourt; left out/);
  });

  test('--min is a floor', async () => {
    const sheet = await ticked('floor.csv', awa);
    expect(await ask(`eval ${sheet} --min people=0.9`)).toMatchObject({ code: 0, stderr: '' });
    const empty = await ticked('empty.csv', () => ['', '']);
    expect(await ask(`eval ${empty} --min people=0`)).toMatchObject({
      code: 1,
      stderr: 'glane: below the floor: people (nothing is ticked)\n',
    });
    expect(await ask(`eval ${sheet} --min places=0.9`)).toMatchObject({ code: 2, stdout: '' });
  });

  test('a sheet without facts is told', async () => {
    const outcome = await ask('eval - -t', { stdin: 'id,type,correct\n' });
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: 'There is no fact in -.\n' });
  });

  test('standard input is a sheet too', async () => {
    const sheet = readFileSync(await ticked('stdin.csv', awa), 'utf8');
    expect((await ask('eval - -c ticked --raw', { stdin: sheet })).stdout).toBe('1\n');
  });
});

/** What a careful reader finds in the first two records: one person too few, one organisation too many, another unit. */
const GOLD = {
  articles: [
    {
      title: 'Un garage pour repartir',
      date: '2023-06-07',
      themes: ['mobilité', 'Emploi et formation'],
      people: [
        { name: 'Awa Delcourt', role: 'directrice', organisation: 'Roulez Jeunesse' },
        { name: 'Jeunesse', role: null, organisation: null },
      ],
      organisations: [{ name: 'Roulez Jeunesse' }],
      figures: [{ text: '1 200 voitures', value: 1200, unit: 'voitures', kind: 'count', outcome: true }],
      quotes: [{ text: 'Sans voiture, on ne trouve pas de travail', speaker: null }],
    },
    {
      title: 'La bibliothèque aux perceuses',
      date: '2024-03-01',
      themes: ['mobilité'],
      people: [],
      organisations: [],
      figures: [{ text: 'Près de 340 perceuses', value: 340, unit: 'outils', kind: 'count', modifier: 'about' }],
      quotes: [],
    },
  ],
};

describe('eval of an annotated page', () => {
  const gold = () => file('page.gold.json', JSON.stringify(GOLD));
  const page = () => file('page.ndjson', ndjson(RECORDS.slice(0, 2)));
  const MEASURES = [
    'articles,1,1,1,2,0,0',
    'date,,,0.5,1,0,1',
    'themes,,,1,2,0,0',
    'people,0.5,0.5,0.5,1,1,1',
    'people.name,,,1,1,0,0',
    'people.role,,,1,1,0,0',
    'people.organisation,,,1,1,0,0',
    'organisations,1,1,1,1,0,0',
    'organisations.name,,,1,1,0,0',
    'figures,1,1,1,2,0,0',
    'figures.unit,,,0.5,1,0,1',
    'figures.kind,,,1,2,0,0',
    'figures.modifier,,,1,2,0,0',
    'figures.per,,,1,2,0,0',
    'outcomes,0.5,1,0.6666666666666666,1,1,0',
    'quotes,1,1,1,1,0,0',
    'quotes.speaker,,,0,0,0,1',
    'overall,,,0.875,,,',
  ];

  test('measures the index; places and media, which nobody annotated, are not judged', async () => {
    const { code, stdout, stderr } = await ask(`eval ${gold()} --csv --no-headers`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(MEASURES);
  });

  test('measures records alike, from a file and from standard input', async () => {
    const { stdout } = await ask(`eval ${gold()} --json`);
    expect((await ask(`eval ${gold()} ${page()} --json`)).stdout).toBe(stdout);
    expect((await ask(`eval ${gold()} - --json`, { stdin: ndjson(RECORDS.slice(0, 2)) })).stdout).toBe(stdout);
  });

  test('an article that the page does not have is extra there, and not in the index', async () => {
    const all = file('all.ndjson', ndjson(RECORDS));
    const articles = async (call: string) => JSON.parse((await ask(call)).stdout)[0];
    expect(await articles(`eval ${gold()} ${all}`)).toMatchObject({ hit: 2, extra: 1, missed: 0 });
    expect(await articles(`eval ${gold()}`)).toMatchObject({ hit: 2, extra: 0, missed: 0 });
  });

  test('--errors tells each with its place', async () => {
    const { stdout } = await ask(
      `eval ${gold()} --errors -c measure,fault,found,wanted,in,start,end --csv --no-headers`,
    );
    expect(stdout.trimEnd().split('\n')).toEqual([
      'people,missed,,Jeunesse,body,164,172',
      'quotes.speaker,wrong,Awa Delcourt,,body,68,109',
      'date,wrong,2024-02-29,2024-03-01,,,',
      'people,extra,Hugo Marchetti,,body,57,71',
      'figures.unit,wrong,Près de 340 perceuses: perceuses,outils,body,100,121',
      'outcomes,extra,Près de 340 perceuses,,body,100,121',
    ]);
    const [missed] = JSON.parse((await ask(`eval ${gold()} --errors`)).stdout);
    expect(missed.sentence).toMatch(/^« Sans voiture.*garage Roulez \[\[Jeunesse\]\]\.$/);
    expect(missed.article).toBe('aa11000000000000');
  });

  test('--min is a floor', async () => {
    expect(await ask(`eval ${gold()} --min overall=0.8,figures=1 -t`)).toMatchObject({ code: 0, stderr: '' });
    const below = await ask(`eval ${gold()} --min overall=0.9 --min figures=1,people=.6`);
    expect(below.code).toBe(1);
    expect(below.stderr).toBe('glane: below the floor: overall 0.875 < 0.9, people 0.500 < 0.6\n');
    expect(JSON.parse(below.stdout).length).toBe(18);
  });

  test('a page of which nothing is there is told so', async () => {
    const other = file('other.gold.json', JSON.stringify({ articles: [{ title: 'Ailleurs', people: [] }] }));
    const { code, stdout, stderr } = await ask(`eval ${other} -c measure,missed --csv --no-headers`);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'articles,1\npeople,0\npeople.name,0\npeople.role,0\npeople.organisation,0\noverall,\n',
    });
    expect(stderr).toBe(`None of the annotated articles is in ${db}.\n`);
  });

  test.each([
    [() => file('wrong.json', '{"articles": 3}'), 'wrong.json: articles: '],
    [() => file('broken.json', '{"articles"'), 'broken.json is not JSON'],
    [() => `${gold()} ${file('wrong.ndjson', '{"id": 1}')}`, 'wrong.ndjson:1: id: '],
    [() => file('none.csv', 'Bonjour\n'), 'none.csv:1: there is no column id, type, correct'],
  ])('what cannot be read is an error with its place', async (files, message) => {
    const outcome = await ask(`eval ${files()}`);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('articles of one title', () => {
  const [garage] = RECORDS as [ArticleRecord];
  const of = (date: string, text: string) => ({ ...garage, date, people: [{ ...garage.people[0]!, name: text }] });
  const wanted = (date: string, name: string) => ({
    title: garage.title,
    date,
    people: [{ name, role: 'directrice' }],
  });
  const hits = async (...records: ArticleRecord[]) => {
    const gold = parseGold(
      JSON.stringify({ articles: [wanted('2023-01-01', 'Un'), wanted('2023-02-01', 'Deux')] }),
      'g',
    );
    const { measures } = await score(gold, records);
    return measures.find((m) => m.measure === 'people')?.hit;
  };

  test('are told apart by date, else taken in order', async () => {
    expect(await hits(of('2023-02-01', 'Deux'), of('2023-01-01', 'Un'))).toBe(2);
    expect(await hits(of('2024-02-01', 'Un'), of('2024-01-01', 'Deux'))).toBe(2);
    expect(await hits(of('2024-02-01', 'Deux'), of('2024-01-01', 'Un'))).toBe(0);
  });
});

/** The measuring that the floors were first made by; not part of the repository. */
const SCORER = join(ROOT, '../shared/gold/score.mjs');

describe.skipIf(!existsSync(SCORER))('the same numbers as the first scorer', () => {
  const pages = readdirSync(join(ROOT, 'fixtures')).filter((name) =>
    existsSync(join(ROOT, 'fixtures', name, 'gold.json')),
  );

  /** Facts left out, names and roles exchanged: so that there is something to count. */
  const spoilt = (record: ArticleRecord): ArticleRecord => ({
    ...record,
    people: record.people.map((p, i) => ({ ...p, role: record.people[(i * 7) % record.people.length]!.role })),
    organisations: record.organisations.filter((_, i) => i % 3 > 0),
    places: record.places.map((p, i) => (i % 4 > 0 ? p : { ...p, name: `Val ${p.name}` })),
    figures: record.figures.toReversed().map((f, i) => (i % 5 > 0 ? f : { ...f, unit: 'choses', outcome: !f.outcome })),
    quotes: record.quotes.map((q, i) => (i % 2 > 0 ? q : { ...q, speaker: record.people[0]?.name ?? null })),
  });

  test.each(pages.slice(0, 4))(
    '%s',
    async (name) => {
      const gold = join(ROOT, 'fixtures', name, 'gold.json');
      const records: ArticleRecord[] = [];
      for await (const record of extract([join(ROOT, 'fixtures', name, 'dump.txt')])) records.push(spoilt(record));
      const call = [SCORER, gold, '-', '--json'];
      const theirs = JSON.parse(spawnSync(process.execPath, call, { input: ndjson(records), encoding: 'utf8' }).stdout);
      const { measures } = await score(parseGold(readFileSync(gold, 'utf8'), gold), records);
      for (const { measure, f1, hit, extra, missed } of measures) {
        expect({ measure, f1 }).toEqual({ measure, f1: theirs[measure].f1 });
        if (hit !== null)
          expect({ measure, hit, extra, missed }).toMatchObject({ measure, ...countsOf(theirs[measure]) });
      }
      expect(measures.length).toBe(Object.keys(theirs).length);
    },
    60_000,
  );

  const countsOf = ({ hit, extra, missed }: Record<string, number>) => ({ hit, extra, missed });
});
