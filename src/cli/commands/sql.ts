import type { IndexReader } from '../../index.js';
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
function selected(index: IndexReader, select: string) {
  const { columns: given, rows } = index.sql(select);
  const names = distinct(given);
  const columns = names.map((name, rank): Column => ({ name, rank, least: 8, most: 60, lines: 2 }));
  return { columns, rows: objects(names, rows) };
}

/** A join may answer two columns of one name: the second is told as `name_2`. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; taken.has(own); n++) own = `${name}_${n}`;
    taken.add(own);
    return own;
  });
}

/** Bytes become base64: as JSON writes them by itself nobody reads them back. */
const cell = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64') : value);

function* objects(names: readonly string[], rows: Iterable<unknown[]>): Generator<object> {
  for (const row of rows) yield Object.fromEntries(names.map((name, i) => [name, cell(row[i])]));
}
