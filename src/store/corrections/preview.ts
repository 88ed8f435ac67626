import { changesOf } from '../../corrections/changes.js';
import { compileCorrections } from '../../corrections/compile.js';
import type { WrittenDecision } from '../../corrections/decision.js';
import type { Connection } from '../connection.js';
import { originalOf } from '../queries/originals.js';
import { storedRecord } from '../queries/records.js';
import type { Effect } from '../upkeep-rows.js';
import { candidates } from './candidates.js';

/** What the index would hold otherwise if these were its decisions, article by article. Nothing is written. */
export function preview(to: Connection, decisions: readonly WrittenDecision[]): Effect[] {
  const set = compileCorrections(decisions);
  return [...candidates(to, decisions)]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const before = storedRecord(to, row);
      const after = set.correct(originalOf(to, row)).record;
      return changesOf(before, after).map((change) => ({ article: before.id, title: before.title, ...change }));
    });
}
