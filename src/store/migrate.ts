import { readdirSync, readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { UserError } from '../errors.js';

const FOLDER = new URL('./migrations/', import.meta.url);

/** `glan` in ASCII: tells the index from any other SQLite file, also for `file(1)`. */
const APPLICATION_ID = 0x676c616e;

/** The version this program writes: one more than the last one for each file that is added to `migrations/`. */
export const VERSION = 10;

/** Behind these the facts of all articles are written anew: they are laid out or joined otherwise. */
const REWRITTEN = ['007-homonyms.sql'];

/** The format of an index: how many migrations it has seen. */
export const versionOf = (db: Database) => db.pragma('user_version', { simple: true }) as number;

/** UserError where the database is not an index that this program can use. In: a connection; `path` for the message. */
export function checkKind(db: Database, path: string): void {
  const version = versionOf(db);
  // asked first: where another process makes the index meanwhile, its id is there as soon as its tables are
  const empty = db.prepare('SELECT COUNT(*) FROM sqlite_master').pluck().get() === 0;
  const ours = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (!ours && !empty) {
    throw new UserError(`${path} is a database of another program`, { advice: 'Name another file with --db.' });
  }
  if (version > VERSION) {
    throw new UserError(`${path} was written by a newer glane (format ${version}; this one reads ${VERSION})`, {
      advice: 'Update glane: npm install --global glane',
    });
  }
}

export const isCurrent = (db: Database): boolean => versionOf(db) === VERSION;

/** The migrations after the first `from`, up to and with the number `to`, in order. */
function migrations(from: number, to?: number): { file: string; sql: string }[] {
  const files = readdirSync(FOLDER).filter((f) => f.endsWith('.sql'));
  return files
    .sort()
    .slice(from, to)
    .map((file) => ({ file, sql: readFileSync(new URL(file, FOLDER), 'utf8') }));
}

/** What makes an index of the format `version`. */
export const migrationsUpTo = (version: number): string[] => migrations(0, version).map(({ sql }) => sql);

/**
 * Brings the index to {@link VERSION}: the files of `migrations/` that it has not seen, in order, and, where they ask for it, `rewrite`,
 * in one transaction.
 */
export function migrate(db: Database, rewrite: () => void): void {
  if (isCurrent(db)) return;
  // the page size can only be chosen before the first page is written, and WAL only outside a transaction
  db.pragma('page_size = 16384');
  db.pragma('journal_mode = WAL');
  // a table that others point to is made anew under its name: neither keys nor views are to follow the old one
  db.pragma('foreign_keys = OFF');
  db.pragma('legacy_alter_table = ON');
  db.exec('BEGIN IMMEDIATE');
  try {
    // read again under the lock: another process may have migrated meanwhile
    const unseen = migrations(versionOf(db));
    for (const { sql } of unseen) db.exec(sql);
    if (unseen.some(({ file }) => REWRITTEN.includes(file))) rewrite();
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${VERSION}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    // the version of a damaged file may say less than its tables do
    const told = /already exists|duplicate column|constraint failed/.test((error as Error).message);
    throw told ? Object.assign(error as Error, { code: 'SQLITE_CORRUPT' }) : error;
  } finally {
    db.pragma('legacy_alter_table = OFF');
  }
}
