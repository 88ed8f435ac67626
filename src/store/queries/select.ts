import type Database from 'better-sqlite3';
import { UserError } from '../../errors.js';
import type { Connection } from '../connection.js';
import type { Page } from '../rows.js';

/** A report: which columns of which SELECT, and in which order. */
export interface Report {
  readonly columns: readonly string[];
  readonly from: string;
  readonly values: readonly Database.Bound[];
  /** The order of the report, over the columns of `from`; a total one, so that pages never overlap. */
  readonly order: string;
  /** Columns that are not sorted by their own text: names by their folded words. */
  readonly sort?: Readonly<Record<string, string>>;
  /**
   * Where no index holds the order: the rows of a page are chosen in this `from`, by a column that tells them apart, and all else is
   * read of these only. It has the values of the other one.
   */
  readonly chosen?: { readonly by: string; readonly from: string } | undefined;
  /** Common tables (`WITH …`) of both, each computed once. They have all the values then. */
  readonly shared?: string;
}

/** The ORDER BY expression for `order`: a column of the report, by name only. Values that are not there come last. */
function ordering({ columns, sort, order: fallback }: Report, order = ''): string {
  const [column = '', direction = 'asc', ...rest] = order.trim().split(/\s+/);
  if (column === '') return fallback;
  if (!columns.includes(column) || rest.length > 0 || !/^(?:asc|desc)$/i.test(direction)) {
    throw new UserError(`cannot order by '${order}'`, {
      advice: `Columns: ${columns.join(', ')}; put desc behind one to turn it round.`,
      exitCode: 2,
    });
  }
  const by = sort?.[column] ?? `"${column}"`;
  return `${by} IS NULL, ${by} ${direction}, ${fallback}`;
}

/** The rows of a report, page by page; values as SQLite gives them (JSON arrays still as text). */
export function select(to: Connection, report: Report, page: Page = {}): Record<string, unknown>[] {
  const columns = report.columns.map((c) => `"${c}"`);
  const order = `ORDER BY ${ordering(report, page.order)}`;
  const size = [page.limit ?? -1, page.offset ?? 0];
  const { chosen, shared = '', values } = report;
  const rows = `${shared} SELECT ${columns} FROM (${report.from})`;
  if (!chosen || page.limit === undefined) return to.all(`${rows} ${order} LIMIT ? OFFSET ?`, ...values, ...size);
  const wanted = `SELECT ${chosen.by} FROM (${chosen.from}) ${order} LIMIT ? OFFSET ?`;
  const bound = shared === '' ? [...values, ...values] : values;
  return to.all(`${rows} WHERE ${chosen.by} IN (${wanted}) ${order}`, ...bound, ...size);
}

/** The same row with these columns read from JSON. */
export function parsed<T>(row: Record<string, unknown>, ...columns: string[]): T {
  for (const column of columns) row[column] = JSON.parse(row[column] as string);
  return row as T;
}
