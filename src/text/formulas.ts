/** What a spreadsheet takes for the beginning of a formula, or drops and then does. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe before what would be a formula, and before what looks like one disarmed. */
export const disarmed = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell that {@link disarmed} was given. */
export const armed = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
