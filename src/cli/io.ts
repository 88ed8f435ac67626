import type { Readable, Writable } from 'node:stream';

/** What a run of the program touches of the outside: passed in, so that a test runs the whole command line in process. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is stdout a terminal? */
  readonly isTTY: boolean;
  /** Width of the terminal in cells. */
  readonly columns: number;
}

/** The outside as the process has it. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, isTTY: stdout.isTTY === true, columns: stdout.columns || 80 };
}

/** Writes and waits until the stream has taken the text; rejects with the stream's error (`EPIPE` where the reader has gone). */
export type Write = (text: string) => Promise<void>;

export function writer(stream: Writable): Write {
  // the error also reaches the callback below; unheard it would end the process with a stack
  stream.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}

/** Has the reader of our output gone (`glane list | head -1`)? That is success. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** A full disk and the like: neither the program's fault nor a stack's worth. */
export function isWriteFault(error: unknown): error is NodeJS.ErrnoException {
  return (error as NodeJS.ErrnoException | null)?.syscall === 'write';
}
