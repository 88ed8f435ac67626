import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { type Index, openIndex, readInputs } from '../index.js';
import { parsed, write } from './commands/load.js';
import type { Interruption } from './interrupt.js';
import type { Session } from './session.js';

/** A file of records is read to its end. */
const UNHEARD: Interruption = { signal: new AbortController().signal, unheard: (work) => work() };

const MAGIC = 'SQLite format 3\0';

function isDatabase(path: string): boolean {
  if (path === '-' || !existsSync(path) || !statSync(path).isFile()) return false;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(file, start, 0, MAGIC.length, 0);
    return start.toString('latin1') === MAGIC;
  } finally {
    closeSync(file);
  }
}

/**
 * Opens an index, or a file of records as one: these are loaded into an index of their own, which is taken away again. Hands it to
 * `use`. UserError as of opening and loading.
 */
export async function withRecords<T>(path: string, session: Session, use: (index: Index) => Promise<T>): Promise<T> {
  if (path !== '-' && !existsSync(path)) {
    const advice = 'Give an index, or a file of records as glane export prints them.';
    throw new UserError(`${path} does not exist`, { advice });
  }
  if (isDatabase(path)) return using(openIndex(path, { readonly: true }), use);
  const folder = mkdtempSync(join(tmpdir(), 'glane-diff-'));
  try {
    return await using(openIndex(join(folder, 'records.db'), { create: true }), async (index) => {
      const sum = { added: 0, changed: 0, unchanged: 0 };
      for await (const source of readInputs([path], { stdin: session.io.stdin }))
        await write(index, parsed(source, UNHEARD.signal), sum, UNHEARD);
      return use(index);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function using<T>(index: Index, use: (index: Index) => Promise<T>): Promise<T> {
  try {
    return await use(index);
  } finally {
    index.close();
  }
}
