import type { EventEmitter } from 'node:events';
import { UserError } from '../errors.js';

/** What a command needs to know of signals. */
export interface Interruption {
  /** Aborted by SIGINT and SIGTERM; its reason is the error to end with. */
  readonly signal: AbortSignal;
  /** Does work that keeps the program from hearing signals: one of them ends it at once, as if nobody listened. */
  readonly unheard: <T>(work: () => T) => T;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Name = keyof typeof EXIT_CODES;
const NAMES = Object.keys(EXIT_CODES) as Name[];

/** Takes away all that listens to signals (the progress line does too), and gives it back. */
function silenced<T>(process: EventEmitter, work: () => T): T {
  const listening = NAMES.map((name) => [name, process.rawListeners(name)] as const);
  for (const name of NAMES) process.removeAllListeners(name);
  try {
    return work();
  } finally {
    for (const [name, listeners] of listening) for (const hear of listeners) process.on(name, hear as () => void);
  }
}

/**
 * Runs `work`, which is to end soon after its signal is aborted: SIGINT and SIGTERM abort it, a second one ends the program at once.
 * An interrupted run throws, whatever `work` answers. Only for work that stands still often enough to listen.
 */
export async function interruptible<T>(
  process: EventEmitter | undefined,
  work: (interruption: Interruption) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const hear = Object.fromEntries(
    NAMES.map((name) => [
      name,
      () => {
        for (const each of NAMES) process?.removeAllListeners(each);
        controller.abort(new UserError(`interrupted by ${name}`, { exitCode: EXIT_CODES[name] }));
      },
    ]),
  ) as Record<Name, () => void>;
  for (const name of NAMES) process?.on(name, hear[name]);
  const { signal } = controller;
  try {
    const result = await work({ signal, unheard: (inner) => (process ? silenced(process, inner) : inner()) });
    signal.throwIfAborted();
    return result;
  } catch (error) {
    // what else an abort breaks off says less than its reason
    throw signal.aborted && !(error instanceof UserError) ? signal.reason : error;
  } finally {
    for (const name of NAMES) process?.off(name, hear[name]);
  }
}
