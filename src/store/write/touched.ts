import type { Connection } from '../connection.js';

/** What a dump touched and a commit has to settle. In the database and not in memory: a dump may be of any length. */
const TABLES = {
  keys: 'key TEXT PRIMARY KEY',
  acronyms: 'key TEXT PRIMARY KEY',
  people: 'id INTEGER PRIMARY KEY',
  organisations: 'id INTEGER PRIMARY KEY',
  places: 'id INTEGER PRIMARY KEY',
};

type Table = keyof typeof TABLES;

/** What may be noted: an entry of a table, or the spelling of an organisation, which stands for it. */
type List = Table | 'spellings';

/** Noted in memory before they are written together: it takes a tenth of the time, for the same names come again and again. */
const BATCH = 5000;

const fill = (table: Table) => `INSERT OR IGNORE INTO touched_${table} SELECT value FROM json_each(?)`;

const FILL: Record<List, string> = {
  keys: fill('keys'),
  acronyms: fill('acronyms'),
  people: fill('people'),
  organisations: fill('organisations'),
  places: fill('places'),
  spellings: `INSERT OR IGNORE INTO touched_organisations
    SELECT organisation_id FROM organisation_names WHERE id IN (SELECT value FROM json_each(?))`,
};
const LISTS = Object.keys(FILL) as List[];

const TOUCHED_BY_ARTICLE = [
  'touched_keys SELECT key FROM article_people WHERE article_id = ? AND key IS NOT NULL',
  'touched_people SELECT person_id FROM article_people WHERE article_id = ? AND person_id IS NOT NULL',
  `touched_organisations SELECT n.organisation_id
    FROM article_organisations ao JOIN organisation_names n ON n.id = ao.name_id WHERE ao.article_id = ?`,
  'touched_acronyms SELECT acronym FROM acronyms WHERE article_id = ?',
  'touched_places SELECT place_id FROM article_places WHERE article_id = ?',
];

/** The lists `touched_keys`, `touched_people`… of one dump, empty at first. They are temporary: no other connection sees them. */
export class Touched {
  readonly #to: Connection;
  readonly #noted = Object.fromEntries(LISTS.map((list) => [list, new Set()])) as Record<List, Set<string | number>>;

  constructor(to: Connection) {
    this.#to = to;
    for (const [name, column] of Object.entries(TABLES)) {
      const table = `touched_${name}`;
      to.db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (${column}) WITHOUT ROWID; DELETE FROM temp.${table}`);
    }
  }

  add(list: List, key: string | number): void {
    const noted = this.#noted[list];
    noted.add(key);
    if (noted.size >= BATCH) this.#write(list);
  }

  /** Notes all that an article names, before its facts are taken away. */
  addFactsOf(article: number): void {
    for (const rest of TOUCHED_BY_ARTICLE) this.#to.run(`INSERT OR IGNORE INTO ${rest}`, article);
  }

  /** From here on the tables hold all that was noted. */
  flush(): void {
    for (const list of LISTS) this.#write(list);
  }

  #write(list: List): void {
    const noted = this.#noted[list];
    if (noted.size > 0) this.#to.run(FILL[list], JSON.stringify([...noted]));
    noted.clear();
  }
}
