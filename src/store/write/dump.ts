import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { AppliedCorrections } from '../corrections/applied.js';
import { withFaults } from '../faults.js';
import { DecidedIdentity } from '../identity/decided.js';
import type { DumpWriter } from '../index.js';
import { forgetReadingsOf, type Reading, rememberReading } from '../readings.js';
import type { WriteOutcome, WriteReport } from '../rows.js';
import { shadow } from '../search-words.js';
import { deleteFacts, insertFacts } from './facts.js';
import { fingerprint } from './fingerprint.js';
import { LateIndexes } from './late-indexes.js';
import { Leaves } from './leaves.js';
import { SharedRows } from './rows.js';
import { addFunctions, settle } from './settle.js';
import { Touched } from './touched.js';

const FTS_BATCH = 1000;

const FTS_COLUMNS = 'title, body, title_stems, body_stems';
const FTS_ADD = `INSERT INTO articles_fts (rowid, ${FTS_COLUMNS}) SELECT id, ${FTS_COLUMNS} FROM articles WHERE id BETWEEN ? AND ?`;
const FTS_REMOVE = `INSERT INTO articles_fts (articles_fts, rowid, ${FTS_COLUMNS}) SELECT 'delete', id, ${FTS_COLUMNS} FROM articles WHERE id = ?`;

const ARTICLE_COLUMNS = [
  ...['article', 'title', 'date', 'themes', 'media', 'reading_seconds', 'language', 'keywords'],
  ...['content_hash', 'record_hash', 'body', 'title_stems', 'body_stems'],
];
const INSERT = `INSERT INTO articles (${ARTICLE_COLUMNS}) VALUES (${ARTICLE_COLUMNS.map(() => '?')})`;
const UPDATE = `UPDATE articles SET (${ARTICLE_COLUMNS}) = (${ARTICLE_COLUMNS.map(() => '?')}) WHERE id = ?`;

const LABEL_TABLES = ['article_themes', 'article_media'];

const SOURCE = 'article_sources (article_id, source_id, position, warnings)';
const LINK_SOURCE = `
INSERT INTO ${SOURCE} VALUES (?, ?, ?, ?)
ON CONFLICT (article_id, source_id) DO UPDATE SET position = excluded.position, warnings = excluded.warnings
WHERE position <> excluded.position OR warnings <> excluded.warnings`;

function articleValues(record: ArticleRecord, hash: string) {
  const { id, title, date, reading_seconds, language, content_hash, body } = record;
  const lists = { themes: JSON.stringify(record.themes), media: JSON.stringify(record.media) };
  const head = [id, title, date, lists.themes, lists.media, reading_seconds, language] as const;
  const stems = [shadow(title ?? ''), shadow(body)] as const;
  return [...head, JSON.stringify(record.keywords), content_hash, hash, body, ...stems] as const;
}

export interface StoredRow {
  readonly id: number;
  readonly record_hash: string;
}

/** The row of an article, and what tells its state; undefined where the index does not have it. */
export const storedArticle = (to: Connection, id: string) =>
  to.get<StoredRow>('SELECT id, record_hash FROM articles WHERE article = ?', id);

/** Writes the articles of one dump, in an open transaction of its own. */
export class Dump {
  readonly #to: Connection;
  readonly #shared: SharedRows;
  readonly touched: Touched;
  readonly #leaves: Leaves;
  readonly #indexes: LateIndexes;
  readonly #source: string;
  readonly #corrections: AppliedCorrections;
  readonly decided: DecidedIdentity;
  readonly #ids = new Set<string>();
  readonly #count = { added: 0, changed: 0, unchanged: 0 };
  /** New rows that full-text search does not hold yet: they are added in batches, three times as fast as one by one. */
  #waiting: { first: number; last: number } | null = null;

  constructor(to: Connection, source: string) {
    this.#to = to;
    this.touched = new Touched(to);
    this.#leaves = new Leaves(to);
    this.#shared = new SharedRows(to, this.touched, this.#leaves);
    this.#indexes = new LateIndexes(to);
    this.#source = source;
    this.#corrections = new AppliedCorrections(to);
    this.decided = new DecidedIdentity(this.#corrections.set);
  }

  /** Of an article that comes twice in a dump the first counts: so the same dump always leaves the same index. */
  add(record: ArticleRecord): WriteOutcome {
    const outcome = this.#ids.has(record.id) ? 'unchanged' : this.#write(record);
    this.#ids.add(record.id);
    this.#count[outcome]++;
    return outcome;
  }

  #write(record: ArticleRecord): WriteOutcome {
    const stored = storedArticle(this.#to, record.id);
    const hash = fingerprint(record);
    // what is stored is corrected already: an exported record that comes back
    const isStored = stored?.record_hash === hash;
    const written = isStored ? { row: stored.id, same: true } : this.#writeCorrected(stored, record, hash);
    const { row, same } = written;
    // what was read of it elsewhere is no longer what the index holds
    if (stored && !same) forgetReadingsOf(this.#to, row);
    const source = this.#shared.source(this.#source);
    const link = [row, source, record.position, JSON.stringify(record.warnings)] as const;
    if (stored) this.#to.run(LINK_SOURCE, ...link);
    else this.#leaves.add(SOURCE, link);
    return same ? 'unchanged' : stored ? 'changed' : 'added';
  }

  #writeCorrected(stored: StoredRow | undefined, record: ArticleRecord, own: string): { row: number; same: boolean } {
    const corrected = this.#corrections.apply(record);
    const hash = corrected.record === record ? own : fingerprint(corrected.record);
    const same = stored?.record_hash === hash;
    const row = same ? stored.id : this.#put(stored, corrected.record, hash);
    this.#corrections.note(row, corrected);
    return { row, same };
  }

  #put(stored: StoredRow | undefined, record: ArticleRecord, hash: string): number {
    const row = stored ? this.#replace(stored.id, record, hash) : this.#insert(record, hash);
    this.#insertFacts(row, record);
    return row;
  }

