import type { Connection } from '../connection.js';
import type { DecidedIdentity } from '../identity/decided.js';
import type { Appearance } from '../identity/people.js';
import { withoutSeat } from '../identity/seats.js';
import { entityKey, namesText } from '../names.js';
import { ADD, COUNT_ALL, NOTE_FIRST } from './added.js';
import { ARTICLES } from './articles.js';
import { tellApart } from './homonyms.js';
import { COUNTED, NOTE_NAMES } from './refresh.js';
import type { SharedRows } from './rows.js';
import { settlePlace } from './settle-places.js';
import { eachTouched, type Touched } from './touched.js';

/** What settling works with, in the open transaction of a dump. */
export interface Desk {
  readonly to: Connection;
  readonly shared: SharedRows;
  readonly touched: Touched;
  readonly decided: DecidedIdentity;
}

const EXPANSIONS = 'SELECT DISTINCT expansion FROM acronyms WHERE acronym = ? LIMIT 2';
const SPELLINGS = 'SELECT id, name, seat, organisation_id FROM organisation_names WHERE key = ?';
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

/** Most names stand for themselves: no article spells them out, and their spellings are where they belong. */
const SETTLED = `
DELETE FROM touched_acronyms
WHERE NOT EXISTS (SELECT 1 FROM acronyms WHERE acronym = touched_acronyms.key)
  AND NOT EXISTS (SELECT 1 FROM organisation_names n JOIN organisations o ON o.id = n.organisation_id
    WHERE n.key = touched_acronyms.key AND o.key <> n.key)`;

/** Points the spellings of a key to its organisation. */
function settleOrganisation({ to, shared, touched, decided }: Desk, key: string): void {
  const spellings = to.all<{ id: number; name: string; seat: string; organisation_id: number }>(SPELLINGS, key);
  if (spellings.length === 0) return;
  const [{ name, seat }] = spellings as [(typeof spellings)[number]];
  const isOne = seat !== '' && decided.organisations.has(withoutSeat(key));
  const organisation = isOne
    ? shared.settledOrganisation(name, withoutSeat(key), '')
    : shared.settledOrganisation(name, rootOf(to, key), seat);
  for (const { id, organisation_id } of spellings) {
    if (organisation_id === organisation) continue;
    to.run('UPDATE organisation_names SET organisation_id = ? WHERE id = ?', organisation, id);
    touched.add('organisations', organisation);
    touched.add('organisations', organisation_id);
  }
}

const APPEARANCES = `
SELECT ap.id, ap.article_id AS article, a.article AS articleId, ap.person_id AS person, ap.role, ap.aliases, n.organisation_id AS organisation, n.key AS words
FROM article_people ap JOIN ${ARTICLES} ON a.id = ap.article_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
WHERE ap.key = ? ORDER BY a.article, ap.id`;

type Stored = Appearance & { articleId: string; aliases: string };

const read = ({ aliases, words, ...row }: Stored) => ({
  ...row,
  aliases: JSON.parse(aliases) as string[],
  words: words && withoutSeat(words),
});

/** Gives everyone of one full name a row; a row stays with the people it has. */
function settlePeople({ to, touched, decided }: Desk, key: string): void {
  const stored = to.all<Stored>(APPEARANCES, key);
  const taken = new Set<number>();
  for (const members of decided.tell(key, stored.map(read))) {
    const free = members.map((m) => m.person).filter((p) => p !== null && !taken.has(p));
    const person = free[0] ?? to.run('INSERT INTO people (name) VALUES (?)', key).lastInsertRowid;
    taken.add(person);
    // who is named in no other article than before needs no new count
    if (members.some((m) => m.person === null)) touched.add('added_people', person);
    if (members.some((m) => m.person !== null && m.person !== person)) touched.add('people', person);
    for (const m of members) {
      if (m.person === person) continue;
      if (m.person !== null) touched.add('people', m.person);
      to.run('UPDATE article_people SET person_id = ? WHERE id = ?', person, m.id);
    }
  }
}

/**
 * Settles at the end of a dump who is who, counts anew what it touched, and removes what no article names any more. `counted` is
 * called when people, organisations and places are as they will be but for the tails of homonyms.
 */
export function settle(desk: Desk, counted: () => void = () => {}): void {
  const { to, touched, decided } = desk;
  touched.flush();
  if (decided.organisations.size === 0) to.run(SETTLED);
  eachTouched(to, 'touched_acronyms', (key) => settleOrganisation(desk, key));
  eachTouched(to, 'touched_keys', (key) => settlePeople(desk, key));
  eachTouched(to, 'touched_place_names', (key) => settlePlace(desk, key, decided.places.has(key)));
  touched.flush();
  for (const sql of COUNT_ALL) to.run(sql, Number(touched.replaced));
  for (const sql of [...NOTE_NAMES, ...NOTE_FIRST, ...ADD, ...COUNTED]) to.run(sql);
  counted();
  for (const sql of NOTE_NAMES) to.run(sql);
  tellApart(to);
}

/** The functions that refreshing uses to fold names; only while writing, so that the file itself needs nothing of ours. */
export function addFunctions({ db }: Connection): void {
  db.function('names_text', { deterministic: true }, (name: string, aliases: string) =>
    namesText([name, ...(JSON.parse(aliases) as string[])]),
  );
  db.function('plain_key', { deterministic: true }, (name: string) => entityKey(name));
}
