import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { glane, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-ingest-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const article = (title: string, date: string, body: string) =>
  `${title}\n\nThématique(s) : voisinage\nType(s) de média : Reportage\nLe ${date}\n\n${body}\n\nHaut de page\n\n`;

const BAKERY =
  'La boulangerie coopérative de Vierzon a formé 48 apprentis. « Le pain apprend la patience à tout le monde », dit Solène Barrault, présidente de la coopérative.';
const TWO =
  article('Le pain partagé', '12/03/2024', BAKERY) +
  article('La rue aux vélos', '14/03/2024', `${BAKERY} Et le vélo aussi.`);
const clean = file('deux.txt', TWO);
const edited = file('edite.txt', TWO.replace('48 apprentis', '52 apprentis'));
const doubtful = file('douteux.txt', article('Le pain perdu', '31/02/2024', BAKERY));

const at = (name: string) => join(folder, name);
const counts = async (db: string) =>
  JSON.parse((await glane(words(`sql 'select count(*) as n from articles' --db ${db}`))).stdout)[0].n;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ingest', () => {
  test('tells what it found and stored; again, that nothing is new; edited, what changed', async () => {
    const db = at('a.db');
    const first = await glane(['ingest', clean, '--db', db]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain(': 2 articles');
    expect(first.stdout).toContain('2 added, 0 changed, 0 unchanged');
    expect(first.stdout).toMatch(/2 figures, of which \d outcome/);
    expect((await glane(['ingest', clean, '--db', db])).stdout).toContain('nothing new: 2 unchanged');
    expect((await glane(['ingest', edited, '--db', db])).stdout).toContain('0 added, 1 changed, 1 unchanged');
    expect(await counts(db)).toBe(2);
  });

  test('--json gives the account, in which every character is accounted for', async () => {
    const { stdout } = await glane(['ingest', clean, '--db', at('b.db'), '--json']);
    const [{ account, written, facts }] = JSON.parse(stdout);
    const { articles, separators, leftover } = account.characters;
    expect(articles + separators + leftover).toBe(TWO.length);
    expect(written).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(facts).toMatchObject({ figures: 2, quotes: 2 });
  });

  test('reads standard input', async () => {
    const outcome = await glane(['ingest', '-', '--db', at('c.db')], { stdin: TWO });
    expect(outcome.stdout).toContain('2 added');
  });

  test('--dry-run stores nothing and makes no file', async () => {
    const outcome = await glane(['ingest', clean, clean, '--db', at('d.db'), '--dry-run']);
    expect(outcome.stdout).toContain('dry run, nothing was stored: 2 would be added, 0 changed, 0 unchanged');
    expect(outcome.stdout).toContain('dry run, nothing was stored: 0 would be added, 0 changed, 2 unchanged');
    expect((await glane(['list', '--db', at('d.db')])).code).toBe(1);
  });

  test('--dry-run tells what would change in the index, whose bytes stay', async () => {
    const db = at('dry.db');
    await glane(['ingest', clean, '--db', db]);
    const before = readFileSync(db);
    const [dump] = JSON.parse((await glane(['ingest', edited, '--db', db, '--dry-run', '--json'])).stdout);
    expect(dump).toMatchObject({ written: null, planned: { added: 0, changed: 1, unchanged: 1 } });
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  test('--dry-run --strict plans nothing where there is a warning', async () => {
    const outcome = await glane(['ingest', doubtful, '--db', at('d.db'), '--dry-run', '--strict']);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('nothing of it would be stored');
  });

  test('labels of the index divide those of a dump, in a dry run too; an undivided line confirms nothing', async () => {
    const db = at('labels.db');
    const labelled = (name: string, labels: string, title: string) =>
      file(name, article(title, '12/03/2024', BAKERY).replace('voisinage', labels));
    const open = labelled('ouvert.txt', 'Emploi mobilité', 'Un');
    const undecided = async (...argv: string[]) => {
      const [dump] = JSON.parse((await glane(['ingest', ...argv, '--db', db, '--json'])).stdout);
      return dump.account.counts['labels-undecided'] ?? 0;
    };
    expect(await undecided(open)).toBe(1);
    expect(await undecided(labelled('encore.txt', 'Emploi mobilité', 'Deux'))).toBe(1);
    const singles = labelled('seuls.txt', 'Emploi', 'Trois');
    await glane(['ingest', singles, labelled('seul.txt', 'mobilité', 'Quatre'), '--db', db]);
    expect(await undecided(open, '--dry-run')).toBe(0);
    expect(await undecided(open)).toBe(0);
  });

  test('a dump without articles says so', async () => {
    const outcome = await glane(['ingest', file('vide.txt', ''), '--db', at('vide.db')]);
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.stdout).toContain('no article found');
  });

  test('a warning is told with its place; --strict makes it an error and stores only what has none', async () => {
    const lax = await glane(['ingest', doubtful, '--db', at('e.db')]);
    expect(lax.code).toBe(0);
    expect(lax.stdout).toMatch(/date-impossible \(1\)\n.*douteux\.txt:\d+: /);
    const strict = await glane(['ingest', doubtful, clean, '--strict', '--db', at('f.db')]);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('--strict: warnings in');
    expect(await counts(at('f.db'))).toBe(2);
  });

  test('several at once wait for each other', async () => {
    const db = at('together.db');
    const outcomes = await Promise.all([clean, doubtful, edited].map((dump) => glane(['ingest', dump, '--db', db])));
    expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }));
    expect(await counts(db)).toBe(3);
  });

  test('a dump of many articles is stored whole', async () => {
    const many = Array.from({ length: 1100 }, (_, i) => article(`Brève ${i}`, '12/03/2024', `Le bus ${i} roule.`));
    const outcome = await glane(['ingest', file('mille.txt', many.join('')), '--db', at('mille.db')]);
    expect(outcome.stdout).toContain('1100 added, 0 changed, 0 unchanged');
    const { stdout } = await glane(['list', '--db', at('mille.db'), '--order', 'date', '--limit', '1', '-c', 'title']);
    expect(JSON.parse(stdout)).toEqual([{ title: 'Brève 0' }]);
  });

  test('--quiet says nothing', async () => {
    expect(await glane(['ingest', clean, '--db', at('g.db'), '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a profile may name another separator; one with a wrong key is refused by name', async () => {
    const profile = file('profile.json', JSON.stringify({ separators: ['* * *'] }));
    const starred = file('etoiles.txt', TWO.replaceAll('Haut de page', '* * *'));
    const outcome = await glane(['ingest', starred, '--profile', profile, '--db', at('h.db'), '--json']);
    expect(JSON.parse(outcome.stdout)[0].account.characters.separators).toBeGreaterThan(0);
    const wrong = file('wrong.json', JSON.stringify({ separator: ['x'] }));
    const refused = await glane(['ingest', starred, '--profile', wrong, '--db', at('h.db')]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('separator');
  });

  test('what profile prints is a profile', async () => {
    const { stdout } = await glane(['profile']);
    const profile = file('built-in.json', stdout);
    const plain = await glane(['extract', clean]);
    expect(await glane(['extract', clean, '--profile', profile])).toEqual(plain);
  });
});

describe('extract', () => {
  test('prints a record a line, and extract | load is ingest', async () => {
    const { code, stdout, stderr } = await glane(['extract', clean]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map((r) => r.title)).toEqual(['Le pain partagé', 'La rue aux vélos']);
    await glane(['load', '-', '--db', at('loaded.db')], { stdin: stdout });
    await glane(['ingest', clean, '--db', at('ingested.db')]);
    const exported = async (db: string) => (await glane(['export', '--db', at(db)])).stdout;
    expect(await exported('loaded.db')).toBe(await exported('ingested.db'));
    expect(await exported('loaded.db')).toBe(stdout);
  });

  test('--explain shows each fact with its rule', async () => {
    const { stdout } = await glane(['extract', '--explain', clean]);
    expect(stdout).toMatch(/48 apprentis/);
    expect(stdout).toMatch(/· body \d+–\d+ · rule .+ · (high|medium|low)/);
  });

  test('--strict tells the warning and exits 1, the records are printed all the same', async () => {
    const outcome = await glane(['extract', '--strict', doubtful]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/douteux\.txt:\d+: date-impossible/);
    expect(JSON.parse(outcome.stdout).title).toBe('Le pain perdu');
  });

  test('the offsets of every fact slice the article', async () => {
    const { stdout } = await glane(['extract', clean, edited]);
    for (const line of stdout.trim().split('\n')) {
      const record = JSON.parse(line);
      const named = [...record.people, ...record.organisations, ...record.places].flatMap((e) => e.mentions);
      const facts = [...named, ...record.figures, ...record.quotes];
      expect(facts.length).toBeGreaterThan(3);
      for (const { in: part, start, end, text } of facts)
        expect([...(record[part] as string)].slice(start, end).join('')).toBe(text);
    }
  });
});

describe('what people scrape', () => {
  const pages = join(folder, 'pages');
  const html = (title: string) => `<!doctype html><main><h1>${title}</h1><p>Le 12/03/2024</p><p>${BAKERY}</p></main>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html('Le pain capturé')}`;
  const warc = [
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-03-20T10:15:00Z\r\n',
    'WARC-Target-URI: https://pain.example/a\r\nContent-Type: application/http\r\n',
    `Content-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`,
  ].join('');
  mkdirSync(join(pages, 'mars'), { recursive: true });
  file('pages/mars/-un.html', html('Le pain du matin'));
  file('pages/deux\u001b[31m\n.htm', html('Le pain du soir'));
  file('pages/site.warc', warc);
  file('pages/notes.csv', 'rien');

  test('a directory gives all its pages; names that would act on a terminal do not', async () => {
    const { code, stdout, stderr } = await glane(['ingest', pages, '--db', at('pages.db')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/1 added/g)).toHaveLength(3);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/ in\s+markup\s+and\s+menus/);
  });

  test('the address of a captured page is its source', async () => {
    const call = ['list', '--source', 'https://pain.example/a', '--db', at('pages.db'), '-c', 'title,source', '--json'];
    expect(JSON.parse((await glane(call)).stdout)).toEqual([
      { title: 'Le pain capturé', source: '20240320101500/https://pain.example/a' },
    ]);
  });

  test('--glob chooses among the files of a directory', async () => {
    const { stdout } = await glane(['extract', pages, '--glob', 'mars/*']);
    expect(JSON.parse(stdout).title).toBe('Le pain du matin');
    const none = await glane(['extract', pages, '--glob', '*.pdf']);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('holds no file that matches *.pdf');
  });

  test('a page on standard input', async () => {
    const { stdout } = await glane(['extract', '-'], { stdin: html('Le pain de midi') });
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Le pain de midi', source: '-', date: '2024-03-12' });
  });

  test('what is no page is told, with advice and without a stack', async () => {
    const outcome = await glane(['ingest', file('a.pdf', '%PDF-1.7'), '--db', at('none.db')]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/a\.pdf is a PDF file\n {2}make text of it first/);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });
});

test('a file that is no text is refused, and those before it stay', async () => {
  const binary = join(folder, 'image.txt');
  writeFileSync(binary, Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), Buffer.alloc(5000)]));
  const outcome = await glane(['ingest', clean, binary, '--db', at('i.db')]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('image.txt');
  expect(outcome.stdout).toContain('2 added');
  expect(outcome.stderr).not.toMatch(/\n\s+at /);
  expect(await counts(at('i.db'))).toBe(2);
  expect(readFileSync(clean, 'utf8')).toBe(TWO);
});
