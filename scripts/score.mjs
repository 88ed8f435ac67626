// Compares what the built program extracts with the gold pages at hand, and prints a table a page.
//
//   npm run score -- [PAGE…] [--min] [--raise] [--errors]
//
// Pages: ../shared/gold/NAME.gold.json beside NAME.txt, and fixtures/NAME/gold.json beside dump.txt; all where none is named.
// --min exits 1 where a measure is below its floor in floors.json. --raise lifts the floors to what was measured; no flag
// lowers one. The measuring itself is ../shared/gold/score.mjs; without it there is nothing to compare with.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared/gold');
const FIXTURES = join(ROOT, 'fixtures');
const FLOORS = join(import.meta.dirname, 'floors.json');

const args = process.argv.slice(2);
const flags = new Set(args.filter((a) => a.startsWith('--')));
const named = args.filter((a) => !a.startsWith('--'));
const floors = JSON.parse(readFileSync(FLOORS, 'utf8'));

/** Gold pages as `{ name, gold, dump }`. */
function pages() {
  const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((f) => f.endsWith('.gold.json')) : [];
  const found = [
    ...shared
      .map((f) => f.replace('.gold.json', ''))
      .map((name) => page(name, join(SHARED, name), '.gold.json', '.txt')),
    ...readdirSync(FIXTURES).map((name) => page(name, join(FIXTURES, name), '/gold.json', '/dump.txt')),
  ];
  return found.filter((p) => existsSync(p.gold) && (named.length === 0 || named.includes(p.name)));
}

const page = (name, stem, gold, dump) => ({ name, gold: stem + gold, dump: stem + dump });

/** What the program finds in a dump, in a file for the scorer. */
function extracted({ name, dump }, folder) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/glane.js'), 'extract', '--quiet', dump],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (status !== 0) throw new Error(`glane extract ${dump} failed:\n${stderr}`);
  const file = join(folder, `${name}.ndjson`);
  writeFileSync(file, stdout);
  return file;
}

const score = (gold, output, ...more) =>
  spawnSync(process.execPath, [join(SHARED, 'score.mjs'), gold, output, ...more], { encoding: 'utf8' });

/** Lifts each floor to what was measured, rounded down to a hundredth. */
function raise(name, measured) {
  for (const [measure, floor] of Object.entries(floors[name] ?? {})) {
    floors[name][measure] = Math.max(floor, Math.floor(measured[measure].f1 * 100) / 100);
  }
}

function scorePage(p, folder) {
  if (!existsSync(join(SHARED, 'score.mjs'))) {
    console.log(`${p.name}: skipped, ../shared/gold/score.mjs is not here`);
    return true;
  }
  const output = extracted(p, folder);
  const minimum = Object.entries(floors[p.name] ?? {}).map(([measure, floor]) => `${measure}=${floor}`);
  const wanted = flags.has('--min') && minimum.length > 0 ? ['--min', minimum.join(',')] : [];
  const { status, stdout, stderr } = score(p.gold, output, ...wanted, ...(flags.has('--errors') ? ['--errors'] : []));
  console.log(`\n${p.name}\n${stdout}${stderr}`);
  if (flags.has('--raise')) raise(p.name, JSON.parse(score(p.gold, output, '--json').stdout));
  return status === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'glane-score-'));
try {
  const results = pages().map((p) => scorePage(p, folder));
  if (results.length === 0) console.log('no gold page found');
  if (flags.has('--raise')) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
