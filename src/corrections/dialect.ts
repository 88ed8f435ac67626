import { disarmed } from '../text/formulas.js';
import { COLUMNS } from './decision.js';

/** How a file of decisions is written: a spreadsheet keeps its own ways. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Names of the columns in their order, lower case; those that are not ours too. */
  readonly columns: readonly string[];
}

/** How a file is written that there is not yet. */
export const OWN_DIALECT: Dialect = { delimiter: ',', lineEnd: '\n', columns: COLUMNS };

export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** A cell as CSV writes it. */
function quoted(cell: string, delimiter: string): string {
  return /["\r\n]|^[#\s]|\s$/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A row of cells as a line without its end, harmless to a spreadsheet. A row that begins with an empty cell stays a row, not a blank line. */
export const rowLine = (cells: readonly string[], { delimiter }: Dialect): string =>
  cells.map((cell) => quoted(disarmed(cell), delimiter)).join(delimiter);
