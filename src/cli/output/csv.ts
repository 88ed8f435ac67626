import { stringify } from 'csv-stringify/sync';
import { disarmed } from '../../text/formulas.js';
import { type Column, plainCell, type Row } from './column.js';

export interface CsvOptions {
  readonly delimiter: string;
  readonly headers: boolean;
  /** A byte order mark, by which Excel tells UTF-8. */
  readonly bom: boolean;
  /** Cells as they are. Otherwise one that a spreadsheet would run (`=`, `+`, `-`, `@`, TAB, CR first) is disarmed with an apostrophe. */
  readonly raw: boolean;
}

/** Setting csv-stringify up costs more than a row. */
const BATCH = 200;

/** Rows as CSV (RFC 4180 quoting, `\n`), a fact a row, in chunks without their last line break. */
export function* csv(rows: Iterable<Row>, columns: readonly Column[], options: CsvOptions): Generator<string> {
  const names = columns.map((c) => c.name);
  let start = options.bom ? '\ufeff' : '';
  const cellOf = options.raw ? plainCell : safeCell;
  let batch: unknown[][] = options.headers ? [names.map(cellOf)] : [];
  const flush = () => {
    const text = start + stringify(batch, { delimiter: options.delimiter }).slice(0, -1);
    start = '';
    batch = [];
    return text;
  };
  for (const row of rows) {
    batch.push(names.map((name) => cellOf((row as Record<string, unknown>)[name])));
    if (batch.length >= BATCH) yield flush();
  }
  if (batch.length > 0) yield flush();
}

/** Numbers stay numbers: `-4` is no formula. */
const safeCell = (value: unknown): string => (typeof value === 'number' ? String(value) : disarmed(plainCell(value)));
