import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.js';

/** Tells one state of the file from another. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The file's text, null where there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new UserError(`${path} cannot be read (${code})`, { advice: 'Name another file: --corrections FILE', cause });
  }
}

/** The hash of the file at `path`, null where there is none. Cheap: nothing is parsed. */
export async function correctionsHash(path: string): Promise<string | null> {
  const text = await textOf(path);
  return text === null ? null : hashOf(text);
}
