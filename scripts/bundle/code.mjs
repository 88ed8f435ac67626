// Keeps V8's code of what answers questions: asks some of a small index, and writes what V8 has compiled by then.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { DIST, ROOT, START } from './places.mjs';

const { load } = createRequire(import.meta.url)(join(ROOT, 'bin/kept-code.js'));

/** What is asked most; code that is kept without being needed takes time to load, too. */
const QUESTIONS = [
  ['list'],
  ['list', '-t', '--theme', 'ville', '--since', '2020'],
  ['people', '--org', 'la'],
  ['orgs', '-t'],
  ['places'],
  ['stats'],
  ['stats', '--by', 'unit'],
  ['quotes'],
  ['search', 'association', '-t'],
];

/** Answers the questions in this process, into nothing. Throws where one fails: what is kept would be of the failure. */
async function ask(run, db) {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const io = { stdin: process.stdin, stdout: nowhere(), stderr: process.stderr, env: {}, isTTY: false, columns: 100 };
  for (const question of QUESTIONS)
    if ((await run(['--db', db, ...question], io)) !== 0) throw new Error(`glane ${question.join(' ')} fails`);
}

/** Run once by the build, behind the joining. */
export async function keepCode() {
  const folder = mkdtempSync(join(tmpdir(), 'glane-build-'));
  try {
    const { ingest } = await import(join(DIST, 'index.js'));
    const db = join(folder, 'small.db');
    await ingest([join(ROOT, 'fixtures/with-separators/dump.txt')], { db });
    const { run, keep } = load(join(START, 'asking.cjs'));
    await ask(run, db);
    keep();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
