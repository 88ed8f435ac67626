import type { Connection } from '../connection.js';
import { type Appearance, samePeople } from '../identity/people.js';
import { namesText } from '../names.js';
import { REFRESH } from './refresh.js';
import type { SharedRows } from './rows.js';
import type { Touched } from './touched.js';

/** What settling works with. */
interface Desk {
  readonly to: Connection;
  readonly shared: SharedRows;
  readonly touched: Touched;
}

const CHUNK = 500;

/** Calls `settle` with each key of a list of touched keys, a chunk in memory at a time. */
function eachTouched(to: Connection, table: string, settle: (key: string) => void): void {
  const sql = `SELECT key FROM ${table} WHERE key > ? ORDER BY key LIMIT ${CHUNK}`;
  const next = (after: string) => to.all<{ key: string }>(sql, after).map((row) => row.key);
  for (let keys = next(''); keys.length > 0; keys = next(keys.at(-1)!)) {
    for (const key of keys) settle(key);
  }
}

const EXPANSIONS = 'SELECT DISTINCT expansion FROM acronyms WHERE acronym = ? LIMIT 2';
const SPELLINGS = 'SELECT id, name, organisation_id FROM organisation_names WHERE key = ?';
const LONGEST_CHAIN = 3;

/** An acronym is the organisation that all articles which spell it out spell alike; where two are meant, it stays by itself. */
function rootOf(to: Connection, key: string): string {
  let root = key;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    const expansions = to.all<{ expansion: string }>(EXPANSIONS, root);
    if (expansions.length !== 1) break;
    root = expansions[0]!.expansion;
  }
  return root;
}

/** Points the spellings of a key to its organisation. */
function settleOrganisation({ to, shared, touched }: Desk, key: string): void {
  const spellings = to.all<{ id: number; name: string; organisation_id: number }>(SPELLINGS, key);
  if (spellings.length === 0) return;
  const organisation = shared.organisation(spellings[0]!.name, rootOf(to, key));
  for (const { id, organisation_id } of spellings) {
    if (organisation_id === organisation) continue;
    to.run('UPDATE organisation_names SET organisation_id = ? WHERE id = ?', organisation, id);
    touched.add('organisations', organisation);
    touched.add('organisations', organisation_id);
  }
}

const APPEARANCES = `
SELECT ap.id, ap.article_id AS article, ap.person_id AS person, ap.role, ap.aliases, n.organisation_id AS organisation, n.key AS words
FROM article_people ap JOIN articles a ON a.id = ap.article_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
WHERE ap.key = ? ORDER BY a.article, ap.id`;

/** Gives everyone of one full name a row; a row stays with the people it has. */
function settlePeople({ to, touched }: Desk, key: string): void {
  const rows = to.all<Appearance & { aliases: string }>(APPEARANCES, key);
  const taken = new Set<number>();
  for (const members of samePeople(rows.map((r) => ({ ...r, aliases: JSON.parse(r.aliases) as string[] })))) {
    const free = members.map((m) => m.person).filter((p) => p !== null && !taken.has(p));
    const person = free[0] ?? to.run('INSERT INTO people (name) VALUES (?)', key).lastInsertRowid;
    taken.add(person);
    // who is named in no other article than before needs no new count
    if (members.some((m) => m.person !== person)) touched.add('people', person);
    for (const m of members) {
      if (m.person === person) continue;
      if (m.person !== null) touched.add('people', m.person);
      to.run('UPDATE article_people SET person_id = ? WHERE id = ?', person, m.id);
    }
  }
}

/** Settles at the end of a dump who is who, counts anew what it touched, and removes what no article names any more. */
export function settle(desk: Desk): void {
  const { to, touched } = desk;
  touched.flush();
  eachTouched(to, 'touched_acronyms', (key) => settleOrganisation(desk, key));
  eachTouched(to, 'touched_keys', (key) => settlePeople(desk, key));
  touched.flush();
  for (const sql of REFRESH) to.run(sql);
}

/** The function that {@link REFRESH} uses to fold names; only while writing, so that the file itself needs nothing of ours. */
export function addFunctions({ db }: Connection): void {
  db.function('names_text', { deterministic: true }, (name: string, aliases: string) =>
    namesText([name, ...(JSON.parse(aliases) as string[])]),
  );
}
