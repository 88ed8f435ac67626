import type Database from 'better-sqlite3';
import type { Connection } from '../connection.js';

/** Rows of one statement: more make it no faster. */
const TOGETHER = 32;
/** Values that wait before all are written: those of some twenty articles. */
const MOST_WAITING = 20_000;

/** The tables to which others point, before those that point to them: their rows are written in this order, the others' behind. */
const OWNERS =
  'organisations organisation_names people places article_organisations article_people article_places'.split(' ');

type Owner = (typeof OWNERS)[number];

interface Waiting {
  /** Row behind row. */
  values: Database.Bound[];
  readonly width: number;
  /** The statement for so many rows, and that for as many as go together. */
  readonly insert: (rows: number) => string;
  readonly together: string;
}

/** `OR FAIL`: where one row fails the dump is undone. To undo the statement alone SQLite would copy each page that it touches. */
function waiting(table: string, width: number): Waiting {
  const row = `(${Array(width).fill('?')})`;
  const insert = (rows: number) => `INSERT OR FAIL INTO ${table} VALUES ${Array(rows).fill(row)}`;
  return { values: [], width, insert, together: insert(TOGETHER) };
}

const ownerAt = (table: string) => OWNERS.indexOf(table.slice(0, table.indexOf(' ')));

/** Rows that wait to be written some at once: half as dear as one by one. Until {@link flush} the file does not hold them. */
export class Leaves {
  readonly #to: Connection;
  readonly #waiting = new Map<string, Waiting>();
  readonly #last = new Map<Owner, number>();
  #values = 0;

  constructor(to: Connection) {
    this.#to = to;
  }

  /** The number of the next row of a table: whoever points to it need not wait for it to be written. */
  next(table: Owner): number {
    const last = this.#last.get(table) ?? this.#lastOf(table);
    this.#last.set(table, last + 1);
    return last + 1;
  }

  #lastOf(table: Owner): number {
    return this.#to.get<{ id: number }>(`SELECT COALESCE(MAX(id), 0) AS id FROM ${table}`)!.id;
  }

  /** In: a table with its columns, `figures (article_id, value)`, and a row. */
  add(table: string, row: readonly Database.Bound[]): void {
    const { values } = this.#waiting.get(table) ?? this.#open(table, row.length);
    for (const value of row) values.push(value);
    this.#values += row.length;
  }

  #open(table: string, width: number): Waiting {
    const opened = waiting(table, width);
    this.#waiting.set(table, opened);
    return opened;
  }

  /** To be told between two articles, when all that rows point to is there: writes what waits, if it is much. */
  rest(): void {
    if (this.#values >= MOST_WAITING) this.flush();
  }

  flush(): void {
    const tables = [...this.#waiting.keys()];
    const order = (table: string) => (ownerAt(table) === -1 ? OWNERS.length : ownerAt(table));
    for (const table of tables.sort((a, b) => order(a) - order(b))) this.#write(this.#waiting.get(table)!);
    this.#values = 0;
  }

  #write({ values, width, insert, together }: Waiting): void {
    const size = TOGETHER * width;
    let at = 0;
    for (; at + size <= values.length; at += size) this.#to.run(together, values.slice(at, at + size));
    if (at < values.length) this.#to.run(insert((values.length - at) / width), values.slice(at));
    values.length = 0;
  }
}
