import type { Connection } from '../connection.js';

/** Of whom names are looked for while articles are written. */
const NEEDED = ['article_people_by_key', 'acronyms_by_acronym', 'organisation_names_by_key'];

/** Who is named: counted behind all facts, their indexes come last. */
const ENTITIES = ['people', 'organisations', 'places'];

interface Definition {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

const DEFINITIONS =
  "SELECT name, tbl_name AS 'table', sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid";

/**
 * So much of the full-text index is gathered in memory before it is written, in bytes: of fewer pieces fewer have to be merged and
 * searched. The file remembers it.
 */
const GATHERED = 8 << 20;
const GATHER = `INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', ${GATHERED})`;

/**
 * The indexes of an empty file are made once its first dump is written: to sort all entries at once costs a fourth of putting each in
 * its place, and of a long dump most places are no longer in memory. In the transaction of the dump: nobody sees the file without them.
 */
export class LateIndexes {
  readonly #to: Connection;
  #missing: Definition[] = [];

  constructor(to: Connection) {
    this.#to = to;
    if (to.get('SELECT 1 FROM articles LIMIT 1')) return;
    this.#missing = to.all<Definition>(DEFINITIONS).filter(({ name }) => !NEEDED.includes(name));
    for (const { name } of this.#missing) to.db.exec(`DROP INDEX ${name}`);
    to.run(GATHER);
  }

  /** Makes those that settling who is who needs. */
  makeForFacts(): void {
    this.#make(({ table }) => !ENTITIES.includes(table));
  }

  /** Makes the rest. */
  make(): void {
    this.#make(() => true);
  }

  #make(isDue: (index: Definition) => boolean): void {
    for (const { sql } of this.#missing.filter(isDue)) this.#to.db.exec(sql);
    this.#missing = this.#missing.filter((index) => !isDue(index));
  }
}
