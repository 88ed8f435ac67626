import { type Column, plainCell, type Row } from './column.js';

/** The first column only, a value a line, unquoted: for a shell loop. */
export function* raw(rows: Iterable<Row>, columns: readonly Column[]): Generator<string> {
  const name = columns[0]?.name ?? '';
  for (const row of rows) yield plainCell((row as Record<string, unknown>)[name]);
}
