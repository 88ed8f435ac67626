import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Connection, checked, checkFile, readOnly } from './connection.js';
import { checkKind, isCurrent, migrate } from './migrate.js';
import { rewriteFacts } from './write/rewrite.js';

function writable(path: string, timeout: number): Database {
  return checked(new Database(path, { timeout }), (db) => {
    checkKind(db, path);
    migrate(db, () => rewriteFacts(new Connection(db)));
    db.pragma('synchronous = NORMAL');
    // what they would ask, `glane verify` does: with them SQLite copies each page that rows written together touch
    db.pragma('foreign_keys = OFF');
    // more makes writing no faster: most of a dump's pages are written once
    db.pragma('cache_size = -16000');
  });
}

/** Opens the file, checked and up to date; an empty index in memory where a reader may do without the file. */
export function connect(path: string, options: { readonly: boolean; create: boolean; patience: number }): Database {
  checkFile(path, options.create);
  if (options.readonly && !existsSync(path)) return writable(':memory:', options.patience);
  if (!options.readonly) return writable(path, options.patience);
  const db = readOnly(path, options.patience);
  if (isCurrent(db)) return db;
  db.close();
  writable(path, options.patience).close();
  return readOnly(path, options.patience);
}
