import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Source } from '../dump/index.js';
import { isBusy } from '../store/index.js';

/** The longest that the work goes on without listening, in milliseconds. */
const DEAF = 50;
/** Another dump that is being written is waited for, in milliseconds: it costs less than to extract this one again. */
const PATIENCE = 600_000;
const WAIT = 20;

let heard = 0;

/** Listens for what happens outside: a signal reaches the program only when it stands still. Throws the reason of an abort. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return;
  const now = performance.now();
  if (now - heard > DEAF) {
    await setImmediate();
    heard = performance.now();
  }
  signal.throwIfAborted();
}

/** A source whose reading an abort ends. */
export function abortable(source: Source, signal: AbortSignal | undefined): Source {
  if (!signal) return source;
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        await pause(signal);
        yield chunk;
      }
    },
  };
}

/** Does what needs the index to itself, again and again while another program has it. */
export async function patiently<T>(work: () => T, signal: AbortSignal | undefined): Promise<T> {
  for (const end = performance.now() + PATIENCE; ; ) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await setTimeout(WAIT);
    signal?.throwIfAborted();
  }
}
