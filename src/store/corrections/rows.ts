import type { Connection } from '../connection.js';
import { select } from '../queries/select.js';
import type { Page } from '../rows.js';
import type { CorrectionRow } from '../upkeep-rows.js';

const COLUMNS = 'line action type name target article reason date articles conflict'.split(' ');
/** All of them, with their ids. */
export const ROWS = `SELECT ${COLUMNS}, id FROM corrections`;

export type StoredDecision = CorrectionRow & { id: number };

/** The decisions that the index holds, in the order of the file. */
export function correctionRows(to: Connection, page?: Page): CorrectionRow[] {
  const report = { columns: COLUMNS, from: ROWS, values: [], order: 'line, id' };
  return select(to, report, page) as unknown as CorrectionRow[];
}

/** Of the corrections file as it was applied; null where there was none. */
export const appliedHash = (to: Connection): string | null =>
  to.get<{ hash: string }>('SELECT hash FROM corrections_file')?.hash ?? null;
