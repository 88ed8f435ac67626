import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { glane } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-resume-'));
let at: (name: string) => string;
let round = 0;

beforeEach(() => {
  const own = join(folder, String(++round));
  mkdirSync(own);
  at = (name) => join(own, name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = (title: string, body: string, themes = 'voisinage') =>
  `${title}\n\nThématique(s) : ${themes}\nLe 12/03/2024\n\n${body}\n\nHaut de page\n\n`;
const BODY = 'La régie de quartier a repeint 120 halls. « On connaît chaque porte », dit Irène Vasseur, gardienne.';

function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

interface Told {
  remembered: boolean;
  written: { added: number; changed: number; unchanged: number; ids: string[] } | null;
  planned: object | null;
  account: { source: string; counts: Record<string, number> };
}

async function ingest(...argv: string[]): Promise<Told[]> {
  return JSON.parse((await glane(['ingest', '--db', at('glane.db'), '--json', ...argv])).stdout);
}

const remembered = (dumps: Told[]) => dumps.map((dump) => dump.remembered);

describe('a dump that was read', () => {
  test('is passed over, with the account that it had', async () => {
    const dump = file('a.txt', article('Un', BODY) + article('Deux', BODY));
    const [first] = await ingest(dump);
    const [again] = await ingest(dump);
    const unchanged = { added: 0, changed: 0, unchanged: 2, ids: first!.written!.ids };
    expect(again).toEqual({ ...first, remembered: true, written: unchanged });
    const { stdout } = await glane(['ingest', '--db', at('glane.db'), dump]);
    expect(stdout).toContain('nothing new: 2 unchanged, the dump is as it was\n');
  });

  test('is known by its bytes, not by its time', async () => {
    const dump = file('a.txt', article('Un', BODY));
    await ingest(dump);
    utimesSync(dump, 1, 1);
    expect(remembered(await ingest(dump))).toEqual([true]);
    writeFileSync(dump, article('Un', BODY.replace('120', '130')));
    expect(await ingest(dump)).toMatchObject([{ remembered: false, written: { changed: 1 } }]);
  });

  test.each<[why: string, argv: () => string[]]>([
    ['--again', () => ['--again']],
    ['another profile', () => ['--profile', file('p.json', '{"separators": ["Haut de page", "* * *"]}')]],
    ['another encoding', () => ['--encoding', 'utf-8']],
  ])('is read anew with %s', async (_, argv) => {
    const dump = file('a.txt', article('Un', BODY));
    await ingest(dump);
    expect(remembered(await ingest(...argv(), dump))).toEqual([false]);
  });

  test('is read anew where another one changed an article of it: the last one read counts, as ever', async () => {
    const [a, b] = [file('a.txt', article('Un', BODY)), file('b.txt', article('Un', BODY.replace('120', '130')))];
    await ingest(a, b);
    expect(await ingest(a, b)).toMatchObject([
      { remembered: false, written: { changed: 1 } },
      { remembered: false, written: { changed: 1 } },
    ]);
  });

  test('is read anew where more labels may divide what it left undivided', async () => {
    const open = file('a.txt', article('Un', BODY, 'Emploi mobilité'));
    await ingest(open);
    expect(remembered(await ingest(open))).toEqual([true]);
    await ingest(file('b.txt', article('Deux', BODY, 'Emploi')), file('c.txt', article('Trois', BODY, 'mobilité')));
    const [again] = await ingest(open);
    expect([again!.remembered, again!.account.counts]).toEqual([false, {}]);
    expect(remembered(await ingest(open))).toEqual([true]);
  });

  test('by --strict is told again, and not said to be stored', async () => {
    const doubtful = file('a.txt', article('Un', 'Bref.'));
    await ingest(doubtful);
    const outcome = await glane(['ingest', '--db', at('glane.db'), '--strict', '--json', doubtful]);
    expect([outcome.code, JSON.parse(outcome.stdout)[0]]).toMatchObject([1, { remembered: true, written: null }]);
  });

  test('is passed over by --dry-run too, unless what was rehearsed before changes it', async () => {
    const [a, b] = [file('a.txt', article('Un', BODY)), file('b.txt', article('Un', BODY))];
    await ingest(a, b);
    const [plain] = await ingest('--dry-run', a);
    expect(plain).toMatchObject({ remembered: true, written: null, planned: { added: 0, changed: 0, unchanged: 1 } });
    writeFileSync(a, article('Un', BODY.replace('120', '130')));
    const plan = await ingest('--dry-run', a, b);
    expect(plan).toMatchObject([{ planned: { changed: 1 } }, { remembered: false, planned: { changed: 1 } }]);
  });
});

describe('inputs that cannot be read', () => {
  const fail = async (...argv: string[]) => glane(['ingest', '--db', at('glane.db'), ...argv]);

  test('never stop the others, and are told at the end', async () => {
    const inputs = [
      at('none.txt'),
      file('a.txt', article('Un', BODY)),
      file('b.txt', '\0'),
      file('c.txt', article('Deux', BODY)),
    ];
    const { code, stdout, stderr } = await fail(...inputs, '--failed', at('failed'));
    expect(code).toBe(1);
    expect(stdout.match(/1 added/g)).toHaveLength(2);
    expect(stderr).toContain(`glane: ${at('none.txt')} does not exist\n`);
    expect(stderr).toContain(`glane: ${at('b.txt')} is a binary file\n`);
    expect(stderr).toContain('glane: 2 inputs could not be read; all others were\n');
    expect(readFileSync(at('failed'), 'utf8')).toBe(`${at('none.txt')}\n${at('b.txt')}\n`);
  });

  test('a list of none is empty; with --null, names may hold line breaks', async () => {
    await fail(file('a.txt', article('Un', BODY)), '--failed', at('failed'));
    expect(readFileSync(at('failed'), 'utf8')).toBe('');
    await fail(at('a\nb'), '--failed', at('failed'), '-0');
    expect(readFileSync(at('failed'), 'utf8')).toBe(`${at('a\nb')}\0`);
  });

  test('a list that cannot be written is told before anything is read', async () => {
    const { code, stdout, stderr } = await fail(file('a.txt', article('Un', BODY)), '--failed', at('no/where'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no/where cannot be written');
  });

  test('extract goes on too', async () => {
    const { code, stdout, stderr } = await glane(['extract', at('none.txt'), file('a.txt', article('Un', BODY))]);
    expect([code, JSON.parse(stdout).title]).toEqual([1, 'Un']);
    expect(stderr).toContain('none.txt does not exist');
  });

  test('an index that cannot be used does stop them', async () => {
    const { code, stderr } = await glane([
      'ingest',
      '--db',
      file('x.db', 'no index at all'.repeat(99)),
      file('a.txt', ''),
    ]);
    expect([code, stderr.split('\n')[0]]).toEqual([1, `glane: ${at('x.db')} is not a database`]);
  });

  test('an unknown encoding is wrong usage', async () => {
    expect((await fail('--encoding', 'klingon', file('a.txt', ''))).code).toBe(2);
  });

  test('a link that leads nowhere', async () => {
    symlinkSync(at('gone'), at('a.txt'));
    expect((await fail(at('a.txt'))).stderr).toContain('a.txt does not exist');
  });
});
