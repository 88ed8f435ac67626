import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Confidence, Filters } from '../index.js';
import { firstDay, lastDay } from './dates.js';
import type { OutputFlags } from './output/format.js';
import type { TerminalFlags } from './terminal.js';

export interface GlobalFlags extends TerminalFlags {
  db?: string;
}

export interface FilterFlags {
  theme?: string[];
  media?: string[];
  since?: string;
  until?: string;
  person?: string[];
  org?: string[];
  place?: string[];
  source?: string[];
  match?: string;
  rawQuery?: boolean;
  minConfidence?: Confidence;
}

export interface PageFlags {
  order?: string;
  limit?: number;
  offset?: number;
}

export interface ReadingFlags extends GlobalFlags, FilterFlags, PageFlags, OutputFlags {}

/** The filters of every reading command; those that may be repeated mean *or*. */
export function filterFlags(command: Command): Command {
  return command
    .optionsGroup('Filters (several values of one mean "or"; case and accents do not matter):')
    .option('--theme <label>', 'articles with this theme', collect)
    .option('--media <label>', 'articles of this media type', collect)
    .option('--since <date>', 'from 2023, 2023-06 or 2023-06-07 on', firstDay)
    .option('--until <date>', 'up to 2023, 2023-06 or 2023-06-07, inclusive', lastDay)
    .option('--person <name>', 'articles that name this person', collect)
    .option('--org <name>', 'articles that name this organisation', collect)
    .option('--place <name>', 'articles that name this place', collect)
    .option('--source <file>', 'articles from this dump', collect)
    .option('--match <words>', 'articles with these words in title or body')
    .option('--raw-query', '--match is FTS5 syntax, not words (default: words)');
}

const LEVELS: readonly Confidence[] = ['high', 'medium', 'low'];

/** How sure the facts of a report must be. Declared before the filters. */
export function confidenceFlag(command: Command): Command {
  const meaning = 'only facts this sure: entities by their best mention, roles by their evidence (default: low)';
  return command.addOption(new Option('--min-confidence <level>', meaning).choices(LEVELS));
}

/** Which rows, in which order. */
function pageFlags(command: Command): Command {
  return command
    .optionsGroup('Rows:')
    .option('--order <column>', "sort by a column: 'date', 'date desc' (default: what the command says)")
    .option('--limit <n>', 'at most n rows, 0 for all (default: 50 in a table, else all)', wholeNumber)
    .option('--offset <n>', 'leave out the first n rows (default: 0)', wholeNumber);
}

/** How many rows, of an answer that has one order. */
export function limitFlag(command: Command): Command {
  return command
    .optionsGroup('Rows:')
    .option('--limit <n>', 'at most n rows, 0 for all (default: 50 in a table, else all)', wholeNumber);
}

/** How an answer is written; `byDefault` tells what is where no flag says so. */
export function outputFlags(command: Command, byDefault = 'a table on a terminal, a JSON array in a pipe'): Command {
  return command
    .optionsGroup(`Output (default: ${byDefault}):`)
    .option('-t, --table', 'a table, in a pipe too')
    .option('--json', 'a JSON array')
    .option('--ndjson', 'a JSON object a line')
    .option('--nl', 'the same as --ndjson')
    .option('--csv', 'CSV, one fact a row')
    .option('--tsv', 'tab-separated values')
    .option('-c, --column <names>', 'only these columns, in this order: -c value -c unit, or -c value,unit', columns)
    .option('--no-headers', 'no line of column names')
    .option('--delimiter <char>', "between CSV cells (default: ','); ';' for a French Excel", delimiter)
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .option('-r, --raw', 'the first column alone, a value a line; with --csv: cells are not disarmed against formulas');
}

/** Rows and output, for what no filter narrows. */
export function readingRowsFlags(command: Command): Command {
  return outputFlags(pageFlags(command));
}

/** All three: what most reading commands have. */
export function readingFlags(command: Command): Command {
  return outputFlags(pageFlags(filterFlags(command)));
}

/** Which corrections file. */
export function correctionsFlag(command: Command): Command {
  return command.option(
    '--corrections <file>',
    'the decisions about the index (default: beside it, glane.corrections.csv of glane.db)',
  );
}

export interface CorrectionsFlags extends GlobalFlags {
  corrections?: string;
}

export function filtersOf(flags: FilterFlags): Filters {
  return {
    themes: flags.theme,
    media: flags.media,
    since: flags.since,
    until: flags.until,
    people: flags.person,
    organisations: flags.org,
    places: flags.place,
    sources: flags.source,
    match: flags.match,
    rawQuery: flags.rawQuery,
    minConfidence: flags.minConfidence,
  };
}

/** Do the flags leave out articles, or ask for an order? */
export function narrows(flags: ReadingFlags): boolean {
  return flags.order !== undefined || Object.values(filtersOf(flags)).some((value) => value !== undefined);
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function columns(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').map((name) => name.trim())];
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

export function anyNumber(text: string): number {
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  if (!text.trim() || Number.isNaN(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

/** A number from 0 to 1, also with a comma. */
export function share(text: string): number {
  const value = anyNumber(text);
  if (value < 0 || value > 1) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return value;
}

function delimiter(text: string): string {
  if (text === '\\t') return '\t';
  if (text.length !== 1 || /["\r\n]/.test(text)) throw new InvalidArgumentError('It must be one character.');
  return text;
}
