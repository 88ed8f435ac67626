import type { Mention } from '../../types.js';
import type { Connection } from '../connection.js';
import type { FirstOrganisation } from './first-met.js';
import type { Leaves } from './leaves.js';
import type { SharedRows } from './rows.js';
import type { Touched } from './touched.js';

/** What facts are written with. */
export interface FactsDesk {
  readonly to: Connection;
  readonly shared: SharedRows;
  readonly touched: Touched;
  readonly leaves: Leaves;
}

/** Where the facts of one article go. */
export interface Target extends FactsDesk {
  readonly article: number;
  readonly id: string;
  readonly date: string | null;
  /** Where the bodies and streets are that the article names without a town. */
  readonly seat: string;
  /** The names of organisations that the article's rows hold so far; those of organisations that it names first. */
  readonly named: Set<number>;
  readonly first: Map<number, FirstOrganisation>;
}

export const MENTION_COLUMNS = 'part, start, "end", text, rule, confidence';

export const ofMention = (m: Mention) => [m.in, m.start, m.end, m.text, m.rule, m.confidence] as const;

export function insertMentions({ leaves }: Target, table: string, owner: number, mentions: readonly Mention[]): void {
  for (const m of mentions) leaves.add(table, [owner, ...ofMention(m)]);
}
