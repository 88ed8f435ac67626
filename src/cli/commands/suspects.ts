import { Option } from 'commander';
import type { SuspectRow } from '../../index.js';
import { hint, TABLE_LIMIT } from '../answer.js';
import { limitFlag, outputFlags, type ReadingFlags, share } from '../flags.js';
import { SUSPECTS } from '../output/columns.js';
import { formatOf } from '../output/format.js';
import { chosen, print } from '../output/index.js';
import { type Declare, databaseOf, examples, terminalOf, withIndex } from '../session.js';

const TYPES: readonly SuspectRow['type'][] = ['person', 'organisation', 'place'];

interface SuspectsFlags extends ReadingFlags {
  type?: SuspectRow['type'];
  minSimilarity?: number;
}

export const suspects: Declare = (command, session) => {
  command
    .addOption(new Option('--type <type>', 'of one type (default: all)').choices(TYPES))
    .option('--min-similarity <share>', 'only those as much alike, from 0 to 1 (default: 0)', share);
  examples(
    outputFlags(limitFlag(command)).action(async () => {
      const flags = command.optsWithGlobals<SuspectsFlags>();
      const terminal = terminalOf(session, flags);
      chosen(SUSPECTS, flags.column);
      await withIndex(session, flags, async (index) => {
        const types = flags.type && [flags.type];
        const rows = await index.suspects({ types, minSimilarity: flags.minSimilarity });
        const few = formatOf(flags, terminal.isTTY) === 'table' ? TABLE_LIMIT : undefined;
        const limit = flags.limit === 0 ? undefined : (flags.limit ?? few);
        const answer = { rows: rows.slice(0, limit), columns: SUSPECTS, more: rows.length > (limit ?? rows.length) };
        const printed = await print(answer, flags, terminal);
        if (printed === 0 && terminal.isTTY)
          await terminal.say(nothing(index.counts().articles, hint(index, databaseOf(session, flags))));
      });
    }),
    ['suspects --type person', 'people who may be one: a letter apart, an initial, a first name missing'],
    ['suspects --min-similarity 0.95 --csv', 'the surest, for a spreadsheet'],
  );
};

const nothing = (articles: number, empty: string): string => (articles === 0 ? empty : 'No two names look like one.');
