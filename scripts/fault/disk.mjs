// Disks that are full, or may not be written.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkComplete, checkWhole, checkWords, glane, must } from './setting.mjs';

const mount = (...argv) => spawnSync('mount', argv).status === 0;

/** A small disk of its own, in memory; null where that is not allowed. */
function smallDisk(setting, kilobytes) {
  const at = join(setting.folder, 'disk');
  mkdirSync(at, { recursive: true });
  const made = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at);
  return made ? { at, db: join(at, 'glane.db'), remove: () => execFileSync('umount', [at]) } : null;
}

/** Ingests onto disks of many sizes: a clear word, whole dumps; with more room the next run completes. */
export function full(setting, { times }) {
  const need = 200 + (24 * setting.expected.length) / 1024;
  let [refused, partly] = [0, 0];
  for (let i = 1; i <= times; i++) {
    const disk = smallDisk(setting, Math.ceil((need * i) / (times + 1)));
    if (!disk) return 'not done: no tmpfs may be mounted here';
    try {
      const { status, stderr } = glane(['ingest', setting.pages, '--db', disk.db, '--quiet']);
      checkWords(stderr);
      if (status !== 0) {
        refused++;
        must(/full|failed|cannot be/.test(stderr), `an unclear word: ${stderr}`);
        must(mount('-o', 'remount,size=1g', disk.at), 'remount');
        if (existsSync(disk.db) && checkWhole(disk.db, setting) > 0) partly++;
        must(glane(['ingest', setting.pages, '--db', disk.db, '--quiet']).status === 0, 'the run with more room');
      }
      checkComplete(disk.db, setting);
    } finally {
      disk.remove();
    }
  }
  return `${times} sizes of disk, ${refused} too small, ${partly} of them with whole dumps on it; all completed with more room`;
}

/** A disk that may be read only: readers read, writers say so. */
export function readOnly(setting) {
  const disk = smallDisk(setting, 1 << 20);
  if (!disk) return 'not done: no tmpfs may be mounted here';
  try {
    must(glane(['ingest', setting.pages, '--db', disk.db, '--quiet']).status === 0, 'the first ingest');
    must(mount('-o', 'remount,ro', disk.at), 'remount');
    const { status, stderr } = glane(['ingest', '--again', setting.pages, '--db', disk.db, '--quiet']);
    checkWords(stderr);
    must(status === 1 && /cannot be opened for writing/.test(stderr), `an unclear word: ${stderr}`);
    must(glane(['list', '--db', disk.db]).status === 0, 'a reader was refused');
    const nowhere = glane(['ingest', setting.pages, '--db', join(disk.at, 'other.db'), '--quiet']);
    must(nowhere.status === 1 && /cannot be opened/.test(nowhere.stderr), `an unclear word: ${nowhere.stderr}`);
    return 'read; writing is refused with advice';
  } finally {
    disk.remove();
  }
}
