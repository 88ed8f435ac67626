import type { Connection } from '../connection.js';
import { AppliedCorrections } from '../corrections/applied.js';
import { DecidedIdentity } from '../identity/decided.js';
import { asStored, eachRecord } from '../queries/records.js';
import { deleteFacts, insertFacts } from './facts.js';
import { Leaves } from './leaves.js';
import { SharedRows } from './rows.js';
import { addFunctions, settle } from './settle.js';
import { Touched } from './touched.js';

/** Writes the facts of all articles anew from what the index holds of them, in an open transaction: who is who is decided again. */
export function rewriteFacts(to: Connection): void {
  addFunctions(to);
  const touched = new Touched(to);
  const leaves = new Leaves(to);
  const shared = new SharedRows(to, touched, leaves);
  for (const { row, record } of eachRecord(to, {}, (_, row) => ({ row, record: asStored(to, row) }))) {
    deleteFacts(to, touched, row);
    insertFacts({ to, shared, touched, leaves }, row, record);
  }
  leaves.flush();
  const decided = new DecidedIdentity(new AppliedCorrections(to).set);
  touched.addDecided(decided);
  settle({ to, shared, touched, decided });
}
