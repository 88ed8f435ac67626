import { InvalidArgumentError } from 'commander';
import { CHANGE_TYPES, type Change, type ChangeType, changes } from '../../changes/index.js';
import { type GlobalFlags, outputFlags } from '../flags.js';
import { card } from '../output/card.js';
import { changeCards, counted } from '../output/changes.js';
import { CHANGE_COUNTS, CHANGES } from '../output/columns.js';
import { formatOf, type OutputFlags } from '../output/format.js';
import { chosen, print } from '../output/index.js';
import { type Declare, examples, type Session, terminalOf } from '../session.js';

interface DiffFlags extends GlobalFlags, OutputFlags {
  only?: ChangeType[];
  summary?: boolean;
  text?: boolean;
  exitCode?: boolean;
}

export const diff: Declare = (command, session) => {
  command
    .argument('<old>', 'an index, or a file of records as export prints them')
    .argument('<new>', 'another')
    .option('--only <what>', `one kind, repeatable: ${CHANGE_TYPES.join(', ')} (default: all)`, kinds)
    .option('--summary', 'how many of each came, went and changed (default: each of them)')
    .option('--exit-code', 'exit 1 where they differ (default: 0)')
    .option('--text', 'for reading, in a pipe too (default: for reading on a terminal, a row a change in a pipe)');
  outputFlags(command).action((older: string, newer: string) => run(older, newer, command.optsWithGlobals(), session));
  examples(
    command,
    ['diff last-week.db glane.db', 'what came, went and changed, article by article'],
    ['diff old.ndjson glane.db --summary --only figures', 'how many figures'],
    [`diff old.db new.db --json | jq '.[] | select(.field == "role")'`, 'whose role is another now'],
  );
};

function kinds(value: string, before: ChangeType[] = []): ChangeType[] {
  const kind = CHANGE_TYPES.find((type) => type === value);
  if (!kind) throw new InvalidArgumentError(`Allowed choices are ${CHANGE_TYPES.join(', ')}.`);
  return [...before, kind];
}

async function run(older: string, newer: string, flags: DiffFlags, session: Session): Promise<void> {
  chosen(flags.summary ? CHANGE_COUNTS : CHANGES, flags.column);
  const { withRecords } = await import('../records.js');
  await withRecords(older, session, (was) =>
    withRecords(newer, session, async (is) => {
      const found = changes(was, is);
      const different = await tell(flags.only ? only(found, flags.only) : found, flags, session);
      if (!different && session.io.isTTY) await terminalOf(session, flags).say('No difference.');
      if (different && flags.exitCode) session.exitCode = 1;
    }),
  );
}

function* only(found: Iterable<Change>, types: readonly ChangeType[]): Generator<Change> {
  for (const change of found) if (types.includes(change.type)) yield change;
}

/** Prints the changes in the form asked for. Out: are there any? */
async function tell(found: Iterable<Change>, flags: DiffFlags, session: Session): Promise<boolean> {
  const terminal = terminalOf(session, flags);
  if (flags.summary) return (await print({ rows: counted(found), columns: CHANGE_COUNTS }, flags, terminal)) > 0;
  const asTable = formatOf(flags, terminal.isTTY) === 'table';
  const asList = flags.text || (asTable && !flags.table && !flags.column);
  if (!asList) return (await print({ rows: found, columns: CHANGES }, flags, terminal)) > 0;
  const sheet = { columns: terminal.columns, paint: await terminal.paint() };
  let different = false;
  for (const one of changeCards(found)) {
    await terminal.out(`${different ? '\n' : ''}${[...card(one, sheet)].join('\n')}\n`);
    different = true;
  }
  return different;
}
