import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { correctionsPath } from '../corrections/path.js';
import type { IndexReader } from '../index.js';
import type { GlobalFlags } from './flags.js';
import type { Io, Write } from './io.js';
import { visible } from './output/visible.js';
import { openTerminal, type Terminal } from './terminal.js';

/** One run of the program, as a command sees it. */
export interface Session {
  readonly io: Io;
  /** stdout, by its one door. */
  readonly out: Write;
  /** What the program exits with where no error is thrown: 0, unless a command sets it. */
  exitCode: number;
}

/** A command: declares its arguments and flags on `command`, and what happens when it is called. */
export type Declare = (command: Command, session: Session) => void;

export const DEFAULT_DB = 'glane.db';

export function terminalOf(session: Session, flags: GlobalFlags): Terminal {
  return openTerminal(session.io, session.out, flags);
}

export function databaseOf(session: Session, flags: GlobalFlags): string {
  return flags.db ?? (session.io.env.GLANE_DB || DEFAULT_DB);
}

/** Opens the index for reading, hands it to `use` and closes it, whatever happens. */
export async function withIndex<T>(
  session: Session,
  flags: GlobalFlags,
  use: (index: IndexReader) => Promise<T>,
): Promise<T> {
  const { openReader } = await import('../store/ask.js');
  const index = await openReader(databaseOf(session, flags));
  try {
    await hintOfChange(index, session, flags);
    return await use(index);
  } finally {
    index.close();
  }
}

/** A corrections file that changed since it was applied is told; the answer is that of the index as it is. */
async function hintOfChange(index: IndexReader, session: Session, flags: GlobalFlags): Promise<void> {
  const path = correctionsPath(databaseOf(session, flags));
  if (!existsSync(path)) return;
  const { correctionsHash } = await import('../corrections/hash.js');
  if ((await correctionsHash(path)) === index.correctionsHash()) return;
  await terminalOf(session, flags).say(`${visible(path)} has changed and is not applied yet: glane correct`);
}

/** Examples below the help of a command: `[arguments, what they do]`. */
export function examples(command: Command, ...lines: readonly (readonly [call: string, purpose: string])[]): Command {
  const calls = lines.map(([call, purpose]) => `  $ glane ${call}\n      ${purpose}`);
  return command.addHelpText('after', `\nExamples:\n${calls.join('\n')}`);
}
