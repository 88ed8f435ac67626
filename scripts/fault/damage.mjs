// Files that are not what they were.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWords, glane, must, random, removeIndex } from './setting.mjs';

const COMMANDS = [
  ['list'],
  ['people'],
  ['stats', '--claims'],
  ['quotes'],
  ['search', 'eau'],
  ['export'],
  ['ingest', '--again'],
];

const DAMAGES = [
  (bytes, next) => bytes.subarray(0, Math.floor(next() * bytes.length)),
  (bytes, next) => flipped(bytes, next, 100),
  (bytes, next) => flipped(bytes, next, bytes.length),
  (bytes, next) => Buffer.from(bytes).fill(0x5a, Math.floor(next() * bytes.length)),
];

function flipped(bytes, next, within) {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 20; i++) copy[Math.floor(next() * within)] = Math.floor(next() * 256);
  return copy;
}

/** Every command on a damaged index answers or says so: never a stack. */
export function damage(setting, { times, seed }) {
  const next = random(seed);
  const db = join(setting.folder, 'damaged.db');
  const page = join(setting.pages, '1.txt');
  must(glane(['ingest', page, '--db', db, '--quiet']).status === 0, 'the first ingest');
  const sound = readFileSync(db);
  let told = 0;
  for (let i = 0; i < times; i++) {
    removeIndex(db);
    writeFileSync(db, DAMAGES[i % DAMAGES.length](sound, next));
    const command = COMMANDS[Math.floor(next() * COMMANDS.length)];
    const argv = command[0] === 'ingest' ? [...command, page] : command;
    const { status, stderr } = glane([...argv, '--db', db, '--quiet'], { maxBuffer: 1 << 28 });
    checkWords(stderr);
    must(status === 0 || status === 1, `exit ${status}: ${stderr}`);
    if (status === 1) told++;
  }
  return `${times} damaged files: ${told} told as such, the others answered`;
}
