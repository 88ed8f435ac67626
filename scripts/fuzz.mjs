// Reads a great many damaged inputs: dumps, pages, web archives, records, decisions, sheets, profiles and gold files, cut up and put together
// anew; `--help` says how. Whatever they hold: no crash (a `UserError` at most), an account that adds up, passages that slice their article.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFlags } from './flags.mjs';
import { check } from './fuzz/checks.mjs';
import { inputOf, KINDS } from './fuzz/inputs.mjs';

const USAGE = `Usage: npm run fuzz -- [--seconds 60] [--runs N] [--seed 1] [--only KIND,…]

Kinds: ${KINDS.join(', ')}.

Run N of seed S is always the same input. What fails is told as KIND:SEED, written to scripts/fuzz/seeds.txt, and is run first from then
on, also by the tests. Exits 1 where anything failed.`;

const { values } = readFlags(USAGE, {
  seconds: { type: 'string', default: '60' },
  runs: { type: 'string', default: 'Infinity' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string', default: KINDS.join(',') },
});
const SEEDS = join(import.meta.dirname, 'fuzz/seeds.txt');
const kept = readFileSync(SEEDS, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const kinds = values.only.split(',');
const slowest = { ms: 0, name: '' };
let failed = 0;

async function run(name) {
  const started = performance.now();
  try {
    await check(inputOf(name));
  } catch (error) {
    failed++;
    console.error(`${name}: ${error?.stack ?? error}`);
    if (!kept.includes(name)) {
      kept.push(name);
      appendFileSync(SEEDS, `${name}\n`);
    }
  }
  const ms = performance.now() - started;
  if (ms > slowest.ms) Object.assign(slowest, { ms, name });
}

for (const name of [...kept]) await run(name);
const until = performance.now() + Number(values.seconds) * 1000;
let runs = 0;
for (; runs < Number(values.runs) && performance.now() < until && failed < 20; runs++)
  await run(`${kinds[runs % kinds.length]}:${values.seed}-${runs}`);
console.log(
  `${runs} inputs and ${kept.length} kept seeds, ${failed} failed; slowest ${slowest.name}: ${Math.round(slowest.ms)} ms`,
);
if (failed > 0) process.exitCode = 1;
