import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { UserError } from '../errors.js';
import { formatOfName } from './format.js';
import { refuse } from './read-faults.js';

/** A path as the file system has it, which need not be UTF-8, and as it is shown. */
export interface Path {
  readonly bytes: Buffer;
  readonly name: string;
}

/** Tells of a file, by its path below the directory that was given, whether it is read. */
export type Wanted = (below: string) => boolean;

const SLASH = Buffer.from('/');

/** A name as text; bytes that are not UTF-8 as `\xE9`, so that different names stay different. */
export function nameOf(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  if (!name.includes('\ufffd')) return name;
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

export const pathOf = (name: string): Path => ({ bytes: Buffer.from(name), name });

function inside({ bytes }: Path, entry: Buffer): Path {
  const parts = bytes.at(-1) === SLASH[0] ? [bytes, entry] : [bytes, SLASH, entry];
  const joined = Buffer.concat(parts);
  return { bytes: joined, name: nameOf(joined) };
}

/**
 * The files below a directory that are wanted, in the order of their names. Links are followed, a directory is entered once,
 * whatever leads to it: links that lead in a circle end there. What is neither file nor directory is passed over.
 */
export async function filesBelow(directory: Path, wanted: Wanted): Promise<Path[]> {
  const files: Path[] = [];
  const entered = new Set<string>();
  const waiting = [directory];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { dev, ino } = await stat(at.bytes).catch((cause) => refuse(at!.name, cause));
    if (entered.has(`${dev} ${ino}`)) continue;
    entered.add(`${dev} ${ino}`);
    for (const entry of await entriesOf(at)) {
      const path = inside(at, entry.name);
      const kind = await kindOf(entry, path);
      if (kind === 'directory') waiting.push(path);
      else if (kind === 'file' && wanted(path.name.slice(directory.name.length).replace(/^\//, ''))) files.push(path);
    }
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function entriesOf(directory: Path): Promise<Dirent<Buffer>[]> {
  const entries = readdir(directory.bytes, { withFileTypes: true, encoding: 'buffer' });
  return entries.catch((cause) => refuse(directory.name, cause));
}

/** A link that leads nowhere is told as a file: reading it says what is wrong. */
async function kindOf(entry: Dirent<Buffer>, path: Path): Promise<'file' | 'directory' | null> {
  const found = entry.isSymbolicLink() ? await stat(path.bytes).catch(() => null) : entry;
  if (found === null) return 'file';
  return found.isDirectory() ? 'directory' : found.isFile() ? 'file' : null;
}

/**
 * What is read of a directory: the files that match a pattern (`*.html` also below, `2023/**`), or where there is none those
 * whose name tells a format that glane reads.
 */
export async function wantedBy(glob: string | undefined): Promise<Wanted> {
  if (glob === undefined) return (below) => formatOfName(below) !== null;
  const { default: picomatch } = await import('picomatch');
  return picomatch(glob, { basename: !glob.includes('/') });
}

export function refuseEmpty(directory: string, glob: string | undefined): never {
  if (glob !== undefined)
    throw new UserError(`${directory} holds no file that matches ${glob}`, {
      advice: "patterns match the path below the directory: '*.html', '2023/**/*.txt'",
    });
  throw new UserError(`${directory} holds no .txt, .html, .md or .warc file`, {
    advice: 'name the dump itself, or give a pattern: --glob',
  });
}
