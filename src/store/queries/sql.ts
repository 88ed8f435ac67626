import type Database from 'better-sqlite3';
import { UserError } from '../../errors.js';
import { sqliteCode } from '../faults.js';

const OF_THE_FILE = /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL|BUSY|LOCKED|CANTOPEN|PROTOCOL)/;
const REFUSED = 'The index is opened for reading only: the database itself refuses everything else.';

/** Complaints about the statement, not about the file, become UserErrors. */
function said<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const code = sqliteCode(error);
    const isSyntax = error instanceof RangeError || error instanceof TypeError;
    if ((!code && !isSyntax) || (code && OF_THE_FILE.test(code))) throw error;
    const advice = code?.startsWith('SQLITE_READONLY')
      ? REFUSED
      : "See the tables: glane sql 'select name, sql from sqlite_master'";
    throw new UserError(`SQL: ${(error as Error).message}`, { advice, cause: error });
  }
}

function* rowsOf(statement: Database.Statement): Generator<unknown[]> {
  const rows = said(() => statement.raw().iterate() as IterableIterator<unknown[]>);
  try {
    for (let next = said(() => rows.next()); !next.done; next = said(() => rows.next())) yield next.value;
  } finally {
    // a reader that stops early would leave the connection busy: it could not be closed
    rows.return?.();
  }
}

/**
 * Runs one statement on a connection that was opened for reading. What answers no rows (DELETE, ATTACH, VACUUM INTO), and what both
 * writes and answers (RETURNING, PRAGMA journal_mode = …), is not even started; what slips through, the database refuses.
 */
export function sql(db: Database, select: string): { columns: string[]; rows: Iterable<unknown[]> } {
  const statement = said(() => db.prepare(select));
  if (!statement.reader || !statement.readonly) {
    said(() => {
      throw Object.assign(new Error('only statements that answer rows and change nothing are run'), {
        code: 'SQLITE_READONLY',
      });
    });
  }
  return { columns: statement.columns().map((c) => c.name), rows: rowsOf(statement) };
}
