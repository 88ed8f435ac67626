import { UserError } from '../errors.js';

/** What SQLite's result codes mean for someone who has a file and no manual. `%` is the path. */
const FAULTS: ReadonlyArray<{ code: RegExp; says: string; advice: string }> = [
  { code: /^SQLITE_NOTADB/, says: '% is not a database', advice: 'Name another file with --db.' },
  {
    code: /^SQLITE_(BUSY|LOCKED)/,
    says: '% is being written by another program',
    advice: 'Nothing was changed. Wait until the other program has finished, then run the command again.',
  },
  {
    code: /^SQLITE_CORRUPT/,
    says: '% is damaged',
    advice: 'Restore a copy, or delete the file and ingest the pages again.',
  },
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

/** Is this what {@link withFaults} made of a complaint of SQLite? It is about the index, not about what was to be written. */
export const isIndexFault = (error: unknown): boolean => sqliteCode((error as Error | null)?.cause) !== null;

/** Another program holds the index at the moment. */
export const isBusy = (error: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode((error as Error | null)?.cause) ?? '');

/** Runs `work` on the database at `path`; SQLite's complaints about file, disk and locks come out as UserErrors, all else as it is. */
export function withFaults<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = sqliteCode(error);
    const fault = code && FAULTS.find((f) => f.code.test(code));
    if (!fault) throw error;
    throw new UserError(
      fault.says.replace('%', () => path),
      { advice: fault.advice, cause: error },
    );
  }
}
