import type { Command } from 'commander';
import { answer } from '../../answer.js';
import { readingRowsFlags } from '../../flags.js';
import { CORRECTIONS } from '../../output/columns.js';
import { examples, type Session } from '../../session.js';

export function list(command: Command, session: Session): void {
  readingRowsFlags(command).action(() =>
    answer(session, command.optsWithGlobals(), {
      columns: CORRECTIONS,
      ask: (index, _filters, page) => index.corrections(page),
    }),
  );
  examples(
    command,
    ['correct list', 'the decisions as they were applied'],
    ["correct list --json | jq '.[] | select(.articles == 0)'", 'those that match nothing'],
  );
}
