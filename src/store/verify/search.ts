import Database from 'better-sqlite3';
import type { Connection } from '../connection.js';
import { sqliteCode } from '../faults.js';
import type { Finding } from '../upkeep-rows.js';
import { ofFile } from './finding.js';

/** Compares every token of the index with the texts it was made of; FTS5 calls it a command and wants to be able to write. */
const COMPARE = `SAVEPOINT compare; INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)`;

/** The complaint of FTS5, or null where search and articles agree. Whatever happens, nothing is written. */
function complaint(db: Database): string | null {
  // a savepoint that stands alone is released by a commit, for which readers would have to go
  const undo = db.inTransaction ? 'ROLLBACK TO compare; RELEASE compare' : 'ROLLBACK';
  try {
    db.exec(COMPARE);
    return null;
  } catch (error) {
    if (!sqliteCode(error)?.startsWith('SQLITE_CORRUPT')) throw error;
    return (error as Error).message;
  } finally {
    if (db.inTransaction) db.exec(undo);
  }
}

const mayNotWrite = (error: unknown) => /^SQLITE_(READONLY|CANTOPEN|BUSY|PERM)/.test(sqliteCode(error) ?? '');

/** The same by this connection, which a copy in memory allows, else by one of its own. */
function complaintAbout({ db }: Connection, path: string, patience: number): string | null {
  try {
    return complaint(db);
  } catch (error) {
    if (!mayNotWrite(error)) throw error;
  }
  const own = new Database(path, { fileMustExist: true, timeout: patience });
  try {
    return complaint(own);
  } finally {
    own.close();
  }
}

/** Where the index is, how long to wait for others that write, and who is told what could not be checked. */
export interface Place {
  readonly path: string;
  readonly patience: number;
  readonly note: (text: string) => void;
}

const COLUMNS = 'title, body, title_stems, body_stems';

/** As the index should be, but for where words stand: enough to tell the articles apart that it has otherwise. */
const REBUILD = `
CREATE VIRTUAL TABLE temp.rebuilt USING fts5(${COLUMNS}, content='', detail=none, tokenize='unicode61 remove_diacritics 2');
INSERT INTO temp.rebuilt (rowid, ${COLUMNS}) SELECT id, ${COLUMNS} FROM articles`;

/** Articles that the index holds with another number of words, or not at all; and what it holds of no article. */
const DIFFERENT = `
SELECT s.id AS row, a.article, 'the search index holds it, and there is no such article' AS problem
FROM articles_fts_docsize s LEFT JOIN articles a ON a.id = s.id WHERE a.id IS NULL
UNION ALL
SELECT a.id, a.article, CASE WHEN s.id IS NULL THEN 'the search index does not hold it' ELSE 'the search index holds another text' END
FROM articles a JOIN temp.rebuilt_docsize r ON r.id = a.id LEFT JOIN articles_fts_docsize s ON s.id = a.id WHERE s.sz IS NOT r.sz`;

/** Full-text search agrees with the articles, word by word. Where the file cannot be written, nobody can compare them: a note. */
export function* search(to: Connection, { path, patience, note }: Place): Generator<Finding> {
  let said: string | null = null;
  try {
    said = complaintAbout(to, path, patience);
  } catch (error) {
    if (!mayNotWrite(error)) throw error;
    note(`the search index was not compared with the articles: ${(error as Error).message}`);
  }
  if (said === null) return;
  let named = false;
  to.db.exec(REBUILD);
  for (const found of to.all<Pick<Finding, 'row' | 'article' | 'problem'>>(DIFFERENT)) {
    named = true;
    yield { check: 'search', table: 'articles_fts', ...found };
  }
  if (!named) yield ofFile('search', `the search index does not agree with the articles: ${said}`, 'articles_fts');
}
