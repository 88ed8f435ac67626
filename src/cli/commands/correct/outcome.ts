import type { Change, Decision } from '../../../index.js';
import { correctionsOf, inWords } from '../../corrections.js';
import type { CorrectionsFlags } from '../../flags.js';
import { counted } from '../../output/cards.js';
import { CHANGES } from '../../output/columns.js';
import { print } from '../../output/index.js';
import { json } from '../../output/json.js';
import { visible } from '../../output/visible.js';
import { type Session, terminalOf } from '../../session.js';

type Flags = CorrectionsFlags & { json?: boolean };

/** What became of a decision. */
export interface Outcome {
  readonly decision: Decision;
  readonly line: number;
  /** Ids of the articles that were written anew. */
  readonly changed: readonly string[];
  /** The file had it already. */
  readonly known?: boolean;
  readonly undone?: boolean;
}

const changes = (ids: readonly string[]) =>
  ids.length === 0 ? 'no article changed' : `${counted(ids.length, 'article')} changed`;

/** A line a decision for a person, an object each in JSON. */
export async function tellOutcome(outcomes: readonly Outcome[], session: Session, flags: Flags): Promise<void> {
  const { out } = terminalOf(session, flags);
  const path = correctionsOf(session, flags);
  if (flags.json) {
    const rows = outcomes.map(({ decision, line, changed }) => ({ ...decision, line, changed }));
    await out(`${json(rows)}\n`);
  } else if (!flags.quiet) {
    const word = ({ known, undone }: Outcome) => (undone ? 'undone: ' : known ? 'decided already: ' : '');
    const lines = outcomes.map((o) => `${word(o)}${path}:${o.line}: ${inWords(o.decision)}`);
    await out(`${[...lines, changes(outcomes[0]?.changed ?? [])].map(visible).join('\n')}\n`);
  }
}

/** What would change, article by article. */
export async function tellChanges(rows: readonly Change[], session: Session, flags: Flags): Promise<void> {
  const terminal = terminalOf(session, flags);
  await print({ rows, columns: CHANGES }, flags.json ? { json: true } : { table: true }, terminal);
  const articles = new Set(rows.map((row) => row.article)).size;
  await terminal.say(
    `dry run, nothing was written: ${articles === 0 ? 'no article' : counted(articles, 'article')} would change`,
  );
}
