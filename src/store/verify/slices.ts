import type { Connection } from '../connection.js';
import type { Finding } from '../upkeep-rows.js';
import type { Count } from './finding.js';

const HELD = `
SELECT a.id FROM articles a JOIN article_sources x ON x.article_id = a.id JOIN sources s ON s.id = x.source_id
WHERE a.article = ? AND a.content_hash = ? AND s.name = ?`;

const BATCH = 1000;
const ARTICLES = `SELECT id, article FROM articles WHERE id > ? ORDER BY id LIMIT ${BATCH}`;
const SOURCES = `
SELECT s.name, x.position FROM article_sources x JOIN sources s ON s.id = x.source_id WHERE x.article_id = ? ORDER BY x.id`;

/** Which articles stand in their sources as they are stored: one byte an article, whatever its length. */
export class Slices {
  readonly #to: Connection;
  readonly #held: Uint8Array;
  readonly #read = new Set<string>();

  constructor(to: Connection) {
    this.#to = to;
    const last = to.get<{ id: number | null }>('SELECT MAX(id) AS id FROM articles')?.id ?? 0;
    this.#held = new Uint8Array(last + 1);
  }

  /** Notes an article that stands in a source. Out: does the index hold it so? */
  add(source: string, article: string, contentHash: string): boolean {
    const found = this.#to.get<{ id: number }>(HELD, article, contentHash, source);
    if (found) this.#held[found.id] = 1;
    return found !== undefined;
  }

  /** The source was read to its end: what it does not hold can be told. */
  close(source: string): void {
    this.#read.add(source);
  }

  /**
   * Articles that none of their sources holds as they are stored. An article that was edited later and elsewhere stands in one of
   * them only; one of a source that was not read may stand there: it is counted as not compared.
   */
  *findings(count: Count): Generator<Finding> {
    if (this.#read.size === 0) return;
    let rows = this.#to.all<{ id: number; article: string }>(ARTICLES, -1);
    while (rows.length > 0) {
      for (const { id, article } of rows) {
        if (this.#held[id]) {
          count('slices');
          continue;
        }
        const sources = this.#to.all<{ name: string; position: number }>(SOURCES, id);
        if (!sources.every(({ name }) => this.#read.has(name))) count('not compared');
        else yield missing(id, article, sources);
      }
      rows = this.#to.all(ARTICLES, rows.at(-1)!.id);
    }
  }
}

function missing(row: number, article: string, sources: readonly { name: string; position: number }[]): Finding {
  const places = sources.map(({ name, position }) => `${name}, article ${position}`).join('; ');
  return {
    check: 'slice',
    table: 'articles',
    row,
    article,
    problem: `its source does not hold it as it is stored: ${places}`,
  };
}