  /** Writes an article of the index anew, as the decisions make it of its original. Out: did it change? */
  rewrite(stored: StoredRow, original: ArticleRecord): boolean {
    const { same } = this.#writeCorrected(stored, original, fingerprint(original));
    if (!same) this.#count.changed++;
    return !same;
  }

  #insert(record: ArticleRecord, hash: string): number {
    const row = this.#to.run(INSERT, ...articleValues(record, hash)).lastInsertRowid;
    this.#waiting = { first: this.#waiting?.first ?? row, last: row };
    if (row - this.#waiting.first + 1 >= FTS_BATCH) this.#flush();
    this.#indexes.count();
    return row;
  }

  #replace(row: number, record: ArticleRecord, hash: string): number {
    this.#to.run(FTS_REMOVE, row);
    deleteFacts(this.#to, this.touched, row);
    for (const table of LABEL_TABLES) this.#to.run(`DELETE FROM ${table} WHERE article_id = ?`, row);
    this.#to.run(UPDATE, ...articleValues(record, hash), row);
    this.#to.run(FTS_ADD, row, row);
    return row;
  }

  #insertFacts(article: number, record: ArticleRecord): void {
    const link = (links: string, table: 'themes' | 'media', names: readonly string[]) => {
      for (const name of new Set(names)) this.#leaves.add(links, [article, this.#shared.label(table, name)]);
    };
    link('article_themes (article_id, theme_id)', 'themes', record.themes);
    link('article_media (article_id, media_id)', 'media', record.media);
    insertFacts({ to: this.#to, shared: this.#shared, touched: this.touched, leaves: this.#leaves }, article, record);
  }

  #flush(): void {
    if (this.#waiting) this.#to.run(FTS_ADD, this.#waiting.first, this.#waiting.last);
    this.#waiting = null;
  }

  finish(reading?: Reading) {
    this.#flush();
    this.#leaves.flush();
    this.#indexes.makeForFacts();
    this.touched.addDecided(this.decided);
    const desk = { to: this.#to, shared: this.#shared, touched: this.touched, decided: this.decided };
    settle(desk, () => this.#indexes.make());
    this.#corrections.count();
    if (reading) rememberReading(this.#to, this.#shared.source(this.#source), reading);
    if (this.#count.changed > 0) {
      this.#to.run('DELETE FROM themes WHERE NOT EXISTS (SELECT 1 FROM article_themes WHERE theme_id = themes.id)');
      this.#to.run('DELETE FROM media WHERE NOT EXISTS (SELECT 1 FROM article_media WHERE media_id = media.id)');
    }
    return { ...this.#count, ids: [...this.#ids] };
  }
}

function rollbackOf(to: Connection): () => void {
  return () => {
    if (to.db.inTransaction) to.db.exec('ROLLBACK');
  };
}

/** Runs work in a transaction: where it fails the transaction is undone, and faults of the file are told as such. */
function guardedBy(to: Connection, path: string): <T>(work: () => T) => T {
  const rollback = rollbackOf(to);
  return (work) => {
    try {
      return withFaults(path, work);
    } catch (error) {
      rollback();
      throw error;
    }
  };
}

/** Does all of `work` in one transaction, or, when it fails, nothing. */
export function inTransaction<T>(to: Connection, path: string, work: () => T): T {
  return guardedBy(
    to,
    path,
  )(() => {
    addFunctions(to);
    to.db.exec('BEGIN IMMEDIATE');
    const done = work();
    to.db.exec('COMMIT');
    return done;
  });
}

/** Starts the transaction of one dump. After an error in `add` or `commit` the whole dump is undone. */
export function beginDump(to: Connection, path: string, source: string): DumpWriter {
  const rollback = rollbackOf(to);
  const guarded = guardedBy(to, path);
  const dump = guarded(() => {
    addFunctions(to);
    to.db.exec('BEGIN IMMEDIATE');
    return new Dump(to, source);
  });
  return {
    add: (record) => guarded(() => dump.add(record)),
    commit: (reading) =>
      guarded(() => {
        const report = dump.finish(reading);
        to.db.exec('COMMIT');
        return report;
      }),
    rollback,
  };
}

/** Writes all records of a dump, or, when reading them fails, none. */
export function writeDump(dump: DumpWriter, records: Iterable<ArticleRecord>): WriteReport {
  try {
    for (const record of records) dump.add(record);
    return dump.commit();
  } catch (error) {
    dump.rollback();
    throw error;
  }
}
