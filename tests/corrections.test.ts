import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glane, type Setting, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-corrections-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = (title: string, date: string, body: string) =>
  `${title}\n\nThématique(s) : voisinage\nType(s) de média : Reportage\nLe ${date}\n\n${body}\n\nHaut de page\n\n`;

/** The first ingest loads lexicons and models. */
const SLOW = 60_000;

/** Two dumps with a misspelt name, an acronym that two bodies share, and three Jean Petit. */
const FIRST =
  article(
    'Le pain partagé',
    '12/03/2024',
    'La boulangerie a formé 48 apprentis. « Le pain apprend la patience », dit Solène Barrault, présidente de l’association Grain de Sel. Jean Petit, boulanger au Fournil, tient le four. La Maison des jeunes et de la culture (MJC) prête la salle.',
  ) +
  article(
    'La rue aux vélos',
    '14/03/2024',
    '« On répare tout », explique Jean Petit, mécanicien chez Roue Libre. La MJC tient la caisse.',
  );
const SECOND = article(
  'Le four du quartier',
  '02/05/2024',
  '« Le four chauffe deux fois par semaine », dit Solène Barault, présidente de l’association Grain de Sel. Jean Petit, boulanger au Fournil, pétrit. Le Mouvement des jardiniers citadins (MJC) plante le blé.',
);
writeFileSync(at('a.txt'), FIRST);
writeFileSync(at('b.txt'), SECOND);

/** A new index of both dumps, and how to ask it. */
async function fresh(name: string) {
  const db = at(`${name}.db`);
  const file = at(`${name}.corrections.csv`);
  const ask = (call: string, setting?: Setting) => glane([...words(call), '--db', db], setting);
  const rows = async (call: string) => (await ask(`${call} --csv --no-headers`)).stdout.trimEnd().split('\n');
  const ingest = () => ask(`ingest ${at('a.txt')} ${at('b.txt')}`);
  expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
  return { db, file, ask, rows, ingest };
}
type Press = Awaited<ReturnType<typeof fresh>>;

const people = async ({ rows }: Press) => (await rows('people -c name -c articles --order name')).join('|');

