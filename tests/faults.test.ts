import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The quick ones; .ci/run has the others. */
const PARTS = ['kill', 'interrupt', 'locked', 'readonly', 'damage'];

test('a few rounds of npm run fault (on what npm run build made)', () => {
  const script = join(import.meta.dirname, '../scripts/fault.mjs');
  const told = execFileSync(process.execPath, [script, ...PARTS, '--times', '1', '--dumps', '2'], { encoding: 'utf8' });
  expect(told.match(/^\w+(?=: )/gm)).toEqual(PARTS);
}, 600_000);
