import type Database from 'better-sqlite3';
import type { Connection } from '../connection.js';

/** Rows of one statement: more make it no faster. */
const TOGETHER = 16;

interface Waiting {
  readonly rows: Database.Bound[][];
  /** The statement for so many rows, and that for as many as go together. */
  readonly insert: (rows: number) => string;
  readonly together: string;
}

function waiting(table: string, width: number): Waiting {
  const row = `(${Array(width).fill('?')})`;
  const insert = (rows: number) => `INSERT INTO ${table} VALUES ${Array(rows).fill(row)}`;
  return { rows: [], insert, together: insert(TOGETHER) };
}

/** Rows that no other row points to, written some at once: half as dear as one by one. */
export class Leaves {
  readonly #to: Connection;
  readonly #waiting = new Map<string, Waiting>();

  constructor(to: Connection) {
    this.#to = to;
  }

  /** In: a table with its columns, `figures (article_id, value)`, and a row. It is in the file at the latest after {@link flush}. */
  add(table: string, row: Database.Bound[]): void {
    let there = this.#waiting.get(table);
    if (!there) {
      there = waiting(table, row.length);
      this.#waiting.set(table, there);
    }
    there.rows.push(row);
    if (there.rows.length < TOGETHER) return;
    this.#to.run(there.together, ...there.rows.flat());
    there.rows.length = 0;
  }

  flush(): void {
    for (const { rows, insert } of this.#waiting.values()) {
      if (rows.length > 0) this.#to.run(insert(rows.length), ...rows.flat());
      rows.length = 0;
    }
  }
}
