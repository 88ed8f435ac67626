import type { WrittenDecision } from '../../corrections/decision.js';
import type { Connection } from '../connection.js';
import { withFaults } from '../faults.js';
import { originalOf } from '../queries/originals.js';
import { forgetReadings } from '../readings.js';
import type { ReplayReport } from '../upkeep-rows.js';
import { Dump, inTransaction, type StoredRow } from '../write/dump.js';
import { storeDecisions } from './applied.js';
import { candidates } from './candidates.js';
import { appliedHash, correctionRows } from './rows.js';

/** A corrections file: its decisions, and what tells one state of it from another. */
export interface CorrectionsFile {
  readonly decisions: readonly WrittenDecision[];
  readonly hash: string | null;
}

const isForget = (d: WrittenDecision) => d.action === 'forget';

/** The salted names that the index was told to forget. */
const forgottenNames = (decisions: readonly WrittenDecision[]) =>
  new Set(decisions.filter(isForget).map((d) => d.name));

/** Decisions that are new to the index: of a name that is to be forgotten any article may hold it, once. */
function pending(decisions: readonly WrittenDecision[], known: ReadonlySet<string>): WrittenDecision[] {
  return decisions.filter((d) => !isForget(d) || !known.has(d.name));
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));

/** The articles that name somebody forgotten: they do not show it any more. */
const forgottenArticles = (to: Connection) =>
  to.all<{ article: number; name: string }>(
    "SELECT x.article_id AS article, c.name FROM article_corrections x JOIN corrections c ON c.id = x.correction_id WHERE c.action = 'forget'",
  );
const STILL_FORGOTTEN = `
INSERT OR IGNORE INTO article_corrections (article_id, correction_id) SELECT ?, id FROM corrections WHERE name = ?`;

/** Takes what was deleted out of the file itself: the pages of search, the free pages and the log. Out: false where a reader holds them. */
function purge(to: Connection): boolean {
  to.run("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')");
  to.db.exec('VACUUM');
  const [checkpoint] = to.db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return checkpoint?.busy === 0;
}

/**
 * Brings the index to a state of the corrections file: what older decisions changed is put back, the new ones are applied to it.
 * One transaction; only articles that old or new decisions touch are read, only those that come out otherwise are written.
 */
export function replay(to: Connection, path: string, { decisions, hash }: CorrectionsFile): ReplayReport {
  if (hash === withFaults(path, () => appliedHash(to))) return { changed: [], purged: true };
  const changed: string[] = [];
  let forgets = false;
  inTransaction(to, path, () => {
    const banned = forgottenNames(correctionRows(to));
    const fresh = pending(decisions, banned);
    // who may come back stands in dumps that were read
    if (!isWithin(banned, forgottenNames(decisions))) forgetReadings(to);
    forgets = fresh.some(isForget);
    const rows = candidates(to, fresh);
    const before = new Dump(to, '').decided;
    const forgotten = forgottenArticles(to);
    storeDecisions(to, decisions, hash);
    const dump = new Dump(to, '');
    dump.touched.addDecided(before);
    for (const row of [...rows].sort((a, b) => a - b)) {
      const stored = to.get<StoredRow & { article: string }>(
        'SELECT id, record_hash, article FROM articles WHERE id = ?',
        row,
      )!;
      if (dump.rewrite(stored, originalOf(to, row))) changed.push(stored.article);
    }
    for (const { article, name } of forgotten) to.run(STILL_FORGOTTEN, article, name);
    if (decisions.length === 0) to.run('DELETE FROM originals');
    dump.finish();
  });
  return { changed, purged: !forgets || withFaults(path, () => purge(to)) };
}
