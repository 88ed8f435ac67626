// Measures the program on text made from the press pages of the fixtures (scripts/bench/corpus.mjs), in one run; `--help` says how.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDump } from './bench/corpus.mjs';
import { densityOf } from './bench/density.mjs';
import { linesOf } from './bench/ours.mjs';
import { speeds } from './bench/parts.mjs';
import { charts, print } from './bench/print.mjs';
import { coldSeconds, measureIngest, measureStore } from './bench/sizes.mjs';
import { starts } from './bench/starts.mjs';
import { readFlags } from './flags.mjs';

const USAGE = `Usage: npm run bench -- [OPTION]…

Without options: sizes small enough for three minutes on a quiet machine. All times are seconds of processor, so that what else the
machine does falls on nobody.

  --only PART,…     parts   each part, and what others offer for the same, in processes of their own, over texts in turn; the first
                            megabyte in a fresh process
                    start   fresh processes against node -e 0
                    store   time and peak memory of storing records, for each size, and of the reports on them
                    ingest  extracting and ingesting, with one thread and with one a core: time that passes, of processor, peak
  --size MB,…       sizes for store and ingest (3,30,300)
  --limit SECONDS   leave out what takes longer, and larger sizes of it (default 600)
  --mb MB           the text of each round of parts (default 0.3); --rounds N, behind a warm one of 1 MB (default 4)
  --min PART=MB/S   exit 1 where a part is slower; may be repeated
  --json            JSON instead of a table
  --chart FOLDER    write charts there
  --help            this text

GLANE_DIST names another build.`;

const OPTIONS = {
  size: { type: 'string' },
  only: { type: 'string', default: 'parts,start,store,ingest' },
  json: { type: 'boolean', default: false },
  chart: { type: 'string' },
  limit: { type: 'string', default: '600' },
  mb: { type: 'string', default: '0.3' },
  rounds: { type: 'string', default: '4' },
  min: { type: 'string', multiple: true, default: [] },
};

const { values: flags } = readFlags(USAGE, OPTIONS);

/** Sizes in MB: ingesting extracts, which takes ten times as long as storing. */
const QUICK = { store: [1, 2, 4], ingest: [0.5, 1] };
/** Text whose records, varied, fill the store: each article of the fixtures once. */
const BASE_MB = 0.32;
/** Text of the warm round: by then most machine code is made. */
const WARM_MB = 1;

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
  const base = dumpOf(BASE_MB, 'base');
  const lines = await linesOf(base.file);
  result.text_per_mb = densityOf(lines, base.bytes);
  if (wants('parts')) {
    const rounds = Array.from({ length: Number(flags.rounds) }, (_, i) => dumpOf(Number(flags.mb), i + 1));
    result.mb_per_second = await speeds([dumpOf(WARM_MB, 0), ...rounds], limit);
    result.cold_megabyte_s = coldSeconds(dumpOf(1, 'cold').file, limit);
  }
  if (wants('start')) result.start_ms = starts(7);
  if (wants('store')) {
    const records = join(folder, 'base.ndjson');
    writeFileSync(records, lines.join('\n'));
    result.store = upTo(sizesOf('store'), (mb) => measureStore(folder, records, mb, limit));
  }
  if (wants('ingest')) result.ingest = upTo(sizesOf('ingest'), (mb) => measureIngest(folder, mb, limit));
  return result;
}

async function main() {
  const result = await measureAll();
  if (flags.json) console.log(JSON.stringify(result));
  else print(result);
  if (flags.chart) charts(result, flags.chart);
  for (const [part, least] of flags.min.map((rule) => rule.split('=')))
    if (!(result.mb_per_second?.[part] >= Number(least))) {
      console.error(`below: ${part} ${result.mb_per_second?.[part]?.toFixed(2)} < ${least}`);
      process.exitCode = 1;
    }
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
