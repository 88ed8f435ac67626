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

/** Articles after which a dump is long: of a short one it takes longer to take the indexes away and to make them than to fill them. */
const LONG = 200;

/**
 * The indexes of an empty file are made once its first dump is written, if that is a long one: to sort all entries at once costs a fourth of putting each in
 * its place, and of a long dump most places are no longer in memory. In the transaction of the dump: nobody sees the file without them.
 */
export class LateIndexes {
  readonly #to: Connection;
  readonly #isFirst: boolean;
  #articles = 0;
  #missing: Definition[] = [];

  constructor(to: Connection) {
    this.#to = to;
    this.#isFirst = to.get('SELECT 1 FROM articles LIMIT 1') === undefined;
  }

  /** To be told of every new article. */
  count(): void {
    if (this.#isFirst && ++this.#articles === LONG) this.#takeAway();
  }

  #takeAway(): void {
    this.#missing = this.#to.all<Definition>(DEFINITIONS).filter(({ name }) => !NEEDED.includes(name));
    for (const { name } of this.#missing) this.#to.db.exec(`DROP INDEX ${name}`);
    this.#to.run(GATHER);
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
