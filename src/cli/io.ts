import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

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
  /** Where signals are heard; without it they end the program at once. */
  readonly signals?: EventEmitter;
}

/** The outside as the process has it. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, isTTY: stdout.isTTY === true, columns: stdout.columns || 80, signals: process };
}

/** The longest that a row of writes goes on without listening, in milliseconds. */
const DEAF = 50;

/** Writes and waits until the stream has taken the text; rejects with the stream's error (`EPIPE` where the reader has gone). */
export type Write = (text: string) => Promise<void>;

export function writer(stream: Writable): Write {
  // the error also reaches the callback below; unheard it would end the process with a stack
  stream.on('error', () => {});
  let heard = performance.now();
  return async (text) => {
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
    // a stream that takes all at once would keep signals from being heard
    if (performance.now() - heard < DEAF) return;
    await setImmediate();
    heard = performance.now();
  };
}

/** Has the reader of our output gone (`glane list | head -1`)? That is success. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
