import { open, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UserError } from '../errors.js';
import type { Write } from './io.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
};

const codeOf = (cause: unknown) => String((cause as { code?: unknown } | null)?.code ?? '');

/** All bytes of a file, or of standard input where it is called `-`. Throws a `UserError` where it cannot be read. */
export async function readWhole(path: string, stdin: Readable): Promise<Uint8Array> {
  if (path === '-') return buffer(stdin);
  return readFile(path).catch((cause) => {
    const reason = REASONS[codeOf(cause)];
    if (!reason) throw cause;
    throw new UserError(`${path} ${reason}`, { advice: 'Name a file, or - for standard input.', cause });
  });
}

/**
 * Hands `use` a writer to a new file. Throws a `UserError` where there is one of that name: somebody's work may be in it (`loses` says
 * which), or where it cannot be made.
 */
export async function writeNew(path: string, loses: string, use: (write: Write) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx').catch((cause) => {
    if (codeOf(cause) === 'EEXIST')
      throw new UserError(`${path} is there already`, { advice: `${loses} Name another file, or remove it first.` });
    throw new UserError(`${path} cannot be written: ${(cause as Error).message}`, { cause });
  });
  try {
    await use(async (text) => void (await file.write(text)));
  } finally {
    await file.close();
  }
}
