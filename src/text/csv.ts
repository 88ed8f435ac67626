import { UserError } from '../errors.js';

/** A row of a CSV file: its cells without the spaces around them, and its first and last line, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly first: number;
  readonly last: number;
}

export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** The text of a file that a spreadsheet saved: UTF-8, UTF-16 ("Unicode text"), or the Windows code page that a French Excel writes by itself. */
export function sheetText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const isComment = (line: string) => /^"?#/.test(line) || line.trim() === '';

/** The first line that is neither blank nor a comment: the names of the columns. */
function headerOf(text: string): string {
  for (const line of withoutMark(text).split(/\r\n?|\n/)) if (!isComment(line)) return line;
  return '';
}

/** What divides the cells of the header: the most frequent of `,`, `;`, TAB and `|`. */
export function delimiterOf(text: string): string {
  const header = headerOf(text);
  const count = (c: string) => header.split(c).length;
  return [',', ';', '\t', '|'].reduce((a, b) => (count(b) > count(a) ? b : a));
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * The rows of a CSV file, blank lines left out, and with `comments` lines that begin with `#`. UserError with file and line where
 * quotation marks are not in order. csv-parse takes 30 ms to load: only who has a file to read pays.
 */
export async function csvRows(text: string, file: string, options: { comments?: boolean } = {}): Promise<CsvRow[]> {
  const { parse } = await import('csv-parse/sync');
  const comments = options.comments ? ({ comment: '#', comment_no_infix: true } as const) : {};
  // one kind of line end: csv-parse counts a CRLF inside a cell twice
  const plain = withoutMark(text).replace(/\r\n?/g, '\n');
  const how = {
    ...comments,
    delimiter: delimiterOf(text),
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  };
  try {
    const rows = parse(plain, how) as unknown as Parsed[];
    return rows.map(({ record, info: { lines } }) => {
      const inside = record.join('').split('\n').length - 1;
      return { cells: record.map((cell) => cell.trim()), first: lines - inside, last: lines };
    });
  } catch (error) {
    const { lines } = error as { lines?: number };
    if (lines === undefined) throw error;
    throw new UserError(`${file}:${lines}: a quotation mark that is not closed, or stands inside a cell`, {
      advice: 'A cell that holds a quotation mark is written between two, the mark itself twice: "dit ""Jo"""',
    });
  }
}
