import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, refreshed } from '../scripts/readme.mjs';
import { COMMANDS } from '../src/cli/commands/index.js';
import { run } from '../src/cli/program.js';

const ROOT = join(import.meta.dirname, '..');
const read = (document: string) => readFileSync(join(ROOT, document), 'utf8');

describe.each(DOCUMENTS)('%s', (document) => {
  test('shows what its examples print (npm run readme writes it anew)', async () => {
    expect(await refreshed(read(document), run)).toBe(read(document));
  });
});

test('docs/commands.md holds the help of every command', () => {
  const calls = [...read('docs/commands.md').matchAll(/^\$ glane (\S+) --help$/gm)].map((m) => m[1]);
  expect(calls).toEqual(COMMANDS.map((c) => c.name));
});

test('an example that prints something else is noticed', async () => {
  const untrue = '```console\n$ glane --version\n99.0.0\n```';
  expect(await refreshed(untrue, run)).not.toBe(untrue);
});
