import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.js';
import { builtInProfile, type Profile, parseProfile } from './profile.js';

/** Bytes that can be read more than once, a chunk at a time. */
export interface Source {
  /** The path as the caller gave it; `-` for standard input. */
  readonly name: string;
  readonly bytes: number;
  chunks(): AsyncIterable<Buffer>;
}

const CHUNK = 1 << 20;
const DUMP = /\.txt$/i;

/** A file as a source. */
function fileSource(path: string, bytes: number, name = path): Source {
  return { name, bytes, chunks: () => readChunks(path) };
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path).catch((cause) => refuse(path, cause));
  try {
    for (;;) {
      // a fresh buffer each time: the one before may still be held
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads back to itself',
  EISDIR: 'is a directory',
};

const INPUTS = 'give a text file, a directory of .txt files, or - for standard input';

function refuse(path: string, cause: unknown, advice = INPUTS): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code];
  if (!reason) throw cause;
  throw new UserError(`${path} ${reason}`, { advice, cause });
}

/** The `.txt` files below a directory, by name. */
async function dumpsIn(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true }).catch((cause) => refuse(directory, cause));
  const dumps = names.filter((name) => DUMP.test(name)).sort();
  if (dumps.length === 0)
    throw new UserError(`${directory} holds no .txt file`, { advice: 'name the dump itself if it ends otherwise' });
  return dumps.map((name) => join(directory, name));
}

/** The files that a path stands for, each with its size. A directory called `something.txt` is none of them. */
async function filesOf(path: string): Promise<{ path: string; bytes: number }[]> {
  const files: { path: string; bytes: number }[] = [];
  const given = await stat(path).catch((cause) => refuse(path, cause));
  for (const file of given.isDirectory() ? await dumpsIn(path) : [path]) {
    const found = file === path ? given : await stat(file).catch((cause) => refuse(file, cause));
    if (!found.isDirectory()) files.push({ path: file, bytes: found.size });
  }
  return files;
}

/** Standard input, kept in a temporary file so that it can be read twice; the file goes when the caller asks for the next source. */
async function* spooled(stdin: Readable, signal: AbortSignal | undefined): AsyncGenerator<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'glane-'));
  try {
    const path = join(folder, 'stdin.txt');
    await pipeline(stdin, createWriteStream(path), { signal });
    yield fileSource(path, (await stat(path)).size, '-');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The sources that paths stand for: files, directories (their `.txt` files, recursively, by name) and `-` for standard
 * input, whose reading `signal` ends. All paths are looked up before the first source is given. Throws a `UserError` for a path
 * that cannot be read.
 */
export async function* readInputs(
  paths: readonly string[],
  options: { readonly stdin?: Readable | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Source> {
  const found = [];
  for (const path of paths) found.push(path === '-' ? null : await filesOf(path));
  for (const files of found) {
    if (files) for (const { path, bytes } of files) yield fileSource(path, bytes);
    else yield* spooled(options.stdin ?? process.stdin, options.signal);
  }
}

/** A source of the text itself. */
export function textSource(text: string, name = 'text'): Source {
  const bytes = Buffer.from(text);
  return {
    name,
    bytes: bytes.length,
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
