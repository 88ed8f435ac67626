// Runs that are ended from outside: SIGKILL at any moment, SIGINT and SIGTERM.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { benchDump } from '../bench/corpus.mjs';
import { checkComplete, checkWhole, checkWords, glane, must, random, removeIndex, sizesOf, start } from './setting.mjs';

/** Waits until the program writes: its log grows. */
async function writing(db, child) {
  const size = () => (existsSync(`${db}-wal`) ? statSync(`${db}-wal`).size : 0);
  for (const before = size(); size() === before && child.exitCode === null; ) await setTimeout(1);
}

/** One run with a signal: at any moment, or, where `eager`, soon after it began to write. */
async function signalled(setting, db, { signal, next, eager }) {
  const { child, ended } = start(['ingest', setting.pages, '--db', db, '--quiet']);
  if (eager) await writing(db, child);
  await setTimeout(eager ? next() * 60 : next() * setting.duration);
  const sent = performance.now();
  child.kill(signal);
  return { ...(await ended), sent };
}

/** Kills an ingest again and again; the run after it goes on. Every index that gets complete is compared with the sound one. */
export async function kill(setting, { times, seed }) {
  const next = random(seed);
  const db = join(setting.folder, 'killed.db');
  let [killed, complete, half] = [0, 0, 0];
  while (killed < times) {
    const { signal, stderr } = await signalled(setting, db, { signal: 'SIGKILL', next, eager: killed % 2 === 1 });
    checkWords(stderr);
    if (signal === 'SIGKILL') {
      killed++;
      if (existsSync(db) && checkWhole(db, setting) < setting.sizes.size) half++;
      if (killed % 5 !== 0) continue;
      const { status, stderr: said } = glane(['ingest', setting.pages, '--db', db, '--quiet']);
      must(status === 0, `the run after failed: ${said}`);
    }
    checkComplete(db, setting);
    complete++;
    removeIndex(db);
  }
  return `${killed} kills, ${half} of them with dumps left to do; ${complete} indexes completed by the next run`;
}

const EXITS = { SIGINT: 130, SIGTERM: 143 };

/** SIGINT and SIGTERM: a message, the exit code, whole dumps, and all within a second. */
export const interrupt = (setting, { times, seed }) =>
  interrupted(setting, { times, next: random(seed), eager: (i) => i % 4 > 1 });

/** The same while articles are read that are as long as any may be. */
export async function interruptLong(setting, { times, seed }) {
  const pages = join(setting.folder, 'long.txt');
  const db = join(setting.folder, 'long.db');
  const paragraphs = benchDump(250_000, seed).replace(/^(?:Haut de page|Thématique.*|Le \d.*)$/gm, '');
  writeFileSync(pages, `Un titre\nLe 07/06/2023\n\n${paragraphs}`);
  const started = performance.now();
  const { status, stderr } = glane(['ingest', pages, '--db', db, '--quiet']);
  must(status === 0, `the sound run failed: ${stderr}`);
  const duration = performance.now() - started;
  const sizes = sizesOf(db);
  return interrupted({ ...setting, pages, duration, sizes }, { times, next: random(seed), eager: () => false });
}

async function interrupted(setting, { times, next, eager }) {
  const db = join(setting.folder, 'interrupted.db');
  removeIndex(db);
  let [heard, slowest, early] = [0, 0, 0];
  for (let i = 0; heard < times; i++) {
    const signal = i % 2 === 0 ? 'SIGINT' : 'SIGTERM';
    const outcome = await signalled(setting, db, { signal, next, eager: eager(i) });
    checkWords(outcome.stderr);
    if (outcome.code === EXITS[signal]) {
      heard++;
      must(/interrupted by SIG/.test(outcome.stderr), `no word of it: ${outcome.stderr}`);
      slowest = Math.max(slowest, outcome.at - outcome.sent);
    } else {
      // where the program does not listen a signal ends it as any other; after its end there is nothing to end
      must(outcome.signal === signal || outcome.code === 0, `exit ${outcome.code}: ${outcome.stderr}`);
      if (outcome.signal) early++;
    }
    if (existsSync(db) && checkWhole(db, setting) === setting.sizes.size) removeIndex(db);
  }
  return `${heard} interrupted, the slowest ended after ${Math.round(slowest)} ms; ${early} ended while they did not listen`;
}
