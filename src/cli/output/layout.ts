import type { Column } from './column.js';

export interface Placed {
  readonly column: Column;
  readonly width: number;
}

const GAP = 2;
/** Below this a cell says nothing. */
const SMALLEST = 4;

/**
 * Which columns fit into `total` cells, and how wide: columns of high rank go first, then those that wrap give way.
 * In: columns with the width their cells would like. Out: the columns that stay, in order, never none.
 */
export function fitColumns(wanted: readonly Placed[], total: number): Placed[] {
  const kept = [...wanted];
  while (kept.length > 1 && span(kept.map(leastWidth)) > total) kept.splice(kept.indexOf(last(kept)), 1);
  const least = kept.map(leastWidth);
  const widths = kept.map(({ column, width }) => Math.min(width, column.most ?? width, total));
  for (let excess = span(widths) - total; excess > 0; excess--) widths[nextToShrink(widths, least, kept)]!--;
  return kept.map(({ column }, i) => ({ column, width: Math.max(1, widths[i]!) }));
}

function leastWidth({ column, width }: Placed): number {
  return Math.min(width, column.least ?? width);
}

function span(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1);
}

/** The column to hide first: of highest rank, of equals the last. */
function last(columns: readonly Placed[]): Placed {
  return columns.reduce((a, b) => ((b.column.rank ?? 0) >= (a.column.rank ?? 0) ? b : a));
}

/** The column that gives way next: one with much to spare, and rather one of high rank; where none has anything, the widest. */
function nextToShrink(widths: readonly number[], least: readonly number[], columns: readonly Placed[]): number {
  const spare = widths.map((w, i) => (w - Math.max(least[i]!, SMALLEST)) * (1 + (columns[i]!.column.rank ?? 0)));
  const most = Math.max(...spare);
  return most > 0 ? spare.indexOf(most) : widths.indexOf(Math.max(...widths));
}
