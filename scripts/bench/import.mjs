// What SQLite itself needs for the rows of an index: the sqlite3 shell's `.import` of each table from CSV into the same schema, with
// the same indexes, and the full-text index of the articles, in one transaction. Foreign keys are not checked: CSV has no null.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
AND name NOT LIKE 'articles_fts%' AND name NOT LIKE 'sqlite_%'`;
const SCHEMA = `SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')
AND name NOT LIKE 'articles_fts_%' AND name NOT LIKE 'sqlite_%'`;
const FTS = 'title, body, title_stems, body_stems';
const SETTINGS =
  'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;';

const shell = (db, input) => spawnSync('sqlite3', [db], { input, encoding: 'utf8', maxBuffer: 1 << 26 });

/** Seconds of processor that the import takes; null where there is no shell, or where it takes longer than `limit` seconds. */
export function importSeconds(db, folder, limit) {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return null;
  const rows = join(folder, 'rows');
  mkdirSync(rows, { recursive: true });
  const tables = shell(db, TABLES).stdout.trim().split('\n');
  shell(db, ['.mode csv', ...tables.flatMap((t) => [`.output ${rows}/${t}.csv`, `SELECT * FROM ${t};`])].join('\n'));
  const script = [
    SETTINGS,
    shell(db, SCHEMA).stdout,
    'BEGIN;',
    ...tables.map((t) => `.import --csv ${rows}/${t}.csv ${t}`),
    `INSERT INTO articles_fts (rowid, ${FTS}) SELECT id, ${FTS} FROM articles; COMMIT;`,
  ].join('\n');
  // Node does not tell what a child of its own used; bash does
  const call = `TIMEFORMAT='%U %S'; time sqlite3 '${rows}/copy.db'`;
  const { stderr, signal } = spawnSync('bash', ['-c', call], { input: script, encoding: 'utf8', timeout: limit * 1e3 });
  rmSync(rows, { recursive: true });
  if (signal) return null;
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system };
}
