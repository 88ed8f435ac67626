import type { Connection } from '../connection.js';
import type { DecidedIdentity } from '../identity/decided.js';

/** What a dump touched and a commit has to settle. In the database and not in memory: a dump may be of any length. */
const TABLES: Record<string, string> = {
  touched_keys: 'key TEXT PRIMARY KEY',
  touched_acronyms: 'key TEXT PRIMARY KEY',
  touched_place_names: 'key TEXT PRIMARY KEY',
  touched_people: 'id INTEGER PRIMARY KEY',
  touched_organisations: 'id INTEGER PRIMARY KEY',
  touched_places: 'id INTEGER PRIMARY KEY',
  touched_names_of_people: 'key TEXT PRIMARY KEY',
  touched_names_of_organisations: 'key TEXT PRIMARY KEY',
  touched_names_of_places: 'key TEXT PRIMARY KEY',
};

/** Makes the lists, empty. They are temporary: no other connection sees them, and no reader of the file. */
export function startTouched({ db }: Connection): void {
  for (const [name, column] of Object.entries(TABLES)) {
    db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${name} (${column}) WITHOUT ROWID; DELETE FROM temp.${name}`);
  }
}

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

/** Notes the names about which there is a decision: who bears them is told anew. */
export function touchDecided(to: Connection, { peopleKeys, organisations, places }: DecidedIdentity): void {
  for (const key of peopleKeys) to.run('INSERT OR IGNORE INTO touched_keys VALUES (?)', key);
  for (const key of organisations) to.run(SEATED, `${key} @`, `${key} A`);
  for (const key of places) to.run('INSERT OR IGNORE INTO touched_place_names VALUES (?)', key);
}

/** Notes all that an article names, before its facts are taken away. */
export function touchFactsOf(to: Connection, article: number): void {
  for (const rest of TOUCHED_BY_ARTICLE) to.run(`INSERT OR IGNORE INTO ${rest}`, article);
}

const CHUNK = 500;

/** Calls `settle` with each key of a list of touched keys, a chunk in memory at a time. */
export function eachTouched(to: Connection, table: string, settle: (key: string) => void): void {
  const sql = `SELECT key FROM ${table} WHERE key > ? ORDER BY key LIMIT ${CHUNK}`;
  const next = (after: string) => to.all<{ key: string }>(sql, after).map((row) => row.key);
  for (let keys = next(''); keys.length > 0; keys = next(keys.at(-1)!)) {
    for (const key of keys) settle(key);
  }
}
