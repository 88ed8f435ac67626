// Several programs on one index.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkComplete, checkWords, glane, must, removeIndex, start } from './setting.mjs';

/** Four ingests of the same dumps at once, while others read. */
export async function crowd(setting, { times }) {
  const db = join(setting.folder, 'crowd.db');
  let [reads, slowest] = [0, 0];
  for (let i = 0; i < times; i++) {
    const runs = Array.from({ length: 4 }, () => start(['ingest', setting.pages, '--db', db, '--quiet']));
    let open = true;
    const all = Promise.all(runs.map(({ ended }) => ended)).then((outcomes) => {
      open = false;
      return outcomes;
    });
    while (open) {
      const [ms, ok] = read(db);
      if (ok) reads++;
      slowest = Math.max(slowest, ms);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const { code, stderr } of await all) {
      checkWords(stderr);
      must(code === 0, `one of four failed: ${stderr}`);
    }
    checkComplete(db, setting);
    removeIndex(db);
  }
  return `${times} × 4 processes, all complete, nothing twice; ${reads} reads meanwhile, the slowest ${Math.round(slowest)} ms`;
}

/** What a reader asks, with no patience at all. */
function read(db) {
  const started = performance.now();
  try {
    const index = new Database(db, { readonly: true, fileMustExist: true, timeout: 0 });
    try {
      index.prepare('SELECT COUNT(*) FROM articles').get();
    } finally {
      index.close();
    }
    return [performance.now() - started, true];
  } catch (error) {
    // before the index is made there is nothing to read
    must(/unable to open|no such table|locked/.test(error.message), `a reader was refused: ${error.message}`);
    return [0, false];
  }
}

/** Another program holds the index: an ingest waits for it, readers do not. */
export async function locked(setting) {
  const db = join(setting.folder, 'locked.db');
  must(glane(['ingest', join(setting.pages, '1.txt'), '--db', db, '--quiet']).status === 0, 'the first ingest');
  const other = new Database(db);
  other.exec('BEGIN IMMEDIATE');
  const waiting = start(['ingest', setting.pages, '--db', db, '--quiet']);
  const { status, stderr } = glane(['list', '--db', db]);
  must(status === 0, `a reader was blocked: ${stderr}`);
  await new Promise((resolve) => setTimeout(resolve, setting.duration));
  must(waiting.child.exitCode === null, 'an ingest did not wait');
  const impatient = start(['ingest', setting.pages, '--db', db, '--quiet']);
  await new Promise((resolve) => setTimeout(resolve, setting.duration));
  impatient.child.kill('SIGINT');
  must((await impatient.ended).code === 130, 'who waits does not hear');
  other.exec('ROLLBACK');
  other.close();
  must((await waiting.ended).code === 0, 'an ingest that waited failed');
  checkComplete(db, setting);
  return 'an ingest waits for another program, and hears SIGINT meanwhile; readers do not wait';
}
