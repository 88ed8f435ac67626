// The parts of the program, and what others offer for the same: megabytes a second of processor. Each has a process of its own
// (part.mjs); over the text of a round they work one after the other, so that what else the machine does falls on all alike.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PARTS } from './part.mjs';

/** Which of our parts does what the other one does. */
export const COMPARED = {
  'fr-compromise, tags': 'whole extraction, as JSON',
  'compromise/one, tokens': 'tokens and sentences',
  'Recognizers-Text, numbers': 'figures',
};

function start(name) {
  const child = fork(join(import.meta.dirname, 'part.mjs'), [name]);
  const died = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`)));
  // at the end it may
  died.catch(() => {});
  return { name, child, died, times: [] };
}

/** What the part's process answers to a text. Throws where it dies of it. */
async function ask({ child, died }, file) {
  child.send(file);
  const [answer] = await Promise.race([once(child, 'message'), died]);
  return answer;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * Megabytes a second of each part: the median of the rounds behind a warm one, until `seconds` have passed. `dumps` holds
 * the file and the bytes of a text for each round.
 */
export async function speeds(dumps, seconds) {
  const parts = Object.keys(PARTS).map(start);
  const until = performance.now() + seconds * 1e3;
  for (const [round, { file, bytes }] of dumps.entries()) {
    for (const part of parts) {
      const answer = await ask(part, file);
      if (round > 0) part.times.push((answer.seconds * 1e6) / (answer.bytes ?? bytes));
    }
    if (round > 0 && performance.now() > until) break;
  }
  for (const { child } of parts) child.disconnect();
  return Object.fromEntries(parts.map(({ name, times }) => [name, 1 / median(times)]));
}
