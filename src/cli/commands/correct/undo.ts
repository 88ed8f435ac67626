import type { Command } from 'commander';
import { UserError } from '../../../errors.js';
import type { WrittenDecision } from '../../../index.js';
import { correctionsOf, tellIdle } from '../../corrections.js';
import { type CorrectionsFlags, correctionsFlag, wholeNumber } from '../../flags.js';
import { databaseOf, examples, type Session, terminalOf } from '../../session.js';
import { tellChanges, tellOutcome } from './outcome.js';

interface UndoFlags extends CorrectionsFlags {
  all?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

export function undo(command: Command, session: Session): void {
  command
    .argument(
      '[line...]',
      'lines of the corrections file (default: the last decision in it)',
      (text, before: number[] = []) => [...before, wholeNumber(text)],
    )
    .option('--all', 'all decisions (default: one)')
    .option('--dry-run', 'what would change, article by article; writes nothing')
    .option('--json', 'what was undone as JSON (default: a few lines to read)');
  correctionsFlag(command).action((lines: number[]) => run(lines ?? [], command.optsWithGlobals(), session));
  examples(
    command,
    ['correct undo', 'takes the last decision back'],
    ['correct undo 3 7', 'takes back those of lines 3 and 7'],
  );
}

async function run(lines: readonly number[], flags: UndoFlags, session: Session): Promise<void> {
  const glane = await import('../../../index.js');
  const path = correctionsOf(session, flags);
  const { decisions } = await glane.readCorrections(path);
  const gone = chosen(decisions, lines, !!flags.all, path);
  const index = glane.openIndex(databaseOf(session, flags), { readonly: flags.dryRun });
  try {
    if (flags.dryRun) {
      await tellChanges(index.preview(decisions.filter((d) => !gone.includes(d))), session, flags);
      return;
    }
    await glane.removeDecisions(
      path,
      gone.map((d) => d.line),
    );
    const report = await glane.replayCorrections(index, path);
    const changed = report?.changed ?? [];
    await tellOutcome(
      gone.map((d) => ({ decision: d, line: d.line, changed, undone: true })),
      session,
      flags,
    );
    await tellIdle(index.corrections(), session, flags);
  } finally {
    index.close();
  }
  if (!gone.some((d) => d.action === 'forget')) return;
  await terminalOf(session, flags).say(
    'A forgotten person may come back: ingesting a page that names her again puts her into the index.',
  );
}

function chosen(
  decisions: readonly WrittenDecision[],
  lines: readonly number[],
  all: boolean,
  path: string,
): readonly WrittenDecision[] {
  if (decisions.length === 0) throw new UserError(`there is no decision in ${path}`);
  if (all && lines.length > 0) throw new UserError('Either lines or --all.', { exitCode: 2 });
  if (all) return decisions;
  if (lines.length === 0) return decisions.slice(-1);
  const missing = lines.filter((line) => !decisions.some((d) => d.line === line));
  if (missing.length === 0) return decisions.filter((d) => lines.includes(d.line));
  throw new UserError(`${path} has no decision in line ${missing.join(', ')}`, {
    advice: 'See the lines: glane correct list',
  });
}
