import { UserError } from '../../errors.js';
import type { IndexReader } from '../../index.js';
import { hint } from '../answer.js';
import { type FilterFlags, filterFlags, filtersOf, type GlobalFlags } from '../flags.js';
import { interruptible } from '../interrupt.js';
import { print } from '../output/index.js';
import { type Declare, databaseOf, examples, terminalOf, withIndex } from '../session.js';

interface ExportFlags extends GlobalFlags, FilterFlags {
  json?: boolean;
  csv?: boolean;
  original?: boolean;
}

export const exportRecords: Declare = (command, session) => {
  filterFlags(command)
    .optionsGroup('Records:')
    .option('--original', 'as they were extracted (default: as the corrections file has them)')
    .optionsGroup('Output:')
    .option('--json', 'one JSON array (default: a record a line)')
    .option('--csv', 'refused with advice: a record is no row')
    .action(() => {
      const flags = command.optsWithGlobals<ExportFlags>();
      if (flags.csv) throw notARow();
      const written = (signal: AbortSignal) =>
        withIndex(session, flags, async (index) => {
          const format = flags.json ? { json: true } : { ndjson: true };
          const terminal = terminalOf(session, flags);
          const rows = await print({ rows: until(signal, recordsOf(index, flags)), columns: [] }, format, terminal);
          if (rows === 0 && terminal.isTTY) await terminal.say(hint(index, databaseOf(session, flags)));
        });
      return interruptible(session.io.signals, ({ signal }) => written(signal));
    });
  examples(
    command,
    ['export > records.ndjson', 'every record; glane load records.ndjson makes the same index of them'],
    ["export --theme sport | jq -r '.quotes[].text'", 'the quotes of one theme'],
  );
};

const recordsOf = (index: IndexReader, flags: ExportFlags) =>
  flags.original ? index.originals(filtersOf(flags)) : index.records(filtersOf(flags));

/** Whole records up to an interruption: what was written can be read. */
function* until<T>(signal: AbortSignal, records: Iterable<T>): Generator<T> {
  for (const record of records) {
    signal.throwIfAborted();
    yield record;
  }
}

function notARow(): UserError {
  return new UserError('A record holds many facts and fits no row.', {
    advice: 'One fact a row: glane stats --all --csv, glane quotes --csv, glane people --csv, glane list --csv.',
    exitCode: 2,
  });
}
