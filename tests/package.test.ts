import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the package holds all that the program reads, and no source maps without sources', () => {
  const call = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const cwd = join(import.meta.dirname, '..');
  const [{ files }] = JSON.parse(
    execFileSync('npm', call, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const paths = files.map((f: { path: string }) => f.path);
  const read = ['data', 'models', 'src/store/migrations'].flatMap((folder) =>
    readdirSync(join(cwd, folder)).map((name) => `${folder.replace('src', 'dist')}/${name}`),
  );
  expect(read.length).toBeGreaterThan(4);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/glane.js',
      'bin/kept-code.js',
      'bin/package.json',
      'dist/start/asking.cjs',
      'dist/start/program.js',
      'dist/workers/worker.js',
      'dist/index.js',
      ...read,
    ]),
  );
  expect(paths.filter((path: string) => path.endsWith('.map'))).toEqual([]);
}, 60_000);