describe('a press review that is put right', () => {
  let press: Press;
  beforeAll(async () => {
    press = await fresh('press');
  }, SLOW);

  test('as it was found', async () => {
    expect(await people(press)).toBe(
      'Jean Petit (Fournil),2|Jean Petit (Roue Libre),1|Solène Barault,1|Solène Barrault,1',
    );
    expect(await press.rows('orgs MJC -c name -c articles --order name')).toEqual([
      ...['Maison des jeunes et de la culture,1', 'MJC,1', 'Mouvement des jardiniers citadins,1'],
    ]);
  });

  test('what a decision would change is told beforehand, and nothing is written', async () => {
    const call = "correct merge 'Solène Barault' 'Solène Barrault' --dry-run";
    const { code, stdout, stderr } = await press.ask(`${call} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        type: 'person',
        before: 'Solène Barault · présidente · Grain de Sel',
        after: 'Solène Barrault · présidente · Grain de Sel',
      },
      { type: 'quote', title: 'Le four du quartier' },
    ]);
    expect(stderr).toBe('dry run, nothing was written: 1 article would change\n');
    expect((await press.ask(`${call} --no-color`, { terminal: 80 })).stdout).toMatch(
      /^article +title +type +before +after\n/,
    );
    expect(existsSync(press.file)).toBe(false);
  });

  test.each([
    ["merge 'Solène Barault' 'Solène Barrault' --reason 'faute de frappe'", 3],
    ["merge MJC 'Maison des jeunes et de la culture'", 4],
    ["merge 'Jean Petit' 'Jean Petit'", 5],
    ["not-same 'Jean Petit' 'Jean Petit' --article e28ed700", 6],
    ["set-role 'Solène Barault' --role fondatrice", 7],
    ["retype 'Roue Libre' place", 8],
    ["reject '48 apprentis' --type figure", 9],
  ])('correct %s', async (call, line) => {
    const { code, stdout, stderr } = await press.ask(`correct ${call}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${press.file}:${line}: .*\\n.* changed\\n$`));
  });

  const decided = async () => {
    expect(await people(press)).toBe(
      'Jean Petit (Le pain partagé),2|Jean Petit (Le four du quartier),1|Solène Barrault,2',
    );
    expect(await press.rows('people barrault -c role -c organisation -c quotes')).toEqual([
      'fondatrice,Grain de Sel,2',
    ]);
    expect(await press.rows('orgs MJC -c name -c articles --order name')).toEqual([
      ...['Maison des jeunes et de la culture,2', 'Mouvement des jardiniers citadins,1'],
    ]);
    expect(await press.rows("places 'roue libre' -c name")).toEqual(['Roue Libre']);
    expect(await press.rows('stats --all -c value')).not.toContain('48');
    // the old spelling finds the person still
    expect(await press.rows('people barault -c name')).toEqual(['Solène Barrault']);
  };

  test('the decisions hold', decided);

  test('ingested again nothing is new, and they hold', async () => {
    expect((await press.ingest()).stdout.match(/nothing new/g)?.length).toBe(2);
    await decided();
  });

  test('a new index of the same pages and the same file is the same', async () => {
    writeFileSync(at('copy.corrections.csv'), readFileSync(press.file));
    const copy = await fresh('copy');
    expect((await copy.ask('export')).stdout).toBe((await press.ask('export')).stdout);
    expect(await people(copy)).toBe(await people(press));
  });

  test('an exported record comes back unchanged; extract follows the file it is given', async () => {
    const { stdout } = await press.ask('export');
    expect((await press.ask('load -', { stdin: stdout })).stdout).toBe('0 added, 0 changed, 3 unchanged\n');
    const extracted = await glane(['extract', at('a.txt'), at('b.txt'), '--corrections', press.file]);
    expect(extracted.stdout).toBe(stdout);
    expect((await glane(['extract', at('b.txt')])).stdout).toContain('Barault');
  });

  test('list tells them, with the articles that they touch', async () => {
    expect(await press.rows('correct list -c line -c action -c name -c articles -c reason')).toEqual([
      '3,merge,Solène Barault,1,faute de frappe',
      '4,merge,MJC,1,',
      '5,merge,Jean Petit,3,',
      '6,not-same,Jean Petit,1,',
      '7,set-role,Solène Barault,2,',
      '8,retype,Roue Libre,1,',
      '9,reject,48 apprentis,1,',
    ]);
    expect((await press.ask('correct list -t --no-color', { terminal: 60 })).stdout).toMatch(/^line +action/);
  });

  test('the records as they were extracted are there still', async () => {
    const original = (await press.ask('export --original')).stdout;
    const extracted = await glane(['extract', at('a.txt'), at('b.txt')]);
    expect(original.split('\n').sort()).toEqual(extracted.stdout.split('\n').sort());
  });

  test('one taken back, then all: as it was found', async () => {
    expect((await press.ask('correct undo 5 6 8')).code).toBe(0);
    expect(await people(press)).toBe('Jean Petit (Fournil),2|Jean Petit (Roue Libre),1|Solène Barrault,2');
    expect((await press.ask('correct undo --all')).code).toBe(0);
    expect(await people(press)).toBe(
      'Jean Petit (Fournil),2|Jean Petit (Roue Libre),1|Solène Barault,1|Solène Barrault,1',
    );
    expect(readFileSync(press.file, 'utf8')).toMatch(/^# .*\naction,type,name,target,article,reason,date\n$/);
  });
});

describe('a file that was edited by hand', () => {
  test('is applied by the next ingest or by glane correct; until then a reader is told', async () => {
    const press = await fresh('hand');
    writeFileSync(
      press.file,
      '\ufeffaction;type;name;target\r\nrename;person;Solène Barault;"Solène ""Sol"" Barrault"\r\n',
    );
    const read = await press.ask('people --raw');
    expect(read.stderr).toBe(`${press.file} has changed and is not applied yet: glane correct\n`);
    expect(read.stdout).toContain('Solène Barault\n');
    expect((await press.ask('people --raw --quiet')).stderr).toBe('');
    expect(await press.ask('correct')).toEqual({ code: 0, stdout: '1 decision, 1 article changed\n', stderr: '' });
    expect(await press.ask('people --raw')).toMatchObject({
      stderr: '',
      stdout: expect.stringContaining('Solène "Sol" Barrault'),
    });
    expect((await press.ask('correct reject Fournil')).code).toBe(0);
    expect(readFileSync(press.file, 'utf8')).toMatch(/\r\nreject;organisation;Fournil;\r\n$/);
  });

  test('what contradicts or matches nothing is told with its line at every ingest, the rest is applied', async () => {
    const press = await fresh('odd');
    const lines = [
      'merge,person,Solène Barault,A B',
      'merge,person,Solène Barault,A C',
      'reject,place,Nulle Part,',
      'reject,organisation,Fournil,',
    ];
    writeFileSync(press.file, `action,type,name,target\n${lines.join('\n')}\n`);
    const told = [
      `${press.file}:2: merge person Solène Barault → A B: not applied: lines 2, 3 give one name two others`,
      `${press.file}:3: merge person Solène Barault → A C: not applied: lines 2, 3 give one name two others`,
      `${press.file}:4: reject place Nulle Part: matches nothing`,
    ];
    for (const call of ['correct apply', `ingest ${at('b.txt')} --quiet`]) {
      const { code, stderr } = await press.ask(call);
      expect({ code, stderr }).toEqual({ code: 0, stderr: call.includes('quiet') ? '' : `${told.join('\n')}\n` });
    }
    expect((await press.ask(`ingest ${at('b.txt')}`)).stderr).toBe(`${told.join('\n')}\n`);
    expect((await press.ask('orgs --raw')).stdout).not.toContain('Fournil');
    expect((await press.ask('correct list -t', { terminal: 100 })).stdout).toContain('not applied: lines 2, 3');
  });

  test('with a line that cannot be read stops an ingest before it begins', async () => {
    const press = await fresh('broken');
    writeFileSync(press.file, 'action,type,name\nreject,place,Guingamp\nfrobnicate,place,X\n');
    for (const call of [`ingest ${at('a.txt')}`, 'correct', 'correct undo', 'correct reject Fournil']) {
      const { code, stdout, stderr } = await press.ask(call);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`${press.file}:3: action 'frobnicate': one of merge`);
    }
  });

  test('that is lost does not undo anything by itself', async () => {
    const press = await fresh('lost');
    await press.ask("correct rename 'Solène Barault' 'Solène Barrault'");
    rmSync(press.file);
    const { code, stderr } = await press.ask(`ingest ${at('a.txt')}`);
    expect(code).toBe(1);
    expect(stderr).toContain('is gone, and the index holds its decisions\n  Put it back');
    expect(await people(press)).toContain('Solène Barrault,2');
    writeFileSync(press.file, '');
    expect((await press.ask('correct')).stdout).toBe('0 decisions, 1 article changed\n');
    expect(await people(press)).toContain('Solène Barault,1');
  });

  test('elsewhere is named by --corrections', async () => {
    const press = await fresh('elsewhere');
    writeFileSync(at('shared.csv'), 'action,type,name,target\nrename,person,Solène Barault,Solène Barrault\n');
    expect((await press.ask(`ingest ${at('a.txt')} --corrections ${at('shared.csv')}`)).code).toBe(0);
    expect(await people(press)).toContain('Solène Barrault,2');
    expect((await press.ask(`correct reject Fournil --corrections ${at('shared.csv')}`)).code).toBe(0);
    expect(readFileSync(at('shared.csv'), 'utf8')).toContain('reject,organisation,Fournil,');
    expect(existsSync(press.file)).toBe(false);
  });
});

/** [arguments, exit code, what stderr holds]; stdout stays empty, the file as it was. */
describe('what is refused', () => {
  let press: Press;
  beforeAll(async () => {
    press = await fresh('refused');
    await press.ask("correct rename 'Solène Barault' 'Solène Barrault'");
  }, SLOW);

  test.each([
    [
      "correct merge 'Solenne Barault' 'Jean Petit'",
      1,
      'holds no person, organisation, place called Solenne Barault\n  Did you mean: Solène Barrault',
    ],
    ["correct merge 'Jean Petit' 'Jean Petti'", 1, 'Did you mean: Jean Petit?'],
    ["correct rename 'Qqqq Zzzz' X", 1, 'Its names: glane people'],
    [
      "correct rename 'Solène Barault' 'Solenne Barault'",
      1,
      `\n  ${at('refused')}.corrections.csv:3: rename person Solène Barault → Solène Barrault`,
    ],
    ["correct rename 'Solène Barault' 'Solenne Barault'", 1, 'glane correct undo 3'],
    ["correct merge 'Solène Barrault' 'Solène Barault'", 1, 'lead in a circle'],
    ["correct not-same 'Jean Petit' 'Jean Petit'", 2, 'needs an article'],
    ['correct not-same MJC mjc --article e28ed700', 2, 'only people have homonyms'],
    ["correct retype 'Jean Petit' person", 2, 'of type person already'],
    ["correct retype 'Jean Petit' baker", 2, "target 'baker': one of person, organisation, place"],
    ['correct reject X --type town', 2, 'Allowed choices are person, organisation, place, figure, quote, statement'],
    ["correct reject 'Jean Petit' --article zz", 1, 'there is no article zz'],
    ['correct reject Fournil --force --type place --article e2 --role x', 2, "unknown option '--role'"],
    ["correct rename 'Brand New' Newer --force", 2, 'Say which: --type person, --type organisation'],
    ['correct undo 99', 1, 'no decision in line 99'],
    ['correct undo x', 2, 'whole number'],
    ['correct undo 3 --all', 2, 'Either lines or --all'],
    ['correct mrege a b', 2, 'there is no glane correct mrege\n  There are: merge, not-same'],
    ['correct merge a', 2, "missing required argument 'target'"],
    ['correct list -c nom', 2, "no column 'nom'"],
    ['forget Solène', 1, 'Did you mean: Solène Barrault'],
    ['forget', 2, "missing required argument 'person'"],
    ['extract x.txt --corrections nowhere.csv', 1, 'nowhere.csv does not exist'],
  ])('glane %s exits %i', async (call, code, stderr) => {
    const before = readFileSync(press.file, 'utf8');
    const outcome = await press.ask(call);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toContain(stderr);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(press.file, 'utf8')).toBe(before);
  });

  test('the same decision again is not written twice', async () => {
    const before = readFileSync(press.file, 'utf8');
    const { code, stdout } = await press.ask("correct rename 'Solène Barault' 'Solène Barrault'");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^decided already: .*:3: /) });
    expect(readFileSync(press.file, 'utf8')).toBe(before);
  });

  test('control characters of a name do not reach the terminal', async () => {
    const { stdout } = await press.ask("correct reject '\u001b[31mX' --type place --force", { terminal: 80 });
    expect(stdout).toContain('␛[31mX');
    const list = await press.ask('correct list -t --no-color', { terminal: 80 });
    expect(list.stdout).not.toContain('\u001b');
  });

  test('an index that is not there', async () => {
    const { code, stderr } = await glane(['correct', 'list', '--db', at('none.db')]);
    expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
      code: 1,
      stderr: `glane: there is no index at ${at('none.db')}`,
    });
  });
});

describe('who is to be forgotten', () => {
  const NAME = /barr?ault/i;
  const held = (name: string) =>
    readdirSync(folder).filter((file) => file.startsWith(name) && NAME.test(readFileSync(at(file), 'latin1')));

  test('is in none of the files any more, and stays out', async () => {
    const press = await fresh('gone');
    await press.ask("correct merge 'Solène Barault' 'Solène Barrault'");
    await press.ask('correct reject Fournil');
    expect(held('gone').length).toBeGreaterThan(0);
    const dry = await press.ask("forget 'Solène Barrault' --dry-run");
    expect(dry.stderr).toContain('2 articles would change');
    expect(held('gone').length).toBeGreaterThan(0);

    const { code, stdout, stderr } = await press.ask("forget 'Solène Barrault'");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `forgotten: 2 articles changed; ${press.file} keeps a hash of the name\n`,
    });
    expect(stderr).toContain('1 decision about that name left');
    expect(held('gone')).toEqual([]);
    expect(await press.rows('orgs -c name')).not.toContain('Fournil');

    expect((await press.ingest()).stdout.match(/nothing new/g)?.length).toBe(2);
    appendFileSync(
      at('c.txt'),
      article('Encore elle', '01/06/2024', 'Solène Barrault revient. SOLÈNE BARRAULT sourit.'),
    );
    expect((await press.ask(`ingest ${at('c.txt')}`)).code).toBe(0);
    expect(held('gone')).toEqual([]);
    expect((await press.ask('search barrault')).stdout).toBe('[]\n');
    expect(await press.rows('search patience -c title')).toEqual(['Le pain partagé']);
  });

  test('comes back when the ban is lifted and the page is read again, which is said', async () => {
    const press = await fresh('back');
    await press.ask("forget 'Solène Barrault'");
    const { stderr } = await press.ask('correct undo --all');
    expect(stderr).toContain('A forgotten person may come back');
    expect(await people(press)).not.toContain('Barrault');
    await press.ingest();
    expect(await people(press)).toContain('Solène Barrault,1');
  });

  test('takes everyone of the name along, and says so', async () => {
    const press = await fresh('homonyms');
    expect((await press.ask("forget 'Jean Petit'")).stdout).toMatch(
      /^forgotten \(2 people of that name\): 3 articles changed/,
    );
    expect(await people(press)).not.toContain('Petit');
  });
});
