import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { UserError } from '../../../errors.js';
import type { Decision, WrittenDecision } from '../../../index.js';
import { correctionsOf, inWords, tellIdle } from '../../corrections.js';
import { type CorrectionsFlags, correctionsFlag } from '../../flags.js';
import { databaseOf, examples, type Session, terminalOf } from '../../session.js';
import { isSame } from './decide.js';
import { tellChanges, tellOutcome } from './outcome.js';

interface ImportFlags extends CorrectionsFlags {
  dryRun?: boolean;
  json?: boolean;
}

export function importSheet(command: Command, session: Session): void {
  command
    .argument('<file>', 'what correct export wrote, edited')
    .option('--dry-run', 'what would change, article by article; writes nothing (default: decides and applies)')
    .option('--json', 'the decisions as JSON (default: a line each to read)');
  correctionsFlag(command).action((file: string) => run(file, command.optsWithGlobals(), session));
  examples(
    command,
    ['correct import sheet.csv --dry-run', 'what the edited cells would change'],
    [
      'correct import sheet.csv',
      'name, type, role and organisation as they are now, an x under reject; two rows of one name are joined, rows that are gone left alone',
    ],
  );
}

async function run(file: string, flags: ImportFlags, session: Session): Promise<void> {
  const glane = await import('../../../index.js');
  const path = correctionsOf(session, flags);
  const rows = await glane.parseSheet(glane.sheetText(await bytesOf(file)), file);
  const all = glane.sheetDecisions(rows, new Date().toISOString().slice(0, 10));
  const { decisions } = await glane.readCorrections(path);
  const fresh = all.filter((d) => !decisions.some((known) => isSame(known, d)));
  const proposed = [...decisions, ...fresh.map((d) => ({ ...d, line: 0 }))];
  refuseConflicts(glane.compileCorrections(proposed).conflicts, path);
  const index = glane.openIndex(databaseOf(session, flags), { readonly: flags.dryRun });
  try {
    if (flags.dryRun) {
      if (!flags.json) await terminalOf(session, flags).say(fresh.map(inWords).join('\n') || 'no new decision');
      await tellChanges(index.preview(proposed), session, flags);
      return;
    }
    await glane.appendDecisions(path, fresh);
    const changed = (await glane.replayCorrections(index, path))?.changed ?? [];
    const lines = index.corrections();
    const line = (d: Decision) => lines.find((row) => isSame(row, d))?.line ?? 0;
    if (fresh.length === 0 && !flags.json) {
      await terminalOf(session, flags).say('no new decision');
      return;
    }
    await tellOutcome(
      fresh.map((decision) => ({ decision, line: line(decision), changed })),
      session,
      flags,
    );
    await tellIdle(lines, session, flags);
  } finally {
    index.close();
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? `${file} does not exist` : `${file} cannot be read (${code})`;
    throw new UserError(message, { advice: 'Write one with: glane correct export > sheet.csv', cause });
  }
}

/** Refuses all where some of it contradicts what was decided, or itself. */
function refuseConflicts(
  conflicts: readonly { decisions: readonly WrittenDecision[]; says: string }[],
  path: string,
): void {
  const own = conflicts.filter((c) => c.decisions.some((d) => d.line === 0));
  if (own.length === 0) return;
  const told = own.flatMap(({ decisions, says }) => [
    `together these ${says}:`,
    ...decisions.map((d) => `  ${d.line === 0 ? 'sheet' : `${path}:${d.line}`}: ${inWords(d)}`),
  ]);
  throw new UserError('what the sheet says contradicts what was decided, or itself', {
    advice: [...told, 'Nothing was written. Take a line back with glane correct undo LINE, or edit the sheet.'].join(
      '\n',
    ),
  });
}
