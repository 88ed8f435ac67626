import Database from 'better-sqlite3';
import { UserError } from '../errors.js';

interface Fault {
  readonly code: RegExp;
  readonly says: string;
  readonly advice: string;
}

const DAMAGED: Fault = {
  code: /^SQLITE_CORRUPT/,
  says: '% is damaged',
  advice: 'Restore a copy, or delete the file and ingest the pages again.',
};

/** What SQLite's result codes mean for someone who has a file and no manual. `%` is the path. */
const FAULTS: readonly Fault[] = [
  { code: /^SQLITE_NOTADB/, says: '% is not a database', advice: 'Name another file with --db.' },
  {
    code: /^SQLITE_(BUSY|LOCKED)/,
    says: '% is being written by another program',
    advice: 'Nothing was changed. Wait until the other program has finished, then run the command again.',
  },
  DAMAGED,
  { code: /^SQLITE_FULL/, says: 'the disk is full: nothing was written to %', advice: 'Make room and run it again.' },
  {
    code: /^SQLITE_(READONLY|CANTOPEN|PERM)/,
    says: '% cannot be opened for writing',
    advice: 'Check that the file and its folder may be written, or name another file with --db.',
  },
  { code: /^SQLITE_IOERR/, says: 'the disk failed while using %', advice: 'Nothing half-written remains; try again.' },
];

/** The SQLite result code of an error (`SQLITE_BUSY`), or null where it is another kind of error. */
export function sqliteCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

const faults = new WeakSet<object>();

/** Is this what {@link withFaults} made of a complaint of SQLite? It is about the index, not about what was to be written. */
export const isIndexFault = (error: unknown): boolean => faults.has(error as object);

/** Another program holds the index at the moment. */
export const isBusy = (error: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode((error as Error | null)?.cause) ?? '');

/** SQLite's own look at the file. A damaged one makes errors of every kind, in SQL and in what we read from it. */
function isDamaged(path: string): boolean {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return db.pragma('quick_check(1)', { simple: true }) !== 'ok';
    } finally {
      db.close();
    }
  } catch (error) {
    return !/^SQLITE_(BUSY|LOCKED|CANTOPEN|READONLY|PERM)/.test(sqliteCode(error) ?? '');
  }
}

function faultOf(error: unknown, path: string): Fault | undefined {
  const code = sqliteCode(error);
  const fault = FAULTS.find((f) => code && f.code.test(code));
  if (fault || error instanceof UserError) return fault;
  // a cell whose JSON cannot be read is damage that SQLite does not see
  return error instanceof SyntaxError || isDamaged(path) ? DAMAGED : undefined;
}

/** Runs `work` on the database at `path`; SQLite's complaints about file, disk and locks come out as UserErrors, all else as it is. */
export function withFaults<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = faultOf(error, path);
    if (!fault) throw error;
    const told = new UserError(
      fault.says.replace('%', () => path),
      { advice: fault.advice, cause: error },
    );
    faults.add(told);
    throw told;
  }
}

/** The same for rows that are read when they are asked for. */
export function* eachWithFaults<T>(path: string, rows: Iterable<T>): Generator<T> {
  const iterator = rows[Symbol.iterator]();
  try {
    for (;;) {
      const next = withFaults(path, () => iterator.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    iterator.return?.();
  }
}
