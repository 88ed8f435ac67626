import { UserError } from '../../errors.js';
import type { Terminal } from '../terminal.js';
import type { Column, Row } from './column.js';
import { type Format, formatOf, type OutputFlags } from './format.js';
import { visibleLines } from './visible.js';

/** Text is handed on in pieces of about this size: few writes, flat memory. */
const CHUNK = 1 << 16;

export interface Answer {
  readonly rows: Iterable<Row>;
  readonly columns: readonly Column[];
  /** There are rows after these. */
  readonly more?: boolean;
}

/** Prints an answer in the format that the flags ask for. Out: how many rows were printed. */
export async function print(answer: Answer, flags: OutputFlags, terminal: Terminal): Promise<number> {
  const format = formatOf(flags, terminal.isTTY);
  const columns = chosen(answer.columns, flags.column);
  let count = 0;
  const counted = (function* () {
    for (const row of answer.rows) {
      count++;
      yield flags.column ? only(row, columns) : row;
    }
  })();
  const lines = await render(format, { ...answer, rows: counted, columns }, flags, terminal);
  // what is made for the eye is harmless already; the other formats are bytes for programs unless a person looks on
  const safe = terminal.isTTY && format !== 'table' ? visibleLines : (text: string) => text;
  await writeLines(lines, safe, terminal);
  return count;
}

async function render(
  format: Format,
  answer: Answer,
  flags: OutputFlags,
  terminal: Terminal,
): Promise<Iterable<string>> {
  const { rows, columns } = answer;
  const headers = flags.headers !== false;
  switch (format) {
    case 'json':
      return (await import('./json.js')).jsonArray(rows);
    case 'ndjson':
      return (await import('./json.js')).ndjson(rows);
    case 'raw':
      return (await import('./raw.js')).raw(rows, columns);
    case 'csv':
    case 'tsv': {
      const delimiter = format === 'tsv' ? '\t' : (flags.delimiter ?? ',');
      return (await import('./csv.js')).csv(rows, columns, { delimiter, headers, bom: !!flags.bom, raw: !!flags.raw });
    }
    case 'table': {
      const { table } = await import('./table.js');
      const all = [...rows];
      if (all.length === 0) return [];
      const more = answer.more ?? false;
      return table(all, columns, {
        columns: terminal.columns,
        paint: await terminal.paint(),
        headers,
        chosen: !!flags.column,
        more,
      });
    }
  }
}

async function writeLines(lines: Iterable<string>, safe: (text: string) => string, terminal: Terminal): Promise<void> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    await terminal.out(safe(chunk));
    chunk = '';
  }
  await terminal.out(safe(chunk));
}

/** The columns that `-c` names, in its order; all where it names none. */
export function chosen(columns: readonly Column[], names: readonly string[] | undefined): readonly Column[] {
  if (!names) return columns;
  return names.map((name) => {
    const column = columns.find((c) => c.name === name);
    if (column) return column;
    const advice = `Columns: ${columns.map((c) => c.name).join(', ')}.`;
    throw new UserError(`There is no column '${name}'.`, { advice, exitCode: 2 });
  });
}

function only(row: Row, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, (row as Record<string, unknown>)[name]]));
}
