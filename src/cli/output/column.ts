/** A row of an answer: keys as in the index, values as JSON has them. */
export type Row = object;

/** One column of an answer: its name is the key in JSON and the heading in CSV; the rest says how a table shows it. */
export interface Column {
  readonly name: string;
  /** Heading in a table where it is shorter than the name. */
  readonly heading?: string;
  /** What a table shows instead of the value. May hold marks of style. */
  readonly cell?: (row: never) => string;
  /** A count, drawn as a bar in proportion to the column's largest. */
  readonly bar?: true;
  readonly align?: 'right';
  /** Wraps down to this many cells, up to `most`; a column without it keeps its natural width. */
  readonly least?: number;
  readonly most?: number;
  /** Lines before a cell is cut; 1 where not given. */
  readonly lines?: number;
  /** Hidden first where it is high; a column without a rank is shown only when asked for by `-c`. */
  readonly rank?: number;
  /** `below`: across the whole width, under the row. */
  readonly place?: 'below';
}

/** The value of a cell in words: lists joined by ` | `, nothing for null. */
export function plainCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainCell).join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
