import { UserError } from '../errors.js';
import { csvRows, sheetText } from '../text/csv.js';
import { armed } from '../text/formulas.js';
import { SHEET_TYPES, type SheetType } from './facts.js';

/** A row of a ticked sheet. `correct` is null where nobody ticked it. */
export interface Tick {
  readonly id: string;
  readonly type: SheetType;
  readonly correct: boolean | null;
  readonly comment: string;
  readonly fact: string;
  readonly sentence: string;
  readonly article: string;
  readonly title: string;
  /** `FILE:LINE`. */
  readonly place: string;
}

const YES = new Set('oui o yes y vrai true x 1 ✓ ✔'.split(' '));
const NO = new Set('non n no faux false 0 ✗ ✘'.split(' '));

const REQUIRED = ['id', 'type', 'correct'];
const ADVICE =
  'A sheet is what glane audit writes; its columns may stand in any order, but id, type and correct must be there.';

/**
 * The rows of a sheet that somebody ticked, as a spreadsheet saves it: any delimiter, line ends, order of columns; UTF-8, UTF-16 or
 * the Windows code page. Throws a `UserError` with file and line for what cannot be read.
 */
export async function parseTicks(bytes: Uint8Array, file: string): Promise<Tick[]> {
  const [head, ...rows] = await csvRows(sheetText(bytes), file);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new UserError(`${file}:1: there is no column ${missing.join(', ')}`, { advice: ADVICE });
  return rows.map(({ cells, first }) => {
    const of = (name: string) => armed(cells[names.indexOf(name)] ?? '');
    return tickOf(of, `${file}:${first}`);
  });
}

function tickOf(of: (name: string) => string, place: string): Tick {
  const [id, type] = [of('id'), of('type')];
  if (!id) throw new UserError(`${place}: the fact has no id`, { advice: ADVICE });
  if (!Object.hasOwn(SHEET_TYPES, type))
    throw new UserError(`${place}: there is no type '${type}'`, {
      advice: `Types: ${Object.keys(SHEET_TYPES).join(', ')}.`,
    });
  const [comment, fact, sentence] = [of('comment'), of('fact'), of('sentence')];
  const correct = answerOf(of('correct'), place);
  return {
    id,
    type: type as SheetType,
    correct,
    comment,
    fact,
    sentence,
    article: of('article'),
    title: of('title'),
    place,
  };
}

function answerOf(cell: string, place: string): boolean | null {
  const answer = cell.toLowerCase();
  if (answer === '') return null;
  if (YES.has(answer)) return true;
  if (NO.has(answer)) return false;
  throw new UserError(`${place}: '${cell}' is neither yes nor no`, {
    advice:
      'Write oui, yes, x or 1 for a right fact, non, no or 0 for a wrong one; leave it empty where you cannot tell.',
  });
}
