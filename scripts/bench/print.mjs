// What the benchmark measured, as tables to read and as charts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineChart } from './chart.mjs';
import { COMPARED } from './parts.mjs';

const row = (name, ...cells) => console.log(name.padEnd(44), ...cells.map((cell) => String(cell).padStart(14)));
const number = (value, digits = 2) => (value === undefined || value === null ? '–' : value.toFixed(digits));

function printSpeeds(speeds) {
  for (const [name, speed] of Object.entries(speeds)) row(name, `${number(speed)} MB/s`);
  for (const [other, ours] of Object.entries(COMPARED))
    row(`${ours} / ${other}`, `${number(speeds[ours] / speeds[other], 1)} ×`);
}

function printStarts(starts) {
  const node = starts['node -e 0'];
  for (const [name, ms] of Object.entries(starts)) row(name, `${number(ms, 0)} ms`, `${number(ms / node)} ×`);
}

/** The series of what was measured at each size: name, and how to read it. */
const STORE = {
  'store, s/MB': ({ store, mb }) => store?.cpu / mb,
  'store in ten runs, s/MB': ({ store_in_ten_runs: ten, mb }) => ten?.cpu / mb,
  'sqlite3 import, s/MB': ({ import: imported, mb }) => imported?.cpu / mb,
  'store / import': ({ store, import: imported }) => store?.cpu / imported?.cpu,
  'peak, MB': ({ store }) => store?.peak_mb,
  'index, MB': ({ index_mb }) => index_mb,
};
/** What was measured of extracting and ingesting, by the names it is printed with. */
const RUNS = {
  extract: 'extract --jobs 1',
  ingest: 'ingest --jobs 1',
  extract_in_threads: 'extract, a thread a core',
  ingest_in_threads: 'ingest, a thread a core',
  ingest_on_one_core: 'ingest on one core',
};

const eachRun = (what, read) =>
  Object.fromEntries(Object.entries(RUNS).map(([run, name]) => [`${name}, ${what}`, (one) => read(one[run], one.mb)]));

/** Each with what it is to be. */
const INGEST = {
  ...eachRun('s passed', (run) => run?.wall),
  ...eachRun('s/MB of processor', (run, mb) => run?.cpu / mb),
  ...eachRun('peak, MB', (run) => run?.peak_mb),
  'ingest / extract, --jobs 1 (1.15)': ({ ingest, extract }) => ingest?.wall / extract?.wall,
  'the same, a thread a core (1.15)': (one) => one.ingest_in_threads?.wall / one.extract_in_threads?.wall,
  'one core / all, passed (1.6 for 2)': (one) => one.ingest_on_one_core?.wall / one.ingest_in_threads?.wall,
};

function printSizes(title, measured, series) {
  row(title, ...measured.map(({ mb }) => `${mb} MB`));
  for (const [name, read] of Object.entries(series))
    row(name, ...measured.map((one) => number(Number.isNaN(read(one)) ? null : read(one))));
}

/** Milliseconds of each report, as series over the sizes. */
const reportSeries = (measured) =>
  Object.fromEntries(
    Object.keys(measured[0]?.reports ?? {}).map((name) => [name, ({ reports }) => reports && reports[name] * 1e3]),
  );

const printDensity = (text) =>
  console.log(
    `a MB of the text: ${Object.entries(text)
      .map(([what, n]) => `${Math.round(n)} ${what}`)
      .join(', ')}`,
  );

export function print({ machine, text_per_mb, mb_per_second, cold_megabyte_s, start_ms, store, ingest }) {
  console.log(machine);
  printDensity(text_per_mb);
  if (mb_per_second) printSpeeds(mb_per_second);
  if (mb_per_second) row('the first MB of a process', `${number(cold_megabyte_s, 1)} s`);
  if (start_ms) printStarts(start_ms);
  if (store) printSizes('records stored', store, STORE);
  if (store) printSizes('reports, ms', store, reportSeries(store));
  if (ingest) printSizes('dumps ingested', ingest, INGEST);
}

const points = (measured, read) =>
  measured.map((one) => [one.mb, read(one)]).filter(([, value]) => Number.isFinite(value));

const lines = (measured, series) =>
  Object.entries(series).map(([name, read]) => ({ name, points: points(measured, read) }));

/** Writes `store.svg`, `reports.svg` and `ingest.svg` into the folder, of what was measured. */
export function charts({ store, ingest }, folder) {
  mkdirSync(folder, { recursive: true });
  const some = (series, pattern) => Object.fromEntries(Object.entries(series).filter(([name]) => pattern.test(name)));
  const write = (name, ...chart) => writeFileSync(join(folder, `${name}.svg`), lineChart(...chart));
  if (store) write('store', 'Storing', 's/MB', lines(store, some(STORE, /s\/MB/)));
  if (store) write('reports', 'Reports, process start included', 'ms', lines(store, reportSeries(store)));
  if (ingest) write('ingest', 'Extracting and ingesting', 's/MB', lines(ingest, some(INGEST, /s\/MB/)));
  if (ingest) write('memory', 'Peak of memory', 'MB', lines(ingest, some(INGEST, /peak/)));
}
