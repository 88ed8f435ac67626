import { UserError } from '../errors.js';
import type { Filters, IndexReader, Page } from '../index.js';
import { filtersOf, type ReadingFlags } from './flags.js';
import type { Column, Row } from './output/column.js';
import { formatOf } from './output/format.js';
import { chosen, print } from './output/index.js';
import { databaseOf, type Session, terminalOf, withIndex } from './session.js';

/** What a screen of rows holds where no limit is given. */
export const TABLE_LIMIT = 50;

export interface Question {
  readonly columns: readonly Column[];
  readonly ask: (index: IndexReader, filters: Filters, page: Page) => readonly Row[];
}

/** A reading command: opens the index, asks it, prints the rows; where there are none a person gets a hint. */
export async function answer(session: Session, flags: ReadingFlags, question: Question): Promise<void> {
  const terminal = terminalOf(session, flags);
  const isTable = formatOf(flags, terminal.isTTY) === 'table';
  const limit = flags.limit === 0 ? undefined : (flags.limit ?? (isTable ? TABLE_LIMIT : undefined));
  checkRows(flags, question.columns);
  await withIndex(session, flags, async (index) => {
    // one row more than is shown tells whether there are more
    const page = { order: flags.order, offset: flags.offset, limit: limit === undefined ? undefined : limit + 1 };
    const rows = question.ask(index, filtersOf(flags), page);
    const more = limit !== undefined && rows.length > limit;
    const printed = await print({ rows: rows.slice(0, limit), columns: question.columns, more }, flags, terminal);
    if (printed === 0 && terminal.isTTY) await terminal.say(hint(index, databaseOf(session, flags)));
  });
}

/** Why there may be nothing to see. */
export function hint(index: IndexReader, database: string): string {
  return index.counts().articles === 0
    ? `${database} is empty. Fill it with: glane ingest FILE`
    : 'Nothing found. Fewer filters find more: glane list shows all articles.';
}

/** Refuses an order or a column that the rows do not have, before anything is opened or printed. */
export function checkRows({ order, column }: ReadingFlags, columns: readonly Column[]): void {
  chosen(columns, column);
  if (order === undefined) return;
  const [, name = ''] = /^(\S+)(?:\s+(?:asc|desc))?$/i.exec(order.trim()) ?? [];
  if (columns.some((c) => c.name === name)) return;
  throw new UserError(`Cannot order by '${order}'.`, {
    advice: `Write a column and, for largest first, desc: --order '${columns[0]?.name} desc'. Columns: ${columns.map((c) => c.name).join(', ')}.`,
    exitCode: 2,
  });
}
