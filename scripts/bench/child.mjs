// One measured piece of work in a process of its own: what it needs of processor and memory is its own.
//
//   node scripts/bench/child.mjs cli ARGUMENT…              the command line, its output thrown away
//   node scripts/bench/child.mjs store DB BASE MB RUNS      records made of those in BASE, written in so many dumps
//
// Prints a JSON line: seconds of processor (Node's own start included for `cli`; the making of records excluded for
// `store`), seconds that passed, and the peak of memory in MB.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { benchRecords } from './records.mjs';

const require = createRequire(import.meta.url);
const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? new URL('../../dist', import.meta.url).pathname}/`);
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The program that the command line would load for these arguments. */
async function programOf(args) {
  const small = fileURLToPath(new URL('start/asking.cjs', DIST));
  if (existsSync(small)) {
    const asking = require('../../bin/kept-code.js').load(small);
    if (asking.asks(args)) return asking;
  }
  return import(new URL('start/program.js', DIST).href);
}

async function cli(args) {
  const { run } = await programOf(args);
  const { stdin, env } = process;
  const code = await run(args, { stdin, env, stdout: nowhere(), stderr: process.stderr, isTTY: false, columns: 100 });
  if (code !== 0) throw new Error(`glane ${args.join(' ')} ended with ${code}`);
  return { cpu: spent(), wall: performance.now() / 1e3 };
}

/** Batches of records made before the clock runs: as many at once as fit into memory beside the store. */
const BATCH = 100;

async function store([db, base, mb, runs]) {
  const { openIndex } = await import(new URL('store/index.js', DIST).href);
  const records = readFileSync(base, 'utf8').trimEnd().split('\n').map(JSON.parse);
  let [cpu, wall] = [0, 0];
  const timed = (work) => {
    const [startCpu, start] = [spent(), performance.now()];
    work();
    cpu += spent() - startCpu;
    wall += (performance.now() - start) / 1e3;
  };
  for (let run = 0; run < Number(runs); run++) {
    const index = openIndex(db, { create: true });
    const writer = index.begin(`${run}.txt`);
    const batch = [];
    const flush = () => timed(() => batch.splice(0).forEach((record) => void writer.add(record)));
    // a run's rounds are its own: no record comes twice
    for (const record of benchRecords(records, (mb * 1e6) / runs, `${run}.txt`, run * 1000)) {
      batch.push(record);
      if (batch.length === BATCH) flush();
    }
    flush();
    timed(() => writer.commit());
    index.close();
  }
  return { cpu, wall };
}

const [work, ...args] = process.argv.slice(2);
const used = await (work === 'cli' ? cli(args) : store(args));
console.log(JSON.stringify({ ...used, peak_mb: process.resourceUsage().maxRSS / 1024 }));
