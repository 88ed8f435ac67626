import { stringify } from 'csv-stringify/sync';
import { type Column, plainCell, type Row } from './column.js';

export interface CsvOptions {
  readonly delimiter: string;
  readonly headers: boolean;
  /** A byte order mark, by which Excel tells UTF-8. */
  readonly bom: boolean;
  /** Cells as they are. Otherwise one that a spreadsheet would run (`=`, `+`, `-`, `@` first) is disarmed with an apostrophe. */
  readonly raw: boolean;
}

/** Setting csv-stringify up costs more than a row. */
const BATCH = 200;

/** Rows as CSV (RFC 4180 quoting, `\n`), a fact a row, in chunks without their last line break. */
export function* csv(rows: Iterable<Row>, columns: readonly Column[], options: CsvOptions): Generator<string> {
  const names = columns.map((c) => c.name);
  let start = options.bom ? '\ufeff' : '';
  let batch: unknown[][] = options.headers ? [names] : [];
  const flush = () => {
    const text = start + stringify(batch, { delimiter: options.delimiter, escape_formulas: !options.raw }).slice(0, -1);
    start = '';
    batch = [];
    return text;
  };
  for (const row of rows) {
    batch.push(names.map((name) => csvCell((row as Record<string, unknown>)[name])));
    if (batch.length >= BATCH) yield flush();
  }
  if (batch.length > 0) yield flush();
}

/** Numbers stay numbers, so that `-4` is not taken for a formula. */
function csvCell(value: unknown): string | number {
  return typeof value === 'number' ? value : plainCell(value);
}
