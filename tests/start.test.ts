import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asks } from '../src/cli/program.js';
import { openIndex } from '../src/store/index.js';
import { RECORDS } from './cli/press.js';
import { glane as inProcess, words } from './cli/terminal.js';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'glane-start-'));
const db = join(folder, 'glane.db');

/** Says at the end which files were read and which modules of Node were loaded. */
const HOOK = `
const fs = require('node:fs');
const files = new Set();
for (const name of ['readFileSync', 'openSync']) {
  const real = fs[name];
  fs[name] = (file, ...rest) => (files.add(String(file)), real(file, ...rest));
}
const { _extensions: kinds } = require('node:module');
for (const kind of ['.js', '.node', '.json']) {
  const real = kinds[kind];
  kinds[kind] = (module, file) => (files.add(file), real(module, file));
}
process.on('exit', () => process._rawDebug(JSON.stringify({ files: [...files], modules: process.moduleLoadList })));`;

const hook = join(folder, 'hook.cjs');

/** A fresh process; with `root` that of a program that is installed there. */
function glane(call: string, { root = ROOT, hooked = false } = {}) {
  const argv = [...(hooked ? ['--require', hook] : []), join(root, 'bin/glane.js'), '--db', db, ...words(call)];
  return spawnSync(process.execPath, argv, { encoding: 'utf8' });
}

beforeAll(() => {
  writeFileSync(hook, HOOK);
  const index = openIndex(db, { create: true });
  index.write({ source: 'presse.txt', records: RECORDS });
  index.close();
});

test('a program that was not built says so', () => {
  const root = join(folder, 'unbuilt');
  cpSync(join(ROOT, 'bin'), join(root, 'bin'), { recursive: true });
  expect(glane('list', { root })).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'glane: the program is not built\n  build it: npm install && npm run build\n',
  });
});

describe('the small program', () => {
  test.each([
    ['list', true],
    ['--version', true],
    ['--help', true],
    ['peple', true],
    ['sql select', true],
    ['ingest dump.txt', false],
    ['--db a.db verify', false],
    ['correct list', false],
    // not needed there, and right all the same
    ['search ingest', false],
  ])('%s: does it do? %s', (call, does) => expect(asks(words(call))).toBe(does));

  /** Nothing of extraction and writing: no word list, no model; no package is looked for but the native part of one. */
  const READ = ['bin/glane.js', 'bin/kept-code.js', 'dist/start/asking.cjs', 'dist/start/asking.cjs-CODE'];
  const NATIVE = [
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
    'node_modules/better-sqlite3/package.json',
  ];

  test.each([
    'list',
    'list -t --since 2020',
    'show aa11',
    'search association',
    'people',
    'people ville --csv',
    'orgs',
    'places',
    'stats',
    'stats --by unit',
    'quotes',
    'themes',
    'export',
    "sql 'select 1'",
    'list --theme x --csv',
  ])('reads for %s two files of its own', (call) => {
    const { status, stderr } = glane(call, { hooked: true });
    const { files, modules } = JSON.parse(stderr.trim().split('\n').at(-1)!);
    const read = files.map((file: string) => relative(ROOT, file).replace(/(?<=cjs-)[\w.-]+$/, 'CODE')).sort();
    expect([status, read]).toEqual([0, [...READ, ...NATIVE].sort()]);
    // a dozen modules of Node hang on each
    const dear =
      /^NativeModule (?:child_process|crypto|perf_hooks|fs\/promises|internal\/fs\/promises|internal\/modules\/esm\/load)$/;
    expect(modules.filter((name: string) => dear.test(name))).toEqual([]);
  });

  test.each([
    'people -t',
    'people delcourt',
    'orgs',
    'quotes --context',
    'show aa11 --evidence',
    'search caisse -t',
    'export',
  ])('answers %s as the modules do that it is made of', async (call) =>
    expect(glane(call).stdout).toBe((await inProcess(['--db', db, ...words(call)])).stdout),
  );

  test('is ASCII: it is read without decoding', () => {
    expect(readFileSync(join(ROOT, 'dist/start/asking.cjs'), 'latin1')).not.toMatch(/[\x80-\xff]/);
  });

  test('reads for --version no index and nothing native', () => {
    const { files } = JSON.parse(glane('--version', { hooked: true }).stderr);
    expect(files.filter((file: string) => file.includes('node_modules'))).toEqual([]);
  });
});

describe('the code that V8 made', () => {
  const root = join(folder, 'installed');
  const start = join(root, 'dist/start');
  const kept = () => readdirSync(start).filter((name) => name.startsWith('asking.cjs-'));

  beforeAll(() => {
    mkdirSync(root);
    for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  });

  test('lies beside the script since the build, for this version of Node', () => {
    expect(kept()).toEqual([expect.stringMatching(`^asking\\.cjs-[0-9a-f]{16}-${process.version}-${process.arch}$`)]);
  });

  test('is made where there is none, at the first answer, and is good for the next', () => {
    const [name = ''] = kept();
    rmSync(join(start, name));
    const first = glane('list', { root });
    expect([first.status, kept()]).toEqual([0, [name]]);
    const made = readFileSync(join(start, name));
    expect(glane('list', { root }).stdout).toBe(first.stdout);
    expect(readFileSync(join(start, name)).equals(made)).toBe(true);
  });

  test.each([
    ['of something else', (place: string) => writeFileSync(place, 'no code at all')],
    ['empty', (place: string) => writeFileSync(place, '')],
    ['nothing that can be read or written', (place: string) => mkdirSync(place)],
  ])('%s changes no answer and leaves nothing behind', (_what, spoil) => {
    const [name = ''] = kept();
    rmSync(join(start, name), { recursive: true });
    spoil(join(start, name));
    const { status, stdout, stderr } = glane('list', { root });
    expect([status, stderr, stdout]).toEqual([0, '', glane('list').stdout]);
    expect(kept()).toEqual([name]);
  });

  test('is of no other script, be it as long', () => {
    const [name = ''] = kept();
    rmSync(join(start, name), { recursive: true });
    glane('list', { root });
    const script = readFileSync(join(start, 'asking.cjs'), 'latin1');
    const other = script.replace(/^\/\/\w{16}/, `//${'0'.repeat(16)}`).replace('"list"', '"tsil"');
    writeFileSync(join(start, 'asking.cjs'), other, 'latin1');
    expect(glane('tsil', { root }).status).toBe(0);
    expect(kept().length).toBe(2);
  });
});
