import type { Index } from '../index.js';
import { hint } from './answer.js';
import type { ReadingFlags } from './flags.js';
import { type Card, card } from './output/card.js';
import type { Column, Row } from './output/column.js';
import { formatOf } from './output/format.js';
import { print } from './output/index.js';
import { databaseOf, type Session, terminalOf, withIndex } from './session.js';

export interface CardQuestion<T extends Row> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly ask: (index: Index) => readonly T[];
  readonly card: (found: T) => Card;
}

/** Everything that a name fits: cards for a person to read, whole objects in JSON, flat rows in CSV and with `-t`. */
export async function answerCards<T extends Row>(
  session: Session,
  flags: ReadingFlags,
  question: CardQuestion<T>,
): Promise<void> {
  const terminal = terminalOf(session, flags);
  await withIndex(session, flags, async (index) => {
    const found = question.ask(index);
    if (found.length === 0 && terminal.isTTY) await terminal.say(hint(index, databaseOf(session, flags)));
    if (formatOf(flags, terminal.isTTY) !== 'table' || flags.table || flags.column) {
      await print({ rows: found, columns: question.columns }, flags, terminal);
      return;
    }
    const sheet = { columns: terminal.columns, paint: await terminal.paint() };
    for (const [i, one] of found.entries()) {
      await terminal.out(`${[...(i > 0 ? [''] : []), ...card(question.card(one), sheet)].join('\n')}\n`);
    }
  });
}
