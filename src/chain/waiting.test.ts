import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { DumpWriter } from '../store/index.js';
import type { ArticleRecord } from '../types.js';
import { Waiting } from './waiting.js';

const record = (position: number, length: number) => ({ position, body: 'a'.repeat(length) }) as ArticleRecord;
const never = new Promise<never>(() => {});

/** What is written, in order, by the numbers of the records; `begin` where the index is locked. */
function written() {
  const log: (number | string)[] = [];
  const writer = {
    add: ({ position }: ArticleRecord) => void log.push(position),
    rollback: () => void log.push('rollback'),
  };
  const begin = () => {
    log.push('begin');
    return writer as unknown as DumpWriter;
  };
  return { log, waiting: new Waiting(begin, {}) };
}

test('a small dump is written at its end', async () => {
  const { log, waiting } = written();
  for (const position of [1, 2, 3]) {
    waiting.add(record(position, 1000));
    await waiting.writeWhile(never);
  }
  expect([log, waiting.isWriting]).toEqual([[], false]);
  await waiting.writeAll();
  expect(log).toEqual(['begin', 1, 2, 3]);
});

test('of a large one all that waits is written while nothing comes', async () => {
  const { log, waiting } = written();
  for (const position of [1, 2, 3]) waiting.add(record(position, 400_000));
  await waiting.writeWhile(never);
  expect(log).toEqual(['begin', 1, 2, 3]);
});

test('what comes goes first, up to a million characters that wait', async () => {
  const { log, waiting } = written();
  for (const position of [1, 2, 3]) waiting.add(record(position, 400_000));
  await waiting.writeWhile(Promise.resolve());
  expect(log).toEqual(['begin', 1]);
});

test('others are heard between two records', async () => {
  const { log, waiting } = written();
  for (const position of [1, 2, 3, 4, 5, 6]) waiting.add(record(position, 300_000));
  const comes = setImmediate().then(() => setImmediate());
  await waiting.writeWhile(comes);
  expect(log.length).toBeLessThan(7);
  await waiting.writeAll();
  expect(log).toEqual(['begin', 1, 2, 3, 4, 5, 6]);
});

test('what fails to come ends the writing, and is told by who waits for it', async () => {
  const { log, waiting } = written();
  for (const position of [1, 2, 3]) waiting.add(record(position, 400_000));
  const failed = Promise.reject(new Error('torn'));
  await waiting.writeWhile(failed);
  waiting.rollback();
  expect(log).toEqual(['begin', 1, 'rollback']);
  await expect(failed).rejects.toThrow('torn');
});

test('records without text do not wait without end', async () => {
  const { log, waiting } = written();
  for (let position = 0; position < 10_000; position++) {
    waiting.add(record(position, 0));
    await waiting.writeWhile(Promise.resolve());
  }
  expect(log.length).toBeGreaterThan(4000);
});
