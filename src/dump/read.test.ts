import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readInputs, readProfile, type Source } from './read.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glane-test-'));
  mkdirSync(join(folder, 'pages/2023.txt'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['b.txt', 'a.TXT', 'notes.md', '2023.txt/c.txt']) writeFileSync(join(folder, 'pages', name), name);
  writeFileSync(join(folder, 'site.json'), '{"name": "site"}');
});

afterAll(() => rmSync(folder, { recursive: true }));

async function text(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function names(...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const source of readInputs(paths.map((path) => join(folder, path)))) found.push(source.name);
  return found.map((name) => name.slice(folder.length + 1));
}

test('a directory gives its text files by name, also those below', async () => {
  expect(await names('pages')).toEqual(['pages/2023.txt/c.txt', 'pages/a.TXT', 'pages/b.txt']);
});

test('a file is read whatever its name', async () => {
  expect(await names('pages/notes.md', 'pages/b.txt')).toEqual(['pages/notes.md', 'pages/b.txt']);
});

test.each([
  ['pages/none.txt', 'does not exist'],
  ['empty', 'holds no .txt file'],
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
