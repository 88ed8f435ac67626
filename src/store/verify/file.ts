import Database from 'better-sqlite3';
import type { Connection } from '../connection.js';
import { migrationsUpTo, versionOf } from '../migrate.js';
import type { Finding } from '../upkeep-rows.js';
import { type Count, ofFile } from './finding.js';

/** The pages of the file hold together: SQLite's own check of tables and indexes. */
export function* pages({ db }: Connection): Generator<Finding> {
  const found = db.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: said } of found) if (said !== 'ok') yield ofFile('file', said);
}

interface Broken {
  table: string;
  rowid: number | null;
  parent: string;
}

/** Every row that another row points to is there. */
export function* references(to: Connection): Generator<Finding> {
  const broken = to.prepare('PRAGMA foreign_key_check').iterate() as Iterable<Broken>;
  for (const { table, rowid, parent } of broken)
    yield {
      check: 'reference',
      table,
      row: rowid,
      article: null,
      problem: `points to a row of ${parent} that is not there`,
    };
}

const OBJECTS = `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'articles\\_fts\\__%' ESCAPE '\\'`;

interface SchemaObject {
  type: string;
  name: string;
  sql: string;
}

const made = new Map<number, SchemaObject[]>();

/** What an index of this format is made of; made once, however many are checked. */
function expected(version: number): SchemaObject[] {
  const known = made.get(version);
  if (known) return known;
  const db = new Database(':memory:');
  // as migrating does: neither keys nor views follow a table that is made anew
  db.pragma('legacy_alter_table = ON');
  for (const sql of migrationsUpTo(version)) db.exec(sql);
  const objects = db.prepare(OBJECTS).all() as SchemaObject[];
  db.close();
  made.set(version, objects);
  return objects;
}

/** Tables, views and indexes are those of the index's format. Others beside them are the user's own. */
export function* schema(to: Connection, count: Count): Generator<Finding> {
  const found = new Map(to.all<SchemaObject>(OBJECTS).map((o) => [o.name, o]));
  for (const { type, name, sql } of expected(versionOf(to.db))) {
    count(`${type}s`);
    const own = found.get(name);
    if (!own) yield ofFile('schema', `the ${type} ${name} is missing`, name);
    else if (own.sql !== sql) yield ofFile('schema', `the ${type} ${name} is not as glane makes it`, name);
  }
}
