import { UserError } from '../errors.js';
import type { WrittenDecision } from './decision.js';
import { readCorrections } from './file.js';
import { correctionsHash } from './hash.js';

/** What of an index the corrections file meets. */
interface Corrected<R> {
  corrections(): readonly unknown[];
  correctionsHash(): string | null;
  replay(file: { decisions: readonly WrittenDecision[]; hash: string | null }): R;
}

/**
 * Brings an index to the state of its corrections file, where the file is not the one that was applied. Out: null where there was
 * nothing to do. UserError where a line cannot be read, and where the file that was applied is gone: nobody undoes all that by
 * losing a file.
 */
export async function replayCorrections<R>(index: Corrected<R>, path: string): Promise<R | null> {
  const hash = await correctionsHash(path);
  if (hash === index.correctionsHash()) return null;
  if (hash === null && index.corrections().length > 0) {
    throw new UserError(`${path} is gone, and the index holds its decisions`, {
      advice:
        'Put it back, or name it with --corrections FILE.\nIts lines: glane sql "select * from corrections". To drop them leave an empty file.',
    });
  }
  return index.replay(await readCorrections(path));
}
