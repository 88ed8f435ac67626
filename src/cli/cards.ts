import type { Confidence, IndexReader } from '../index.js';
import { answer, checkRows, hint, type Question } from './answer.js';
import { filtersOf, narrows, type ReadingFlags } from './flags.js';
import { type Card, card } from './output/card.js';
import { formatOf } from './output/format.js';
import { print } from './output/index.js';
import { databaseOf, type Session, terminalOf, withIndex } from './session.js';

/** A question about entities, and about one of them by name. */
export interface EntityQuestion<T extends { name: string }> extends Question {
  readonly find: (index: IndexReader, name: string, minConfidence?: Confidence) => readonly T[];
  readonly card: (found: T) => Card;
}

/** Cards that a person reads at once; the rest is counted. */
const MOST_CARDS = 10;

/**
 * All entities as rows; those that a name fits as cards for a person to read, as whole objects in JSON, as flat rows in
 * CSV and with `-t`. Filters, order, limit and offset hold for both.
 */
export async function answerEntities<T extends { name: string }>(
  session: Session,
  flags: ReadingFlags,
  question: EntityQuestion<T>,
  name: string | undefined,
): Promise<void> {
  if (name === undefined) return answer(session, flags, question);
  const terminal = terminalOf(session, flags);
  checkRows(flags, question.columns);
  await withIndex(session, flags, async (index) => {
    const found = narrowed(question.find(index, name, flags.minConfidence), index, flags, question);
    if (found.length === 0 && terminal.isTTY) await terminal.say(hint(index, databaseOf(session, flags)));
    const asCards = formatOf(flags, terminal.isTTY) === 'table' && !flags.table && !flags.column;
    const limit = flags.limit || (asCards && flags.limit === undefined ? MOST_CARDS : found.length);
    const shown = found.slice(flags.offset ?? 0).slice(0, limit);
    if (asCards) await printCards(shown.map(question.card), found.length, session, flags);
    else await print({ rows: shown, columns: question.columns }, flags, terminal);
  });
}

/** Those of the found that the filters leave, in the order asked for. */
function narrowed<T extends { name: string }>(
  found: readonly T[],
  index: IndexReader,
  flags: ReadingFlags,
  question: EntityQuestion<T>,
): readonly T[] {
  if (!narrows(flags)) return found;
  const rows = question.ask(index, filtersOf(flags), { order: flags.order }) as readonly { name: string }[];
  const place = new Map(rows.map((row, i) => [row.name, i]));
  return found.filter((one) => place.has(one.name)).sort((a, b) => place.get(a.name)! - place.get(b.name)!);
}

async function printCards(cards: readonly Card[], of: number, session: Session, flags: ReadingFlags): Promise<void> {
  const terminal = terminalOf(session, flags);
  const sheet = { columns: terminal.columns, paint: await terminal.paint() };
  for (const [i, one] of cards.entries()) {
    await terminal.out(`${[...(i > 0 ? [''] : []), ...card(one, sheet)].join('\n')}\n`);
  }
  if (cards.length < of)
    await terminal.say(`(${cards.length} of ${of}; --limit N, --offset N or --limit 0 shows others)`);
}
