import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ReadOptions, readInputs, readProfile, type Source } from './read.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glane-test-'));
  mkdirSync(join(folder, 'pages/2023.txt'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['b.txt', 'a.TXT', 'notes.md', 'logo.png', '2023.txt/c.txt'])
    writeFileSync(join(folder, 'pages', name), name);
  writeFileSync(join(folder, 'site.json'), '{"name": "site"}');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function text(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function names(...paths: string[]): Promise<string[]> {
  return named(paths, {});
}

async function named(paths: string[], options: ReadOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const source of readInputs(
    paths.map((path) => join(folder, path)),
    options,
  ))
    found.push(source.name);
  return found.map((name) => name.slice(folder.length + 1));
}

test('a directory gives the files of all kinds that are read, by name, also those below', async () => {
  expect(await names('pages')).toEqual(['pages/2023.txt/c.txt', 'pages/a.TXT', 'pages/b.txt', 'pages/notes.md']);
});

test.each([
  ['*.md', ['notes.md']],
  ['*.txt', ['2023.txt/c.txt', 'b.txt']],
  ['2023.txt/**', ['2023.txt/c.txt']],
  ['**/*.{TXT,md}', ['a.TXT', 'notes.md']],
  ['l*', ['logo.png']],
])('--glob %s', async (glob, files) => {
  expect(await named(['pages'], { glob })).toEqual(files.map((file) => `pages/${file}`));
});

test('a pattern that nothing matches is an error; a file that is named is read all the same', async () => {
  await expect(named(['pages'], { glob: '*.pdf' })).rejects.toMatchObject({
    message: expect.stringContaining('*.pdf'),
  });
  expect(await named(['pages/b.txt'], { glob: '*.pdf' })).toEqual(['pages/b.txt']);
});

test('a file is read whatever its name', async () => {
  expect(await names('pages/notes.md', 'pages/b.txt')).toEqual(['pages/notes.md', 'pages/b.txt']);
});

describe('a directory of odd names', () => {
  const odd = (name: string | Buffer) => Buffer.concat([Buffer.from(`${folder}/odd/`), Buffer.from(name)]);
  beforeAll(() => {
    mkdirSync(join(folder, 'odd/deep'), { recursive: true });
    symlinkSync('..', join(folder, 'odd/deep/up'));
    symlinkSync('b.txt', join(folder, 'odd/itself.txt'));
    symlinkSync('itself.txt', join(folder, 'odd/b.txt'));
    symlinkSync('nowhere', join(folder, 'odd/lost.txt'));
    symlinkSync('../pages', join(folder, 'odd/pages'));
    const latin = Buffer.from('\xe9t\xe9.txt', 'latin1');
    for (const name of ['-n.txt', 'deux\nlignes.txt', latin]) writeFileSync(odd(name), 'lu');
  });

  test('links in circles end, links out are followed, dead ones are told when they are read', async () => {
    const pages = ['pages/2023.txt/c.txt', 'pages/a.TXT', 'pages/b.txt', 'pages/notes.md'];
    const own = ['-n.txt', '\\xE9t\\xE9.txt', 'b.txt', 'deux\nlignes.txt', 'itself.txt', 'lost.txt'];
    expect(await names('odd')).toEqual([...own, ...pages].map((name) => `odd/${name}`));
    for await (const source of readInputs([join(folder, 'odd')], { glob: 'lost*' }))
      await expect(text(source)).rejects.toMatchObject({ message: expect.stringContaining('lost.txt does not exist') });
  });

  test('any name can be read', async () => {
    for await (const source of readInputs([join(folder, 'odd')], { glob: '{-n,deux*,*t*9}.txt' }))
      expect(await text(source)).toBe('lu');
  });
});

test.each([
  ['pages/none.txt', 'does not exist'],
  ['empty', 'holds no .txt, .html, .md or .warc file'],
  ['none/', 'does not exist'],
])('%s: %s', async (path, message) => {
  await expect(names('pages/b.txt', path)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(message),
    advice: expect.any(String),
  });
});

test('standard input can be read twice, and leaves nothing behind', async () => {
  const own = join(folder, 'tmp');
  mkdirSync(own);
  vi.stubEnv('TMPDIR', own);
  const sources = readInputs(['-'], { stdin: Readable.from([Buffer.from('dé'), Buffer.from('but')]) });
  for await (const source of sources) {
    expect([source.name, source.bytes, await text(source), await text(source)]).toEqual(['-', 6, 'début', 'début']);
    expect(readdirSync(own)).toHaveLength(1);
  }
  vi.unstubAllEnvs();
  expect(readdirSync(own)).toEqual([]);
});

test('a profile is read from a file; without one the built-in is used', async () => {
  expect((await readProfile(join(folder, 'site.json'))).name).toBe('site');
  expect((await readProfile()).name).toBe('built-in');
  await expect(readProfile(join(folder, 'none.json'))).rejects.toMatchObject({ name: 'UserError' });
});
