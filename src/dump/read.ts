import { createWriteStream, type PathLike } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatOf } from './format.js';
import { builtInProfile, type Profile, parseProfile } from './profile.js';
import { filesBelow, type Path, pathOf, refuseEmpty, wantedBy } from './read-directory.js';
import { refuse } from './read-faults.js';
import { unpacked } from './unpack/index.js';

/** Bytes that can be read more than once, a chunk at a time; what was packed comes unpacked. */
export interface Source {
  /**
   * The path as the caller gave it; `-` for standard input; for a page of a web archive the time of its capture and its
   * address, as web archives write them: `20240312101500/https://…`.
   */
  readonly name: string;
  /** Of the file, packed or not: how much there is to read. */
  readonly bytes: number;
  /** The encoding that a server stated, where one did. */
  readonly charset?: string | null;
  /** Throws a `UserError` where the bytes cannot be read, or end before their time. */
  chunks(): AsyncIterable<Buffer>;
}

export interface ReadOptions {
  readonly stdin?: Readable | undefined;
  /** Which files of a directory are read. Default: those whose name tells a format that glane reads. */
  readonly glob?: string | undefined;
  /** Ends the reading of standard input. */
  readonly signal?: AbortSignal | undefined;
}

const CHUNK = 1 << 20;

interface File {
  readonly name: string;
  readonly path: PathLike;
  readonly bytes: number;
  /** Can it be read only once, as a pipe can? */
  readonly once?: boolean;
}

const fileSource = ({ path, name, bytes }: File): Source => ({
  name,
  bytes,
  chunks: () => unpacked(readChunks(path, name), name),
});

async function* readChunks(path: PathLike, name: string): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause) => refuse(name, cause));
  try {
    // many pages are small: a megabyte for each would keep the collector busy; a pipe tells no size
    const chunk = Math.min((await file.stat()).size || CHUNK, CHUNK);
    for (;;) {
      // a fresh buffer each time: the one before may still be held
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunk), 0, chunk);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (cause) {
    refuse(name, cause);
  } finally {
    await file.close();
  }
}

/** The files that a path stands for, each with its size. */
async function filesOf(path: string, { glob }: ReadOptions): Promise<File[]> {
  const given = await stat(path).catch((cause) => refuse(path, cause));
  if (!given.isDirectory()) return [{ path, name: path, bytes: given.size, once: !given.isFile() }];
  const files = await filesBelow(pathOf(path), await wantedBy(glob));
  if (files.length === 0) refuseEmpty(path, glob);
  return Promise.all(files.map(withSize));
}

async function withSize({ bytes: path, name }: Path): Promise<File> {
  const found = await stat(path).catch(() => null);
  return { path, name, bytes: found?.size ?? 0 };
}

/** What can be read only once, kept in a temporary file; the file goes when the caller asks for the next source. */
async function* spooled(stream: Readable, name: string, { signal }: ReadOptions): AsyncGenerator<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'glane-'));
  try {
    const path = join(folder, 'input');
    await pipeline(stream, createWriteStream(path), { signal });
    yield* pagesOf(fileSource({ path, name, bytes: (await stat(path)).size }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages of a web archive; any other source is itself. */
async function* pagesOf(source: Source): AsyncGenerator<Source> {
  if (!(await isArchive(source))) return yield source;
  const { archivedPages } = await import('./warc/index.js');
  yield* archivedPages(source);
}

/** What cannot be read is told by whoever reads it: a fault of one source stops no other. */
async function isArchive(source: Source): Promise<boolean> {
  try {
    return formatOf(await headOf(source), source.name) === 'warc';
  } catch {
    return false;
  }
}

/** The first chunk of a source. */
export async function headOf(source: Source): Promise<Buffer> {
  for await (const chunk of source.chunks()) return chunk;
  return Buffer.alloc(0);
}

/**
 * The sources that paths stand for: files, directories (recursively, by name), the pages of web archives, and `-` for
 * standard input. All paths are looked up before the first source is given. Throws a `UserError` for a path that cannot be
 * read; a source that turns out to be unreadable throws when it is read.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Source> {
  const found = [];
  for (const path of paths) found.push(path === '-' ? null : await filesOf(path, options));
  for (const files of found) {
    if (!files) yield* spooled(options.stdin ?? process.stdin, '-', options);
    else
      for (const file of files) {
        if (file.once) yield* spooled(Readable.from(readChunks(file.path, file.name)), file.name, options);
        else yield* pagesOf(fileSource(file));
      }
  }
}

/** A source of the text itself. */
export function textSource(text: string, name = 'text'): Source {
  return bytesSource(Buffer.from(text), name);
}

/** A source of bytes that are in memory. */
export function bytesSource(bytes: Buffer, name: string, charset: string | null = null): Source {
  return {
    name,
    bytes: bytes.length,
    charset,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

/** The profile in a JSON file; the built-in one where no file is named. */
export async function readProfile(path?: string): Promise<Profile> {
  if (!path) return builtInProfile;
  const json = await readFile(path, 'utf8').catch((cause) => refuse(path, cause, '`glane profile` prints a profile'));
  return parseProfile(json, path);
}
