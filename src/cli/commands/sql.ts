import type { Index } from '../../index.js';
import { hint } from '../answer.js';
import { outputFlags, type ReadingFlags } from '../flags.js';
import type { Column } from '../output/column.js';
import { print } from '../output/index.js';
import { type Declare, databaseOf, examples, terminalOf, withIndex } from '../session.js';

export const sql: Declare = (command, session) => {
  examples(
    outputFlags(command.argument('<select>', 'one SELECT; the database refuses to write')).action((select: string) => {
      const flags = command.optsWithGlobals<ReadingFlags>();
      return withIndex(session, flags, async (index) => {
        const terminal = terminalOf(session, flags);
        const rows = await print(selected(index, select), flags, terminal);
        if (rows === 0 && terminal.isTTY) await terminal.say(hint(index, databaseOf(session, flags)));
      });
    }),
    ["sql 'select date, title from articles order by date desc limit 3'", 'any question to the tables and views'],
    ["sql 'select * from outcomes' --csv", 'a view as CSV'],
  );
};

/** The answer as rows with columns of any width; to the right ones hide first. */
function selected(index: Index, select: string) {
  const { columns: names, rows } = index.sql(select);
  const columns = names.map((name, rank): Column => ({ name, rank, least: 8, most: 60, lines: 2 }));
  return { columns, rows: objects(names, rows) };
}

function* objects(names: readonly string[], rows: Iterable<unknown[]>): Generator<object> {
  for (const row of rows) yield Object.fromEntries(names.map((name, i) => [name, row[i]]));
}
