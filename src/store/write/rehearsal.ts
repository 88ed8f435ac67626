import type { Connection } from '../connection.js';
import { AppliedCorrections } from '../corrections/applied.js';
import type { DumpWriter } from '../index.js';
import type { WriteOutcome } from '../rows.js';
import { storedArticle } from './dump.js';
import { fingerprint } from './fingerprint.js';

/**
 * A writer that tells what writing a dump would do and writes nothing. `states` holds the articles of the dumps rehearsed
 * before, which would be in the index by now.
 */
export function rehearseDump(to: Connection, states: Map<string, string>): DumpWriter {
  const ids = new Set<string>();
  const corrections = new AppliedCorrections(to);
  const count = { added: 0, changed: 0, unchanged: 0 };
  const outcomeOf = (id: string, hash: string): WriteOutcome => {
    const before = states.get(id) ?? storedArticle(to, id)?.record_hash;
    if (before === undefined) return 'added';
    return ids.has(id) || before === hash ? 'unchanged' : 'changed';
  };
  return {
    add: (record) => {
      const hash = fingerprint(corrections.apply(record).record);
      const outcome = outcomeOf(record.id, hash);
      if (!ids.has(record.id)) states.set(record.id, hash);
      ids.add(record.id);
      count[outcome]++;
      return outcome;
    },
    commit: () => ({ ...count, ids: [...ids] }),
    rollback: () => {},
  };
}
