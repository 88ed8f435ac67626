import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { withFaults } from '../faults.js';
import type { DumpWriter } from '../index.js';
import type { WriteOutcome, WriteReport } from '../rows.js';
import { shadow } from '../search-words.js';
import { insertFacts } from './facts.js';
import { fingerprint } from './fingerprint.js';
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

/** The tables that hold an article's own facts; mentions go with their owners. What is said first: it points to people. */
const FACT_TABLES = [
  ...['quotes', 'statements', 'figures', 'article_people', 'article_organisations', 'acronyms', 'article_places'],
  ...['article_themes', 'article_media'],
];

const LINK_SOURCE = `
INSERT INTO article_sources (article_id, source_id, position, warnings) VALUES (?, ?, ?, ?)
ON CONFLICT (article_id, source_id) DO UPDATE SET position = excluded.position, warnings = excluded.warnings
WHERE position <> excluded.position OR warnings <> excluded.warnings`;

function articleValues(record: ArticleRecord, hash: string) {
  const { id, title, date, reading_seconds, language, content_hash, body } = record;
  const lists = { themes: JSON.stringify(record.themes), media: JSON.stringify(record.media) };
  const head = [id, title, date, lists.themes, lists.media, reading_seconds, language] as const;
  const stems = [shadow(title ?? ''), shadow(body)] as const;
  return [...head, JSON.stringify(record.keywords), content_hash, hash, body, ...stems] as const;
}

/** The row of an article, and what tells its state; undefined where the index does not have it. */
export const storedArticle = (to: Connection, id: string) =>
  to.get<{ id: number; record_hash: string }>('SELECT id, record_hash FROM articles WHERE article = ?', id);

/** Writes the articles of one dump, in an open transaction of its own. */
class Dump {
  readonly #to: Connection;
  readonly #touched: Touched;
  readonly #shared: SharedRows;
  readonly #source: string;
  readonly #ids = new Set<string>();
  readonly #count = { added: 0, changed: 0, unchanged: 0 };
  /** New rows that full-text search does not hold yet: they are added in batches, three times as fast as one by one. */
  #waiting: { first: number; last: number } | null = null;

  constructor(to: Connection, source: string) {
    this.#to = to;
    this.#touched = new Touched(to);
    this.#shared = new SharedRows(to, this.#touched);
    this.#source = source;
  }

  /** Of an article that comes twice in a dump the first counts: so the same dump always leaves the same index. */
  add(record: ArticleRecord): WriteOutcome {
    const outcome = this.#ids.has(record.id) ? 'unchanged' : this.#write(record);
    this.#ids.add(record.id);
    this.#count[outcome]++;
    return outcome;
  }

  #write(record: ArticleRecord): WriteOutcome {
    const hash = fingerprint(record);
    const stored = storedArticle(this.#to, record.id);
    const same = stored?.record_hash === hash;
    const row = same ? stored.id : stored ? this.#replace(stored.id, record, hash) : this.#insert(record, hash);
    if (!same) this.#insertFacts(row, record);
    const source = this.#shared.source(this.#source);
    this.#to.run(LINK_SOURCE, row, source, record.position, JSON.stringify(record.warnings));
    return same ? 'unchanged' : stored ? 'changed' : 'added';
  }

  #insert(record: ArticleRecord, hash: string): number {
    const row = this.#to.run(INSERT, ...articleValues(record, hash)).lastInsertRowid;
    this.#waiting = { first: this.#waiting?.first ?? row, last: row };
    if (row - this.#waiting.first + 1 >= FTS_BATCH) this.#flush();
    return row;
  }

  #replace(row: number, record: ArticleRecord, hash: string): number {
    this.#touched.addFactsOf(row);
    this.#to.run(FTS_REMOVE, row);
    for (const table of FACT_TABLES) this.#to.run(`DELETE FROM ${table} WHERE article_id = ?`, row);
    this.#to.run(UPDATE, ...articleValues(record, hash), row);
    this.#to.run(FTS_ADD, row, row);
    return row;
  }

  #insertFacts(article: number, record: ArticleRecord): void {
    const link = (sql: string, table: 'themes' | 'media', names: readonly string[]) => {
      for (const name of new Set(names)) this.#to.run(sql, article, this.#shared.label(table, name));
    };
    link('INSERT INTO article_themes VALUES (?, ?)', 'themes', record.themes);
    link('INSERT INTO article_media VALUES (?, ?)', 'media', record.media);
    insertFacts({ to: this.#to, shared: this.#shared, touched: this.#touched, article, named: new Set() }, record);
  }

  #flush(): void {
    if (this.#waiting) this.#to.run(FTS_ADD, this.#waiting.first, this.#waiting.last);
    this.#waiting = null;
  }

  finish() {
    this.#flush();
    settle({ to: this.#to, shared: this.#shared, touched: this.#touched });
    if (this.#count.changed > 0) {
      this.#to.run('DELETE FROM themes WHERE NOT EXISTS (SELECT 1 FROM article_themes WHERE theme_id = themes.id)');
      this.#to.run('DELETE FROM media WHERE NOT EXISTS (SELECT 1 FROM article_media WHERE media_id = media.id)');
    }
    return { ...this.#count, ids: [...this.#ids] };
  }
}

/** Starts the transaction of one dump. After an error in `add` or `commit` the whole dump is undone. */
export function beginDump(to: Connection, path: string, source: string): DumpWriter {
  const rollback = () => {
    if (to.db.inTransaction) to.db.exec('ROLLBACK');
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return withFaults(path, work);
    } catch (error) {
      rollback();
      throw error;
    }
  };
  const dump = guarded(() => {
    addFunctions(to);
    to.db.exec('BEGIN IMMEDIATE');
    return new Dump(to, source);
  });
  return {
    add: (record) => guarded(() => dump.add(record)),
    commit: () =>
      guarded(() => {
        const report = dump.finish();
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
