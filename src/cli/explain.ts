import { CommanderError } from 'commander';
import { UserError } from '../errors.js';
import { heeded, type Io } from './io.js';
import { visible, visibleLines } from './output/visible.js';

/** A full disk, a file that may not be read and the like: neither the program's fault nor a stack's worth. */
function isSystemFault(error: unknown): error is NodeJS.ErrnoException {
  const { syscall, code } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof syscall === 'string' && typeof code === 'string';
}

/** An error as words on stderr. Out: the exit code. */
export function explain(error: unknown, io: Io): number {
  // commander has printed its own by now; asked for, help and version are no errors
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const stderr = heeded(io.stderr);
  if (error instanceof UserError) {
    stderr.write(`glane: ${visible(error.message)}\n`);
    if (error.advice) stderr.write(`  ${error.advice.split('\n').map(visible).join('\n  ')}\n`);
    return error.exitCode;
  }
  if (isSystemFault(error)) {
    const what = error.syscall === 'write' ? 'the output cannot be written' : 'the system refuses';
    stderr.write(`glane: ${what}: ${visible(error.message)}\n`);
    return 1;
  }
  stderr.write(`glane: this is a bug in glane.\n${visibleLines((error as Error)?.stack ?? String(error))}\n`);
  return 1;
}
