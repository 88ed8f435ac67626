import { UserError } from '../errors.js';
import { type CsvRow, csvRows, delimiterOf } from '../text/csv.js';
import { armed } from '../text/formulas.js';
import { entityKey } from '../text/names.js';
import {
  ACTIONS,
  type Action,
  COLUMNS,
  type Decision,
  ENTITY_TYPES,
  FACT_TYPES,
  type WrittenDecision,
} from './decision.js';
import { type Dialect, lineEndOf, OWN_DIALECT } from './dialect.js';

export interface ParsedFile {
  readonly dialect: Dialect;
  readonly hasHeader: boolean;
  readonly decisions: readonly (WrittenDecision & { readonly last: number })[];
}

const isEmpty = ({ cells }: CsvRow) => cells.every((cell) => cell === '') || cells[0]!.startsWith('#');

function columnsOf(row: CsvRow, file: string): string[] {
  const columns = row.cells.map((cell) => cell.toLowerCase());
  const missing = ['action', 'type', 'name'].filter((name) => !columns.includes(name));
  if (missing.length === 0) return columns;
  throw new UserError(`${file}:${row.first}: no column ${missing.join(', ')}`, {
    advice: `The first line names the columns: ${COLUMNS.join(',')}`,
  });
}

/** What is wrong with a decision, or null. */
export function faultOf({ action, type, name, target, article }: Decision): string | null {
  const entity = (ENTITY_TYPES as readonly string[]).includes(type);
  if (!(ACTIONS as readonly string[]).includes(action)) return `action '${action}': one of ${ACTIONS.join(', ')}`;
  if (!entity && !(FACT_TYPES as readonly string[]).includes(type))
    return `type '${type}': one of ${[...ENTITY_TYPES, ...FACT_TYPES].join(', ')}`;
  if (name === '') return 'the name is missing';
  if (!entity && action !== 'reject') return `${action} is for a person, an organisation or a place`;
  if (/^(?:set-role|forget)$/.test(action) && type !== 'person') return `${action} is for a person`;
  if (/^(?:merge|not-same|rename|retype)$/.test(action) && target === '') return `${action} needs a target`;
  if (action === 'retype' && !(ENTITY_TYPES as readonly string[]).includes(target))
    return `target '${target}': one of ${ENTITY_TYPES.join(', ')}`;
  if (action === 'retype' && target === type) return `it is of type ${type} already`;
  if (action === 'forget' && !/^sha256:[0-9a-f]+:[0-9a-f]{64}$/.test(name))
    return 'forget has no name but its hash, as glane forget writes it';
  if (article !== '' && !/^[0-9a-f]{8,16}$/.test(article))
    return `article '${article}': an id as glane list shows it, 8 digits of it or more`;
  if (action === 'not-same' && entityKey(name) === entityKey(target)) return homonymFault(type, article);
  return null;
}

/** One name on both sides says that in one article it is somebody else's. */
function homonymFault(type: string, article: string): string | null {
  if (article === '')
    return 'not-same with one name twice needs an article: the homonym of that article is somebody else';
  return type === 'person' ? null : 'only people have homonyms: rename it in that article';
}

function decisionOf(row: CsvRow, columns: readonly string[], file: string): WrittenDecision & { last: number } {
  if (row.cells.slice(columns.length).some((cell) => cell !== ''))
    throw new UserError(`${file}:${row.first}: more cells than there are columns`, {
      advice: 'A cell that holds the delimiter is written between quotation marks.',
    });
  const cell = (name: string) => armed(row.cells[columns.indexOf(name)] ?? '');
  const decision: Decision = {
    action: cell('action').toLowerCase() as Action,
    type: cell('type').toLowerCase() as Decision['type'],
    ...{ name: cell('name'), target: cell('target'), article: cell('article').toLowerCase() },
    ...{ reason: cell('reason'), date: cell('date') },
  };
  const fault = faultOf(decision);
  if (fault === null) return { ...decision, line: row.first, last: row.last };
  throw new UserError(`${file}:${row.first}: ${fault}`, {
    advice: 'Correct the line, or put # before it to leave it out.',
  });
}

/**
 * The decisions of a corrections file: CSV with `,`, `;` or TAB, with or without BOM, any line ends, columns in any order, `#` before
 * a comment. UserError where a line cannot be read: FILE:LINE and what to write. In: the file's text, its name for messages.
 */
export async function parseCorrections(text: string, file: string): Promise<ParsedFile> {
  const [header, ...rows] = (await csvRows(text, file, { comments: true })).filter((row) => !isEmpty(row));
  if (!header) return { dialect: { ...OWN_DIALECT, lineEnd: lineEndOf(text) }, hasHeader: false, decisions: [] };
  const columns = columnsOf(header, file);
  return {
    dialect: { delimiter: delimiterOf(text), lineEnd: lineEndOf(text), columns },
    hasHeader: true,
    decisions: rows.map((row) => decisionOf(row, columns, file)),
  };
}
