// What the parts of `npm run fault` share: dumps to ingest, runs of the program, and what must hold of an index whatever happened to it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { benchDump } from '../bench/corpus.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/glane.js');

export class Violation extends Error {}

export function must(holds, what) {
  if (!holds) throw new Violation(what);
}

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A folder with dumps, and what an ingest of all of them comes to when nothing goes wrong. */
export function makeSetting({ dumps = 8, bytes = 8_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'glane-fault-'));
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (let i = 1; i <= dumps; i++) {
    // a title of its own for each: articles that two dumps share would hide what is missing
    const text = benchDump(bytes, i).replace(/^(?=.*\n\nThématique)/gm, `Cahier ${i} : `);
    writeFileSync(join(pages, `${i}.txt`), text);
  }
  const sound = join(folder, 'sound.db');
  const started = performance.now();
  const { status, stderr } = glane(['ingest', pages, '--db', sound, '--quiet']);
  must(status === 0, `the sound run failed: ${stderr}`);
  const setting = {
    folder,
    pages,
    duration: performance.now() - started,
    expected: recordsOf(sound),
    sizes: sizesOf(sound),
  };
  must(setting.sizes.size === dumps, 'a dump is missing from the sound run');
  return { ...setting, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the program to its end. */
export const glane = (argv, options = {}) =>
  spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8', ...options });

/** Starts the program. `ended` tells how and when it ended, and what it said. */
export function start(argv) {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr, at: performance.now() }));
  });
  return { child, ended };
}

/** All records, whatever the order in which they came in. */
function recordsOf(db) {
  return glane(['export', '--db', db], { maxBuffer: 1 << 28 })
    .stdout.trim()
    .split('\n')
    .sort()
    .join('\n');
}

/** How many articles each source has. */
export function sizesOf(db) {
  return open(
    db,
    (index) =>
      new Map(
        index
          .prepare('SELECT name, (SELECT COUNT(*) FROM article_sources WHERE source_id = s.id) FROM sources s')
          .raw()
          .all(),
      ),
  );
}

function open(db, use) {
  const index = new Database(db);
  try {
    return use(index);
  } finally {
    index.close();
  }
}

const SLICES = `
SELECT COUNT(*) FROM mentions m JOIN articles a ON a.id = m.article_id
WHERE m.text <> substr(CASE part WHEN 'title' THEN title ELSE body END, start + 1, "end" - start)`;

/** Whole dumps only, whole facts only. Out: how many dumps there are. */
export function checkWhole(db, { sizes }) {
  open(db, (index) => {
    const one = (sql) => index.prepare(sql).pluck().get();
    must(index.pragma('integrity_check', { simple: true }) === 'ok', 'integrity_check');
    if (one("SELECT COUNT(*) FROM sqlite_master WHERE name = 'articles'") === 0) return;
    must(index.pragma('foreign_key_check').length === 0, 'foreign_key_check');
    must(one(SLICES) === 0, 'a mention that is no slice of its article');
    must(
      one('SELECT COUNT(*) FROM articles WHERE id NOT IN (SELECT article_id FROM article_sources)') === 0,
      'an article without source',
    );
    index.exec("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)");
  });
  const found = hasTables(db) ? sizesOf(db) : new Map();
  for (const [name, size] of found) must(sizes.get(name) === size, `half of ${name}: ${size} of ${sizes.get(name)}`);
  return found.size;
}

const hasTables = (db) =>
  open(db, (index) => index.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sources'").get() !== undefined);

/** The index holds what the sound run gave, once. */
export function checkComplete(db, setting) {
  must(checkWhole(db, setting) === setting.sizes.size, 'a dump is missing');
  must(recordsOf(db) === setting.expected, 'other records than those of the sound run');
}

export function checkWords(stderr) {
  must(!/\n\s+at |bug in glane/.test(stderr), `a stack: ${stderr}`);
}

export function removeIndex(db) {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(db + end, { force: true });
}
