import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the package holds all that the program reads, and no source maps without sources', () => {
  const call = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const cwd = join(import.meta.dirname, '..');
  const [{ files }] = JSON.parse(
    execFileSync('npm', call, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const paths = files.map((f: { path: string }) => f.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/glane.js',
      'data/places.bin',
      'models/tagger.bin',
      'dist/store/migrations/001-index.sql',
      'dist/french/lexicons/roles.txt',
    ]),
  );
  expect(paths.filter((path: string) => path.endsWith('.map'))).toEqual([]);
}, 60_000);
