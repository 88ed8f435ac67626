import type { Command } from 'commander';
import { UserError } from '../../../errors.js';
import { type Declare, examples, type Session } from '../../session.js';
import { apply, applyFile } from './apply.js';
import { DECISIONS, decision } from './decisions.js';
import { exportSheet } from './export.js';
import { importSheet } from './import.js';
import { list } from './list.js';
import { undo } from './undo.js';

type Subcommand = readonly [name: string, summary: string, declare: (command: Command, session: Session) => void];

/** Those that decide, then those that look after the decisions; the order of the help. */
const SUBCOMMANDS: readonly Subcommand[] = [
  ...DECISIONS.map((one): Subcommand => [one.action, one.summary, decision(one)]),
  ['undo', 'Take back the last decision, those of some lines, or all', undo],
  ['list', 'List the decisions, and in how many articles each has a say', list],
  ['export', 'Print all names as a sheet to edit in a spreadsheet or OpenRefine', exportSheet],
  ['import', 'Read an edited sheet back: what is otherwise becomes decisions', importSheet],
  ['apply', 'Apply the corrections file as it is now (also: glane correct)', apply],
];

export const correct: Declare = (command, session) => {
  command.description(
    'Decisions about the index are lines of a file beside it, glane.corrections.csv of glane.db: made here or by hand, replayed at every ingest and load, kept in version control.',
  );
  for (const [name, summary, declare] of SUBCOMMANDS) {
    const sub = command.command(name).summary(summary).description(`${summary}.`);
    sub.showHelpAfterError(`  See: glane correct ${name} --help`);
    declare(sub, session);
  }
  // without a subcommand the file is applied; a wrong name is told
  command.helpCommand(false).allowExcessArguments();
  command.action(() => {
    if (command.args.length === 0) return applyFile(command.optsWithGlobals(), session);
    const advice = `There are: ${SUBCOMMANDS.map(([name]) => name).join(', ')}.`;
    throw new UserError(`there is no glane correct ${command.args[0]}`, { advice, exitCode: 2 });
  });
  examples(
    command,
    [
      "correct merge 'Solen Ollivier' 'Solenn Ollivier'",
      'both names are one person, from now on (default type: the one that bears the name)',
    ],
    ['correct undo', 'takes that back'],
  );
};
