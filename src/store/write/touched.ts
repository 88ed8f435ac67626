import type { Connection } from '../connection.js';
import type { DecidedIdentity } from '../identity/decided.js';

/** What a dump touched and a commit has to settle. In the database and not in memory: a dump may be of any length. */
const TABLES = {
  keys: 'key TEXT PRIMARY KEY',
  acronyms: 'key TEXT PRIMARY KEY',
  place_names: 'key TEXT PRIMARY KEY',
  people: 'id INTEGER PRIMARY KEY',
  organisations: 'id INTEGER PRIMARY KEY',
  places: 'id INTEGER PRIMARY KEY',
  added_people: 'id INTEGER PRIMARY KEY',
  added_organisations: 'id INTEGER PRIMARY KEY',
  added_places: 'id INTEGER PRIMARY KEY',
  names_of_people: 'key TEXT PRIMARY KEY',
  names_of_organisations: 'key TEXT PRIMARY KEY',
  names_of_places: 'key TEXT PRIMARY KEY',
};

/** What may be noted. */
type List = keyof typeof TABLES;

/** Noted in memory before they are written together: it takes a tenth of the time, for the same names come again and again. */
const BATCH = 5000;

const fill = (list: List) => `INSERT OR IGNORE INTO touched_${list} SELECT value FROM json_each(?)`;

/** The last rows of before. */
const SINCE = 'article_people article_organisations article_places figures people organisations places'.split(' ');
const START = `
CREATE TEMP TABLE IF NOT EXISTS touched_since (${SINCE}); DELETE FROM temp.touched_since;
INSERT INTO touched_since VALUES (${SINCE.map((table) => `(SELECT COALESCE(MAX(id), 0) FROM ${table})`)})`;

const TOUCHED_BY_ARTICLE = [
  'touched_keys SELECT key FROM article_people WHERE article_id = ? AND key IS NOT NULL',
  'touched_people SELECT person_id FROM article_people WHERE article_id = ? AND person_id IS NOT NULL',
  `touched_organisations SELECT n.organisation_id
    FROM article_organisations ao JOIN organisation_names n ON n.id = ao.name_id WHERE ao.article_id = ?`,
  'touched_acronyms SELECT acronym FROM acronyms WHERE article_id = ?',
  'touched_places SELECT place_id FROM article_places WHERE article_id = ?',
];

/** The keys that begin so: of one name, in all its seats. */
const SEATED = 'INSERT OR IGNORE INTO touched_acronyms SELECT key FROM organisation_names WHERE key >= ? AND key < ?';

const CHUNK = 500;

/**
 * The lists `touched_keys`, `touched_people`… of one dump, empty at first. They are temporary: no other connection sees them. Whoever
 * was `added` to and is not touched otherwise appears in new articles beside all the old ones.
 */
export class Touched {
  readonly #to: Connection;
  readonly #noted = new Map<List, Set<string | number>>();
  #replaced = false;

  constructor(to: Connection) {
    this.#to = to;
    for (const [name, column] of Object.entries(TABLES)) {
      const table = `touched_${name}`;
      to.db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (${column}) WITHOUT ROWID; DELETE FROM temp.${table}`);
    }
    to.db.exec(START);
  }

  /** Were an article's facts taken away? From then on a new row may have the number of an old one. */
  get replaced(): boolean {
    return this.#replaced;
  }

  add(list: List, key: string | number): void {
    const noted = this.#noted.get(list) ?? new Set();
    this.#noted.set(list, noted);
    noted.add(key);
    if (noted.size >= BATCH) this.#write(list, noted);
  }

  /** Notes all that an article names, before its facts are taken away. */
  addFactsOf(article: number): void {
    this.#replaced = true;
    for (const rest of TOUCHED_BY_ARTICLE) this.#to.run(`INSERT OR IGNORE INTO ${rest}`, article);
  }

  /** Notes the names about which there is a decision: who bears them is told anew. */
  addDecided({ peopleKeys, organisations, places }: DecidedIdentity): void {
    for (const key of peopleKeys) this.add('keys', key);
    for (const key of organisations) this.#to.run(SEATED, `${key} @`, `${key} A`);
    for (const key of places) this.add('place_names', key);
  }

  /** From here on the tables hold all that was noted. */
  flush(): void {
    for (const [list, noted] of this.#noted) this.#write(list, noted);
  }

  #write(list: List, noted: Set<string | number>): void {
    if (noted.size > 0) this.#to.run(fill(list), JSON.stringify([...noted]));
    noted.clear();
  }
}

/** Calls `settle` with each key of a list of touched keys, a chunk in memory at a time. */
export function eachTouched(to: Connection, table: string, settle: (key: string) => void): void {
  const sql = `SELECT key FROM ${table} WHERE key > ? ORDER BY key LIMIT ${CHUNK}`;
  const next = (after: string) => to.all<{ key: string }>(sql, after).map((row) => row.key);
  for (let keys = next(''); keys.length > 0; keys = next(keys.at(-1)!)) {
    for (const key of keys) settle(key);
  }
}
