import type { Worker } from 'node:worker_threads';

/**
 * V8 copies functions into those that call them, up to so many bytes of byte code. The rules are many, small and called from
 * everywhere: the 920 of its default make copies that cost more to compile and to fetch than the calls they save.
 */
const INLINED = 250;

/**
 * How much byte code a function runs before V8 asks whether to compile it with all its art, on other threads; by its default a third
 * of that. The first megabytes are spent compiling: what is only asked of a few articles never pays for it.
 */
const BUDGET = 400_000;

/** By how many per cent what is old may grow before it is collected: V8 itself lets it grow to four times what is needed. */
const GROWTH = 20;

/** The library, for commands that extract: tunes this process, its workers included. */
export async function extractingLibrary() {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  return import('../index.js');
}

/** The nursery that a thread is started with, in megabytes. */
const NURSERY = 4;

let isHeedingWorkers = false;

/**
 * Keeps the nursery of this thread small until it extracts: to load, to store and to print needs none of the 30 MB that it would
 * grow to. To be called before the library is loaded, and what it returns when this thread extracts.
 */
export async function withSmallNursery(): Promise<{ readonly onExtractingHere: () => void }> {
  const { setFlagsFromString } = await import('node:v8');
  const grow = (factor: 1 | 2) => setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  setFlagsFromString(`--min-semi-space-size=${NURSERY}`);
  grow(1);
  // where others extract, this thread does no more; to start one makes V8 forget the flag
  const keepSmall = (worker: Worker) => {
    grow(1);
    worker.once('online', () => grow(1));
  };
  if (!isHeedingWorkers) process.on('worker', keepSmall);
  isHeedingWorkers = true;
  return { onExtractingHere: () => grow(2) };
}
