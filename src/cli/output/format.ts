import { UserError } from '../../errors.js';

export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'tsv' | 'raw';

/** The output flags of a reading command, as commander hands them over. */
export interface OutputFlags {
  table?: boolean;
  json?: boolean;
  ndjson?: boolean;
  nl?: boolean;
  csv?: boolean;
  tsv?: boolean;
  raw?: boolean;
  headers?: boolean;
  delimiter?: string;
  bom?: boolean;
  column?: string[];
}

/** Do the flags name a format? */
export const namesFormat = ({ table, json, ndjson, nl, csv, tsv, raw }: OutputFlags): boolean =>
  [table, json, ndjson, nl, csv, tsv, raw].some(Boolean);

/** The one format that the flags ask for; without any a table on a terminal and JSON in a pipe. */
export function formatOf(flags: OutputFlags, isTTY: boolean): Format {
  const asked = (['table', 'json', 'ndjson', 'csv', 'tsv'] as const).filter(
    (f) => flags[f] || (f === 'ndjson' && flags.nl) || (f === 'csv' && flags.delimiter !== undefined && !flags.tsv),
  );
  if (asked.length > 1) {
    throw new UserError(`Only one of ${asked.map((f) => `--${f}`).join(', ')} at a time.`, { exitCode: 2 });
  }
  return asked[0] ?? (flags.raw ? 'raw' : isTTY ? 'table' : 'json');
}
