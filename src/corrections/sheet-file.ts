import { UserError } from '../errors.js';
import { csvRows } from '../text/csv.js';
import { armed } from '../text/formulas.js';
import type { EditedRow } from './sheet.js';

/**
 * The rows of a sheet that `correct export` wrote and somebody edited: any delimiter, with or without BOM, columns in any order or
 * missing, others added. UserError: `FILE:LINE` of a row that cannot be read, or a file without the columns that tell what a row is.
 */
export async function parseSheet(text: string, file: string): Promise<EditedRow[]> {
  const [header, ...rows] = await csvRows(text, file, { comments: true });
  const columns = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const missing = ['id', 'original_name', 'type'].filter(
    (c) => !columns.includes(c) && !columns.includes(`original_${c}`),
  );
  if (missing.length > 0)
    throw new UserError(`${file}:${header?.first ?? 1}: no column ${missing.join(', ')}`, {
      advice:
        'Edit what this wrote, and leave its columns id, original_… and only_in in it: glane correct export > sheet.csv',
    });
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, first }) => {
      if (cells.slice(columns.length).some((cell) => cell !== ''))
        throw new UserError(`${file}:${first}: more cells than there are columns`, {
          advice: 'A cell that holds the delimiter is written between quotation marks.',
        });
      return {
        place: `${file}:${first}`,
        cells: Object.fromEntries(columns.map((column, i) => [column, armed(cells[i] ?? '')])),
      };
    });
}
