// How time and memory grow with the size of a dump and of the index: each piece of work in processes of their own, per size.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { benchDump } from './corpus.mjs';
import { importSeconds } from './import.mjs';

const CHILD = join(import.meta.dirname, 'child.mjs');

/** The questions that are asked of each index, process start included. */
export const REPORTS = {
  list: ['list', '--limit', '50'],
  people: ['people', '--limit', '50'],
  'people NAME': ['people', 'haddouche'],
  stats: ['stats', '--limit', '50'],
  'search, a rare word': ['search', 'potager', '--limit', '50'],
  'search, a common word': ['search', 'association', '--limit', '50'],
  'stats --by unit': ['stats', '--by', 'unit', '--limit', '50'],
  themes: ['themes'],
};

const child = (limit, ...args) => childOn([], limit, ...args);

/** What the child, started by a command `on`, measured; null where it took longer than `limit` seconds. Throws where it failed. */
function childOn(on, limit, ...args) {
  const [command, ...rest] = [...on, process.execPath, CHILD, ...args];
  const { stdout, stderr, signal, status } = spawnSync(command, rest, { encoding: 'utf8', timeout: limit * 1e3 });
  if (signal) return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Writes a dump of `mb` MB piece by piece, each with names of its own. */
function writeDump(file, mb) {
  const out = openSync(file, 'w');
  for (let seed = 0, left = mb * 1e6; left > 0; seed++) left -= writeSync(out, benchDump(Math.min(left, 1e6), seed));
  closeSync(out);
}

function removeIndex(db) {
  for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Seconds of processor of each report on the index, the median of three, in turn. */
function reports(db, limit) {
  const times = new Map(Object.keys(REPORTS).map((name) => [name, []]));
  for (let round = 0; round < 3; round++)
    for (const [name, args] of Object.entries(REPORTS)) times.get(name).push(child(limit, 'cli', '--db', db, ...args));
  return Object.fromEntries(
    [...times].map(([name, each]) => [name, each.includes(null) ? null : median(each.map((one) => one.cpu))]),
  );
}

/** The store alone, in one run and in ten; the sqlite3 shell's import of the same rows; the reports on what they made. */
export function measureStore(folder, base, mb, limit) {
  const db = join(folder, `store-${mb}.db`);
  const ten = child(limit, 'store', db, base, mb, 10);
  removeIndex(db);
  const one = child(limit, 'store', db, base, mb, 1);
  if (!one) return { mb, store: null };
  const index_mb = statSync(db).size / 1e6;
  const imported = importSeconds(db, folder, limit);
  const asked = reports(db, limit);
  removeIndex(db);
  return { mb, store: one, store_in_ten_runs: ten, import: imported, index_mb, reports: asked };
}

/** Seconds of a fresh process that extracts a dump: most goes into making machine code of ours. */
export const coldSeconds = (dump, limit) => child(limit, 'cli', 'extract', '--jobs', '1', dump)?.cpu ?? null;

/** One core is this one: the program then starts with one thread that extracts, and one that stores. */
const ON_ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : null;

/** Extracting alone and ingesting, with one thread that extracts and with one a core; ingesting on one core of the machine. */
export function measureIngest(folder, mb, limit) {
  const dump = join(folder, `ingest-${mb}.txt`);
  const db = join(folder, `ingest-${mb}.db`);
  writeDump(dump, mb);
  const measured = { mb };
  for (const [name, flags, cores] of [
    ['extract', ['extract', '--jobs', '1', dump]],
    ['ingest', ['--db', db, 'ingest', '--jobs', '1', dump]],
    ['extract_in_threads', ['extract', dump]],
    ['ingest_in_threads', ['--db', db, 'ingest', dump]],
    ['ingest_on_one_core', ['--db', db, 'ingest', dump], ON_ONE_CORE],
  ]) {
    if (cores === null) continue;
    measured[name] = childOn(cores ?? [], limit, 'cli', ...flags);
    removeIndex(db);
    if (!measured[name]) break;
  }
  rmSync(dump);
  return measured;
}
