import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('what npm run fuzz found once, and a hundred inputs more, hold (on what npm run build made)', () => {
  const script = join(import.meta.dirname, '../../scripts/fuzz.mjs');
  const told = execFileSync(process.execPath, [script, '--runs', '150', '--seconds', '60', '--seed', 'test'], {
    encoding: 'utf8',
  });
  expect(told).toMatch(/^\d+ inputs and \d+ kept seeds, 0 failed/);
}, 120_000);
