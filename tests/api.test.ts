import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as glane from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const DEMO = join(ROOT, 'fixtures/quartiers/dump.txt');

test('the public API is this list', () => {
  expect(Object.keys(glane).sort()).toEqual([
    'CHANGE_TYPES',
    'ENCODINGS',
    'SHEET_COLUMNS',
    'SHEET_TYPES',
    'UserError',
    'Verifier',
    'WARNING_CODES',
    'appendDecisions',
    'builtInProfile',
    'changes',
    'compileCorrections',
    'correctionsHash',
    'correctionsPath',
    'decisionsAbout',
    'drawSample',
    'encodingNamed',
    'extract',
    'extractArticle',
    'forgetDecisions',
    'ingest',
    'isBusy',
    'isIndexFault',
    'judgeTicks',
    'openIndex',
    'parseEncoding',
    'parseGold',
    'parseProfile',
    'parseSheet',
    'parseTicks',
    'patiently',
    'readCorrections',
    'readDump',
    'readInputs',
    'readProfile',
    'removeDecisions',
    'replayCorrections',
    'score',
    'sheetDecisions',
    'sheetRow',
    'sheetText',
    'splitDump',
    'textSource',
    'verify',
    'wilson',
  ]);
});

test('the chain equals its stages, in order', async () => {
  const chained = [];
  for await (const record of glane.extract([DEMO])) chained.push(record);
  const staged = [];
  for await (const source of glane.readInputs([DEMO]))
    for await (const article of glane.readDump(source).articles) staged.push(await glane.extractArticle(article));
  expect(chained.length).toBe(7);
  expect(chained).toEqual(staged);
});

test('extract tells how far it is and gives the account at the end', async () => {
  const steps: number[] = [];
  const accounts: number[] = [];
  const options = {
    onProgress: (p: glane.Progress) => steps.push(p.articles),
    onAccount: (account: glane.Account) => accounts.push(account.articles),
  };
  for await (const _ of glane.extract([DEMO], options)) expect(accounts).toEqual([]);
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(accounts).toEqual([7]);
});

test('the example of the README runs (on what npm run build made)', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'glane-api-'));
  try {
    copyFileSync(DEMO, join(folder, 'dump.txt'));
    const built = pathToFileURL(join(ROOT, 'dist/index.js')).href;
    writeFileSync(join(folder, 'example.mjs'), code.replace("'glane'", `'${built}'`));
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toMatch(/^À Roubaix, l’atelier qui rallume les machines \d+\n/);
    expect(printed).toContain('sentence:');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
