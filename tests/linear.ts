import { expect } from 'vitest';
import { processorTime } from './processor-time.js';

/** Makes ready the work of a size, which is not timed itself. */
type Prepare = (size: number) => () => unknown;

/**
 * Holds where work takes linear time: what four times the size costs, of processor, is 4 times as much then; 16 times where it grows with the
 * square. In: the smaller size, large enough to take some milliseconds.
 */
export async function expectLinear(size: number, prepare: Prepare): Promise<void> {
  await cost(size, prepare);
  let excess = Infinity;
  // a square shows every time, what the runtime does beside the work does not
  for (let left = ATTEMPTS; left > 0 && excess > 0; left--)
    excess = -SLACK - 9 * (await cost(size, prepare)) + (await cost(4 * size, prepare));
  expect(excess).toBeLessThanOrEqual(0);
}

const ATTEMPTS = 3;
/** Milliseconds that no size explains. */
const SLACK = 20;

/** Milliseconds of processor, of the better of two runs: what the runtime does beside the work counts too. */
async function cost(size: number, prepare: Prepare): Promise<number> {
  const runs: number[] = [];
  while (runs.length < 2) {
    // made ready anew: what the first run kept would make the second one cheap
    const work = prepare(size);
    const start = processorTime();
    await work();
    runs.push(processorTime() - start);
  }
  return Math.min(...runs);
}
