import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

/** Storing keeps one thread busy: more than so many extract faster than it can take. */
const MOST = 8;
/** A thread takes some 120 MB. */
const MOST_ASKED = 64;

/** As many threads as there are cores, within reason. */
export const defaultJobs = (): number => Math.min(MOST, availableParallelism());

/** `what` says what the threads do. */
export const jobsFlag = (what: string): Option =>
  new Option('--jobs <n>', `${what} (default: one a core)`).argParser(jobs);

function jobs(text: string): number {
  if (/^[1-9]\d?$/.test(text) && Number(text) <= MOST_ASKED) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_ASKED}.`);
}
