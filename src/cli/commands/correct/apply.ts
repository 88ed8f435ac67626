import type { Command } from 'commander';
import { correctionsOf, tellIdle } from '../../corrections.js';
import { type CorrectionsFlags, correctionsFlag } from '../../flags.js';
import { counted } from '../../output/cards.js';
import { json } from '../../output/json.js';
import { databaseOf, examples, type Session, terminalOf } from '../../session.js';
import { tellChanges } from './outcome.js';

interface ApplyFlags extends CorrectionsFlags {
  dryRun?: boolean;
  json?: boolean;
}

export function apply(command: Command, session: Session): void {
  command
    .option('--dry-run', 'what would change, article by article; writes nothing (default: applies)')
    .option('--json', 'what changed as JSON (default: a line to read)');
  correctionsFlag(command).action(() => applyFile(command.optsWithGlobals(), session));
  examples(
    command,
    ['correct apply', 'after the file was edited by hand'],
    ['correct apply --dry-run', 'what that would change'],
  );
}

/** Replays the file where it changed, and tells what of it has no effect. */
export async function applyFile(flags: ApplyFlags, session: Session): Promise<void> {
  const glane = await import('../../../index.js');
  const path = correctionsOf(session, flags);
  const terminal = terminalOf(session, flags);
  const index = glane.openIndex(databaseOf(session, flags), { readonly: flags.dryRun });
  try {
    if (flags.dryRun) {
      const { decisions } = await glane.readCorrections(path);
      await tellChanges(index.preview(decisions), session, flags);
      return;
    }
    const report = await glane.replayCorrections(index, path);
    const rows = index.corrections();
    const changed = report?.changed ?? [];
    if (flags.json) await terminal.out(`${json({ decisions: rows.length, changed })}\n`);
    else if (!flags.quiet)
      await terminal.out(
        `${counted(rows.length, 'decision')}, ${changed.length === 0 ? 'no article' : counted(changed.length, 'article')} changed\n`,
      );
    await tellIdle(rows, session, flags);
  } finally {
    index.close();
  }
}
