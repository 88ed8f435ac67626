// Measures the program on text made from the fixtures and the corpus (scripts/bench/corpus.mjs), in one run.
//
//   npm run bench -- [--size 3,30,300] [--only parts,start,store,ingest] [--json] [--chart FOLDER] [--limit SECONDS]
//                    [--mb 0.6] [--rounds 5] [--min PART=MB_PER_SECOND]…
//
// Without flags: sizes small enough for two minutes on a quiet machine (--quick says the same). `parts` runs each part, and what
// others offer for the same, over texts of --mb MB in turn. `start` compares fresh processes with `node -e 0`. `store` and `ingest`
// measure time and peak memory for each size: what takes longer than --limit seconds is left out, as are larger sizes of it. All
// times are seconds of processor, so that what else the machine does falls on nobody. --min exits 1 where a part is slower.
// GLANE_DIST names another build.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDump } from './bench/corpus.mjs';
import { linesOf, speeds } from './bench/parts.mjs';
import { charts, print } from './bench/print.mjs';
import { measureIngest, measureStore } from './bench/sizes.mjs';
import { starts } from './bench/starts.mjs';

const { values: flags } = parseArgs({
  options: {
    size: { type: 'string' },
    quick: { type: 'boolean' },
    only: { type: 'string', default: 'parts,start,store,ingest' },
    json: { type: 'boolean', default: false },
    chart: { type: 'string' },
    limit: { type: 'string', default: '600' },
    mb: { type: 'string', default: '0.3' },
    rounds: { type: 'string', default: '4' },
    min: { type: 'string', multiple: true, default: [] },
  },
});

/** Sizes in MB: ingesting extracts, which takes ten times as long as storing. */
const QUICK = { store: [1, 2, 4], ingest: [0.5, 1] };
/** Text whose records, varied, fill the store. */
const BASE_MB = 0.3;

const folder = mkdtempSync(join(tmpdir(), 'glane-bench-'));
const limit = Number(flags.limit);
const sizesOf = (part) => flags.size?.split(',').map(Number) ?? QUICK[part];
const wants = (part) => flags.only.split(',').includes(part);

function dumpOf(mb, seed) {
  const file = join(folder, `part-${seed}.txt`);
  const text = benchDump(mb * 1e6, seed);
  writeFileSync(file, text);
  return { file, bytes: Buffer.byteLength(text) };
}

/** Each size in turn, up to the first that takes too long. */
function upTo(sizes, measure) {
  const measured = [];
  for (const mb of sizes) {
    const one = measure(mb);
    measured.push(one);
    if (Object.values(one).includes(null)) break;
  }
  return measured;
}

async function measureAll() {
  const result = { machine: `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}` };
  if (wants('parts')) {
    const dumps = Array.from({ length: Number(flags.rounds) + 1 }, (_, seed) => dumpOf(Number(flags.mb), seed));
    result.mb_per_second = await speeds(dumps, limit);
  }
  if (wants('start')) result.start_ms = starts(7);
  if (wants('store')) {
    const base = join(folder, 'base.ndjson');
    writeFileSync(base, (await linesOf(dumpOf(BASE_MB, 'base').file)).join('\n'));
    result.store = upTo(sizesOf('store'), (mb) => measureStore(folder, base, mb, limit));
  }
  if (wants('ingest')) result.ingest = upTo(sizesOf('ingest'), (mb) => measureIngest(folder, mb, limit));
  return result;
}

try {
  const result = await measureAll();
  if (flags.json) console.log(JSON.stringify(result));
  else print(result);
  if (flags.chart) charts(result, flags.chart);
  for (const [part, least] of flags.min.map((rule) => rule.split('=')))
    if (!(result.mb_per_second?.[part] >= Number(least))) {
      console.error(`below: ${part} ${result.mb_per_second?.[part]?.toFixed(2)} < ${least}`);
      process.exitCode = 1;
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
