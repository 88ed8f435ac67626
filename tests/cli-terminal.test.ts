import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../src/cli/output/width.js';
import { RECORDS } from './cli/press.js';
import { glane, ndjson, type Setting, words } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-cli-terminal-'));
const db = join(folder, 'presse.db');
const empty = join(folder, 'empty.db');

beforeAll(async () => {
  await glane(['load', '-', '--db', db], { stdin: ndjson(RECORDS) });
  await glane(['load', '-', '--db', empty], { stdin: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (call: string, setting?: Setting) => glane([...words(call), '--db', db], setting);

describe('on a terminal', () => {
  const reading = [
    'list',
    'people',
    'orgs',
    'places',
    'stats',
    'stats --by unit',
    'quotes',
    'quotes --indirect --answers --context --explain',
    'themes',
    'search voitures',
  ];
  const lines = (stdout: string) =>
    stdout
      .replace(/\u001b\[\d+m/g, '')
      .trimEnd()
      .split('\n');

  describe.each([80, 140])('of %i columns', (terminal) => {
    test.each([...reading, 'show aa11', 'show aa11 --explain', 'people Awa', 'orgs Roulez', 'places Maubourg'])(
      'glane %s fits',
      async (call) => {
        const { code, stdout, stderr } = await ask(call, { terminal });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(lines(stdout).length).toBeGreaterThan(1);
        for (const line of lines(stdout)) expect(displayWidth(line)).toBeLessThanOrEqual(terminal);
      },
    );
  });

  test.each([
    ['stats', ['1\u202f200', 'voitures', 'Roulez Jeunesse', '≈ 340', 'Près de 340 perceuses sont sorties cet hiver.']],
    ['stats --by unit', ['1 ████', 'perceuses']],
    [
      'people Awa',
      ['Awa Delcourt', 'directrice · Roulez Jeunesse', '« Sans voiture, on ne trouve pas de travail »', '2023-06-07'],
    ],
    ['orgs Roulez', ['Roulez Jeunesse', 'Awa Delcourt · directrice', '1\u202f200 voitures']],
    ['places Maubourg', ['Maubourg', 'INSEE 59999']],
    ['quotes', ['Awa Delcourt', '« Sans voiture, on ne trouve pas de travail »']],
    ['quotes', ['Roulez', 'aa110000']],
    ['quotes --explain', ['quote, named: par la main, high; body 68–109']],
    ['quotes --answers', ['Que prêtez-vous ? — la bibliothèque prête aussi des outils']],
    ['quotes --context', ['», rappelle Awa Delcourt,']],
    ['show bb22', ['Indirect speech', 'Answers', 'Que prêtez-vous ?', 'Hugo Marchetti: la bibliothèque']],
    ['people Awa', ['— directrice · Roulez Jeunesse · Un garage pour repartir · 2023-06-07 ·', '    aa110000']],
    ['show aa11', ['Un garage pour repartir', '2 min 26 s', 'Figures', 'Quotes', 'Awa Delcourt: «']],
    ['show aa11 --explain', ['rule par la main', 'body 122–134']],
    ['list', ['hidden: ']],
    ['list --limit 1', ['1 shown, there are more: --limit N']],
  ])('glane %s shows what counts', async (call, texts) => {
    const { stdout } = await ask(call, { terminal: 80, env: { NO_COLOR: '1' } });
    for (const text of texts) expect(stdout).toContain(text);
  });

  test('all columns that fit are shown, and none is hidden in silence', async () => {
    const narrow = await ask('list', { terminal: 60 });
    const wide = await ask('list', { terminal: 200 });
    expect(narrow.stdout).toMatch(/hidden: .*media/);
    expect(wide.stdout).not.toContain('hidden');
    expect(wide.stdout).toContain('Emploi et formation');
  });

  test.each([
    ['colours by default', 'list', {}, true],
    ['--no-color', 'list --no-color', {}, false],
    ['NO_COLOR', 'list', { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', 'list', { NO_COLOR: '' }, true],
    ['a dumb terminal', 'list', { TERM: 'dumb' }, false],
  ])('%s', async (_name, call, env, coloured) => {
    const { stdout } = await ask(`${call} --since 2000`, { terminal: 80, env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  test.each([
    ['an empty result', 'list --since 2030', 'Nothing found'],
    ['nobody of that name', 'people nobody', 'Nothing found'],
    ['no figure', 'stats --kind money', 'Nothing found'],
  ])('%s gives a hint and exit 0', async (_name, call, hint) => {
    const outcome = await ask(call, { terminal: 80 });
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    expect(outcome.stderr).toContain(hint);
    expect((await ask(`${call} --quiet`, { terminal: 80 })).stderr).toBe('');
  });

  test.each([...reading, 'export', "sql 'select * from articles'"])(
    'glane %s on an empty index says how to fill it',
    async (call) => {
      const outcome = await glane([...words(call), '--db', empty], { terminal: 80 });
      expect(outcome).toMatchObject({ code: 0, stdout: '' });
      expect(outcome.stderr).toContain('glane ingest FILE');
    },
  );
});

describe('a hostile page', () => {
  const forms = ['', '--json', '--ndjson', '--csv', '--tsv', '--raw', '-t'];
  test.each(forms)('sends no control character to a terminal (list %s)', async (form) => {
    const { stdout } = await ask(`list -c title ${form} --no-color`, { terminal: 80 });
    expect(stdout).toContain('HYPERLINK');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test.each([
    'show cc33',
    'show cc33 --raw',
    'show cc33 --explain',
    'show cc33 --json',
    'search perceuses',
    'people Hugo',
  ])('nor does %s', async (call) => {
    const { stdout } = await ask(`${call} --no-color`, { terminal: 80 });
    expect(stdout).toContain('Hugo Marchetti'.slice(0, call.startsWith('search') ? 0 : 4));
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('its cells run in no spreadsheet, unless they are asked for as they are', async () => {
    const title = (stdout: string) => stdout.split('\n').find((line) => line.includes('HYPERLINK'));
    expect(title((await ask('list -c title --csv')).stdout)).toMatch(/^"'=HYPERLINK/);
    expect(title((await ask('list -c title --tsv')).stdout)).toMatch(/^"?'=HYPERLINK/);
    expect(title((await ask('list -c title --csv --raw')).stdout)).toMatch(/^"=HYPERLINK/);
  });

  test('a negative number is no formula', async () => {
    expect((await ask("sql 'select -4 as degrees' --csv")).stdout).toBe('degrees\n-4\n');
  });
});
