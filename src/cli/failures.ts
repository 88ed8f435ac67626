import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Failure } from '../index.js';
import { explain } from './explain.js';
import type { Io } from './io.js';

/** A file for the names of inputs that failed: made whole at the end, so that a run may read the list of the run before. */
export interface FailedFile {
  readonly write: (failures: readonly Failure[]) => void;
}

/** Makes sure that the file can be written before anything else is done. `end` stands after each name. */
export function openFailedFile(path: string, end: '\n' | '\0'): FailedFile {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, '');
  } catch (cause) {
    throw new UserError(`${path} cannot be written`, { advice: 'Name another file with --failed.', cause });
  }
  return {
    write: (failures) => {
      try {
        writeFileSync(draft, failures.map(({ source }) => source + end).join(''));
        renameSync(draft, path);
      } finally {
        rmSync(draft, { force: true });
      }
    },
  };
}

/** Says what is wrong with each input that failed, and throws; does nothing where none did. */
export function tellFailures(failures: readonly Failure[], io: Io): void {
  if (failures.length === 0) return;
  if (failures.length === 1) throw failures[0]!.error;
  for (const { error } of failures) explain(error, io);
  throw new UserError(`${failures.length} inputs could not be read; all others were`, {
    advice: 'With glane ingest --failed FILE their names are written to a file.',
  });
}
