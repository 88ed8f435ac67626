import type { EventEmitter } from 'node:events';
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
  /** Where signals are heard; without it they end the program at once. */
  readonly signals?: EventEmitter;
}

/** The outside as the process has it. Node makes a stream when it is first asked for, which takes a while: what nobody uses is not made. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    get isTTY() {
      return process.stdout.isTTY === true;
    },
    get columns() {
      return process.stdout.columns || 80;
    },
    signals: process,
  };
}

/** The stream, whose errors end nothing: unheard they would end the process with a stack. A write's callback is told of its own. */
export function heeded(stream: Writable): Writable {
  return stream.listenerCount('error') > 0 ? stream : stream.on('error', () => {});
}

/** The longest that a row of writes goes on without listening, in milliseconds. */
const DEAF = 50;

/** The clock of Date is there at once; `performance` is loaded when it is named. */
const now = Date.now;

/** Writes and waits until the stream has taken the text; rejects with the stream's error (`EPIPE` where the reader has gone). */
export type Write = (text: string) => Promise<void>;

export function writer(stream: Writable): Write {
  heeded(stream);
  let heard = now();
  return async (text) => {
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
    // a stream that takes all at once would keep signals from being heard
    if (now() - heard < DEAF) return;
    await new Promise((resolve) => void setImmediate(resolve));
    heard = now();
  };
}

/** Has the reader of our output gone (`glane list | head -1`)? That is success. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
