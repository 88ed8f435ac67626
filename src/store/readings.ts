import type { Connection } from './connection.js';

/** How a source was read: by what it is known again, and what was told about it. */
export interface Reading {
  /** Of its bytes and of all else that its records depend on. */
  readonly fingerprint: string;
  /** Any value that JSON has. */
  readonly account: unknown;
}

/** The last reading of a source, as long as all its articles are in the index as they were read; else null. */
export function readingOf(to: Connection, source: string): Reading | null {
  const sql =
    'SELECT fingerprint, account FROM sources WHERE name = ? AND fingerprint IS NOT NULL AND account IS NOT NULL';
  const found = to.get<{ fingerprint: string; account: string }>(sql, source);
  return found ? { ...found, account: JSON.parse(found.account) } : null;
}

export function rememberReading(to: Connection, source: number, { fingerprint, account }: Reading): void {
  to.run('UPDATE sources SET fingerprint = ?, account = ? WHERE id = ?', fingerprint, JSON.stringify(account), source);
}

/** An article changed: its sources have to be read again. */
export function forgetReadingsOf(to: Connection, article: number): void {
  to.run(
    `UPDATE sources SET fingerprint = NULL WHERE fingerprint IS NOT NULL
      AND id IN (SELECT source_id FROM article_sources WHERE article_id = ?)`,
    article,
  );
}

/** What was passed over may come back: all sources have to be read again. */
export function forgetReadings(to: Connection): void {
  to.run('UPDATE sources SET fingerprint = NULL WHERE fingerprint IS NOT NULL');
}

const IDS = `
SELECT a.article AS id FROM sources s JOIN article_sources x ON x.source_id = s.id JOIN articles a ON a.id = x.article_id
WHERE s.name = ? ORDER BY x.position`;

/** The ids of the articles that a source was read to hold. */
export function idsOf(to: Connection, source: string): string[] {
  return to.all<{ id: string }>(IDS, source).map((row) => row.id);
}
