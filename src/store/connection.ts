import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../errors.js';
import { sqliteCode } from './faults.js';
import { checkKind } from './migrate.js';

/** A connection with its prepared statements: each is prepared when first used, and once. */
export class Connection {
  readonly #statements = new Map<string, Database.Statement>();
  readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** All rows of a SELECT, as the type that its columns spell. */
  all<T>(sql: string, ...parameters: Database.Bound[]): T[] {
    return this.prepare(sql).all(...parameters) as T[];
  }

  get<T>(sql: string, ...parameters: Database.Bound[]): T | undefined {
    return this.prepare(sql).get(...parameters) as T | undefined;
  }

  /** The parameters one by one, or in an array. */
  run(sql: string, ...parameters: (Database.Bound | Database.Bound[])[]): { changes: number; lastInsertRowid: number } {
    return this.prepare(sql).run(...parameters) as { changes: number; lastInsertRowid: number };
  }
}

export function checkFile(path: string, create: boolean): void {
  if (!existsSync(path)) {
    if (create && existsSync(dirname(path))) return;
    if (create)
      throw new UserError(`there is no folder ${dirname(path)}`, { advice: 'Make it, or name another file.' });
    throw new UserError(`there is no index at ${path}`, { advice: 'Make one: glane ingest PAGE.txt' });
  }
  if (!statSync(path).isFile())
    throw new UserError(`${path} is not a file`, { advice: 'Name another file with --db.' });
}

/** The database, if `check` has nothing against it; else it is closed. */
export function checked(db: Database, check: (db: Database) => void): Database {
  try {
    check(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Bytes 18 and 19 of the file say how it is written and read: 1 without, 2 with a write-ahead log. */
const LOG_BYTES = [18, 19];

/** The file as a copy in memory, which needs no log. For folders that nobody may write, where SQLite cannot make one. */
function inMemory(path: string): Database {
  const bytes = readFileSync(path);
  for (const at of LOG_BYTES) bytes[at] = 1;
  return new Database(bytes);
}

const cannotMakeLog = (error: unknown) => /^SQLITE_(CANTOPEN|READONLY)/.test(sqliteCode(error) ?? '');

/** A connection on which the database refuses to write. */
export function readOnly(path: string, timeout: number): Database {
  const check = (db: Database) => {
    db.pragma('query_only = ON');
    checkKind(db, path);
  };
  try {
    return checked(new Database(path, { readonly: true, fileMustExist: true, timeout }), check);
  } catch (error) {
    // a log that stands beside the file holds what the file does not
    if (!cannotMakeLog(error) || existsSync(`${path}-wal`)) throw error;
    return checked(inMemory(path), check);
  }
}

/** Opens the file as it is, whatever its format: nothing of it can be changed; tables that are temporary can be made. */
export function openUnchanged(path: string, patience: number): Database {
  checkFile(path, false);
  const db = readOnly(path, patience);
  // the connection itself cannot write
  db.pragma('query_only = OFF');
  return db;
}
