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
  readonly stdin?: string;
}

/** Runs the command line in process. */
export async function glane(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    stdin: Readable.from([Buffer.from(setting.stdin ?? '')]),
    stdout: into(stdout),
    stderr: into(stderr),
    env: setting.env ?? {},
    isTTY: setting.terminal !== undefined,
    columns: setting.terminal ?? 80,
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

function into(texts: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      texts.push(String(chunk));
      done();
    },
  });
}
