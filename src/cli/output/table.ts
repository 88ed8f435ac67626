import type { Paint } from '../paint.js';
import { bar } from './amount.js';
import { type Column, plainCell, type Row } from './column.js';
import { fitColumns, type Placed } from './layout.js';
import { marksOut, paintLines } from './marks.js';
import { visible } from './visible.js';
import { displayWidth, takeCells } from './width.js';
import { wrap } from './wrap.js';

export interface TableOptions {
  readonly columns: number;
  readonly paint: Paint;
  readonly headers: boolean;
  /** The columns were named by the user: none is hidden. */
  readonly chosen: boolean;
  /** There are rows after these. */
  readonly more: boolean;
}

const GAP = '  ';
const BELOW_INDENT = 4;
const BELOW_LINES = 4;
/** Cells of the longest bar. */
const BAR = 20;

/** Rows as a table that fits `columns` cells; its foot says what was left out and how to see it. */
export function* table(rows: readonly Row[], columns: readonly Column[], options: TableOptions): Generator<string> {
  const shown = options.chosen ? columns : columns.filter((c) => c.rank !== undefined);
  const across = shown.filter((c) => options.chosen || (c.place !== 'below' && rows.some((row) => cellOf(row, c))));
  const below = options.chosen ? [] : shown.filter((c) => c.place === 'below');
  const largest = new Map(across.filter((c) => c.bar).map((c) => [c, largestOf(rows, c)]));
  const cells = rows.map((row) => across.map((column) => cellOf(row, column, largest.get(column))));
  const wanted = across.map((column, i) => ({
    column: wraps(column, options),
    width: natural(column, i, cells, options),
  }));
  const placed = fitColumns(wanted, options.columns);
  const index = placed.map(({ column }) => across.findIndex((c) => c.name === column.name));
  let cutCells = 0;
  if (options.headers) yield heading(placed, options);
  for (const [i, row] of rows.entries()) {
    const own = index.map((k) => cells[i]![k]!);
    const lines = own.map((cell, k) => linesOf(cell, placed[k]!));
    yield* band(lines, placed, options);
    cutCells += own.filter((cell, k) => isCut(cell, lines[k]!)).length;
    for (const column of below) {
      const cell = cellOf(row, column);
      const wrapped = wrap(cell, options.columns - BELOW_INDENT, column.lines ?? BELOW_LINES);
      for (const line of paintLines(wrapped, options.paint, 'dim')) yield ' '.repeat(BELOW_INDENT) + line;
      if (isCut(cell, wrapped)) cutCells++;
    }
  }
  const hidden = across.filter((c) => !placed.some((p) => p.column.name === c.name)).map((c) => c.name);
  const note = foot(rows.length, hidden, cutCells, options.more);
  if (note) yield* paintLines(wrap(note, options.columns), options.paint, 'dim');
}

function cellOf(row: Row, { name, cell }: Column, largest?: number): string {
  const value = (row as Record<string, unknown>)[name];
  if (largest !== undefined)
    return `${String(value).padStart(String(largest).length)} ${bar(Number(value), largest, BAR)}`;
  return visible(cell ? cell(row as never) : plainCell(value));
}

function largestOf(rows: readonly Row[], { name }: Column): number {
  return rows.reduce((most, row) => Math.max(most, Number((row as Record<string, unknown>)[name])), 0);
}

/** A column that the user named shows whatever it holds: it may wrap, and it is never the first to go. */
function wraps(column: Column, { chosen }: TableOptions): Column {
  return chosen
    ? { ...column, least: Math.min(column.least ?? 6, 6), lines: Math.max(column.lines ?? 1, 3), rank: 0 }
    : column;
}

function natural(column: Column, i: number, cells: readonly string[][], { columns, headers }: TableOptions): number {
  let width = headers ? displayWidth(headingOf(column)) : 1;
  // a cell of a megabyte is not measured: beyond the terminal's width it only wraps
  for (const row of cells) width = Math.max(width, displayWidth(row[i]!.slice(0, 2 * columns)));
  return Math.min(width, columns);
}

const headingOf = ({ heading, name }: Column) => heading ?? visible(name);

function linesOf(cell: string, { column, width }: Placed): string[] {
  if (displayWidth(cell.slice(0, 4 * width + 16)) <= width && cell.length <= 4 * width + 16) return [cell];
  return wrap(cell, width, column.lines ?? 1);
}

function heading(placed: readonly Placed[], { paint }: TableOptions): string {
  const cells = placed.map((p) => pad(takeCells(headingOf(p.column), p.width), p));
  return paint('heading', cells.join(GAP).trimEnd());
}

/** The lines of one row: each cell's own lines side by side. */
function* band(cells: readonly string[][], placed: readonly Placed[], { paint }: TableOptions): Generator<string> {
  const painted = cells.map((lines) => paintLines(lines, paint));
  for (let i = 0; i < Math.max(1, ...cells.map((c) => c.length)); i++) {
    const line = placed.map((p, k) => pad(cells[k]![i] ?? '', p, painted[k]![i]));
    yield line.join(GAP).trimEnd();
  }
}

/** `text` filled up to the column's width; `painted` is what is printed in its place. */
function pad(text: string, { width, column }: Placed, painted = text): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return column.align === 'right' ? space + painted : painted + space;
}

/** Do the lines leave out something of the cell? A page may well end in `…` itself. */
function isCut(cell: string, lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') === true && !marksOut(cell).endsWith('…');
}

function foot(rows: number, hidden: readonly string[], cut: number, more: boolean): string {
  const notes = [
    more ? `${rows} shown, there are more: --limit N, or --limit 0 for all` : '',
    hidden.length > 0 ? `hidden: ${hidden.join(', ')}` : '',
    cut > 0 ? `${cut} ${cut === 1 ? 'cell' : 'cells'} cut` : '',
    hidden.length > 0 || cut > 0 ? '-c COLUMN or --json shows all' : '',
  ].filter(Boolean);
  return notes.length > 0 ? `(${notes.join('; ')})` : '';
}
