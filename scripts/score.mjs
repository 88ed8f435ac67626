// Compares what the built program extracts with the gold pages at hand, and prints a table a page; `--help` says how. The measuring
// itself is `glane eval`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlags } from './flags.mjs';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared/gold');
const FIXTURES = join(ROOT, 'fixtures');
const FLOORS = join(import.meta.dirname, 'floors.json');

const USAGE = `Usage: npm run score -- [PAGE…] [OPTION]…

Pages: fixtures/PAGE/gold.json beside dump.txt, and ../shared/gold/PAGE.gold.json beside PAGE.txt; all where none is named.

  --errors  list what is wrong, extra or missed
  --min     exit 1 where a measure is below its floor in floors.json
  --raise   lift the floors to what was measured; no flag lowers one`;

const flag = { type: 'boolean', default: false };
const { values: flags, positionals: named } = readFlags(USAGE, { errors: flag, min: flag, raise: flag }, true);
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

/** `glane eval` of a page. */
const evaluate = ({ gold, dump }, ...more) =>
  spawnSync(process.execPath, [join(ROOT, 'bin/glane.js'), 'eval', gold, dump, ...more], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });

/** Lifts each floor to what was measured, rounded down to a hundredth. */
function raise(name, measured) {
  for (const { measure, f1 } of measured) {
    const floor = floors[name]?.[measure];
    if (floor !== undefined) floors[name][measure] = Math.max(floor, Math.floor(f1 * 100) / 100);
  }
}

function scorePage(p) {
  const minimum = Object.entries(floors[p.name] ?? {}).map(([measure, floor]) => `${measure}=${floor}`);
  const wanted = flags.min && minimum.length > 0 ? ['--min', minimum.join(',')] : [];
  const { status, stdout, stderr } = evaluate(p, '-t', ...wanted);
  const errors = flags.errors ? evaluate(p, '-t', '--errors').stdout : '';
  console.log(`\n${p.name}\n${stdout}${stderr}${errors}`);
  if (flags.raise) raise(p.name, JSON.parse(evaluate(p, '--json').stdout));
  return status === 0;
}

const found = pages();
const unknown = named.filter((name) => !found.some((p) => p.name === name));
if (unknown.length > 0) {
  console.error(`no gold page of that name: ${unknown.join(', ')}`);
  process.exit(2);
}
const results = found.map(scorePage);
if (flags.raise) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
process.exitCode = results.every(Boolean) ? 0 : 1;
