import type { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/program.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  /** A terminal of this width; without it stdout is a pipe. */
  readonly terminal?: number;
  readonly env?: Record<string, string>;
  readonly stdin?: string | Readable;
  /** Where the run hears signals. */
  readonly signals?: EventEmitter;
  /** Sees what is written to stdout. */
  readonly onOut?: () => void;
}

/** Runs the command line in process. */
export async function glane(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const { stdin = '', signals } = setting;
  const io: Io = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
    stdout: into(stdout, setting.onOut),
    stderr: into(stderr),
    env: setting.env ?? {},
    isTTY: setting.terminal !== undefined,
    columns: setting.terminal ?? 80,
    ...(signals && { signals }),
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** The arguments of a call as a shell would divide it: quotes hold words together. */
export function words(call: string): string[] {
  return [...call.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** Records as `load` reads them. */
export function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function into(texts: string[], seen: () => void = () => {}): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      texts.push(String(chunk));
      seen();
      done();
    },
  });
}
