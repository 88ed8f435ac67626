import type { ArticleRecord, Mention } from '../../types.js';
import type { Connection } from '../connection.js';
import { abbreviated, organisationKey } from '../identity/organisations.js';
import { personKey } from '../identity/people.js';
import { seatOf } from '../identity/seats.js';
import type { Leaves } from './leaves.js';
import type { SharedRows } from './rows.js';
import type { Touched } from './touched.js';

/** What facts are written with. */
interface Desk {
  to: Connection;
  shared: SharedRows;
  touched: Touched;
  leaves: Leaves;
}

/** Where the facts of one article go. */
interface Target extends Desk {
  article: number;
  id: string;
  /** Where the bodies and streets are that the article names without a town. */
  seat: string;
  /** The names of organisations that the article's rows hold so far. */
  named: Set<number>;
}

const MENTION_COLUMNS = 'part, start, "end", text, rule, confidence';

const PERSON_MENTION = `person_mentions (article_person_id, ${MENTION_COLUMNS})`;
const ORGANISATION_MENTION = `organisation_mentions (article_organisation_id, ${MENTION_COLUMNS})`;
const PLACE_MENTION = `place_mentions (article_place_id, ${MENTION_COLUMNS})`;

const ofMention = (m: Mention) => [m.in, m.start, m.end, m.text, m.rule, m.confidence] as const;

function insertMentions({ leaves }: Target, table: string, owner: number, mentions: readonly Mention[]): void {
  for (const m of mentions) leaves.add(table, [owner, ...ofMention(m)]);
}

const ORGANISATION =
  'INSERT INTO article_organisations (article_id, name_id, listed, kind, aliases) VALUES (?, ?, ?, ?, ?)';

/** The row of an employer's or owner's name; an article that names one outside its list of organisations names it all the same. */
function nameId({ to, shared, touched, article, seat, named }: Target, name: string | null): number | null {
  if (name === null) return null;
  const id = shared.organisationName(name, seat);
  if (named.has(id)) return id;
  named.add(id);
  to.run(ORGANISATION, article, id, 0, null, '[]');
  touched.add('spellings', id);
  return id;
}

const PERSON = `
INSERT INTO article_people (article_id, person_id, name, key, role, organisation_name_id, aliases, evidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const MET = 'SELECT 1 FROM article_people WHERE key = ? LIMIT 1';

/**
 * The row of someone whom no other article names so far, or who has no full name and is nobody else's double: they get one at once.
 * The others are told apart at commit.
 */
function personId({ to, touched }: Target, name: string, key: string | null): number | null {
  if (key !== null && to.get(MET, key)) {
    touched.add('keys', key);
    return null;
  }
  const id = to.run('INSERT INTO people (name) VALUES (?)', name).lastInsertRowid;
  touched.add('people', id);
  return id;
}

/** Out: the row of each name, for what they say. */
function insertPeople(target: Target, people: ArticleRecord['people']): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { name, aliases, role, organisation, evidence, mentions } of people) {
    const key = personKey(name);
    const id = target.to.run(
      PERSON,
      target.article,
      personId(target, name, key),
      name,
      key,
      role,
      nameId(target, organisation),
      JSON.stringify(aliases),
      evidence && JSON.stringify(evidence),
    ).lastInsertRowid;
    if (!rows.has(name)) rows.set(name, id);
    insertMentions(target, PERSON_MENTION, id, mentions);
  }
  return rows;
}

const ACRONYM = 'acronyms (article_id, acronym, expansion)';

function insertAcronym({ leaves, touched, article }: Target, short: string, long: string): void {
  leaves.add(ACRONYM, [article, short, long]);
  touched.add('acronyms', short);
}

function insertOrganisations(target: Target, organisations: ArticleRecord['organisations']): void {
  const { to, shared, touched, article, seat, named } = target;
  for (const { name, aliases, kind, mentions } of organisations) {
    const spelling = shared.organisationName(name, seat);
    const id = to.run(ORGANISATION, article, spelling, 1, kind, JSON.stringify(aliases)).lastInsertRowid;
    named.add(spelling);
    touched.add('spellings', spelling);
    for (const alias of aliases) {
      const [short, long] = alias.length < name.length ? [alias, name] : [name, alias];
      const joined = abbreviated(short, long);
      for (const { from, to: expansion } of joined) insertAcronym(target, from, expansion);
      // of a body with a new name its old one still tells what the acronym stands for
      if (joined.length === 0 && aliases.some((other) => abbreviated(alias, other).length > 0))
        insertAcronym(target, organisationKey(alias), organisationKey(name));
    }
    insertMentions(target, ORGANISATION_MENTION, id, mentions);
  }
}

const PLACE =
  'INSERT INTO article_places (article_id, place_id, name, department, kind, code) VALUES (?, ?, ?, ?, ?, ?)';

function insertPlaces(target: Target, places: ArticleRecord['places']): void {
  for (const place of places) {
    const row = target.shared.place(place, target.id, target.seat);
    target.touched.add('added_places', row);
    const { name, department, kind, code } = place;
    const id = target.to.run(PLACE, target.article, row, name, department, kind, code).lastInsertRowid;
    insertMentions(target, PLACE_MENTION, id, place.mentions);
  }
}

const FIGURE = `figures (article_id, value, min, max, unit, kind, modifier, per, period, organisation_name_id, outcome, sentence, ${MENTION_COLUMNS})`;

function insertFigures(target: Target, figures: ArticleRecord['figures']): void {
  for (const f of figures) {
    const measure = [f.value, f.min, f.max, f.unit, f.kind, f.modifier, f.per, f.period] as const;
    const about = [nameId(target, f.organisation), Number(f.outcome), f.sentence] as const;
    target.leaves.add(FIGURE, [target.article, ...measure, ...about, ...ofMention(f)]);
  }
}

const QUOTE = `quotes (article_id, article_person_id, speaker, attribution, ${MENTION_COLUMNS})`;

const STATEMENT = `statements (article_id, article_person_id, organisation_name_id, kind, speaker, attribution, question, ${MENTION_COLUMNS})`;

/** Quotes and statements; `people` holds the row of each name. */
function insertSpeech(
  target: Target,
  { quotes, statements }: ArticleRecord,
  people: ReadonlyMap<string, number>,
): void {
  const { leaves, article } = target;
  const rowOf = (speaker: string | null) => (speaker === null ? null : (people.get(speaker) ?? null));
  for (const q of quotes) leaves.add(QUOTE, [article, rowOf(q.speaker), q.speaker, q.attribution, ...ofMention(q)]);
  for (const s of statements) {
    const source = [rowOf(s.speaker), nameId(target, s.organisation), s.kind, s.speaker, s.attribution] as const;
    leaves.add(STATEMENT, [article, ...source, s.question, ...ofMention(s)]);
  }
}

/** Writes all facts of one article, in an open transaction; the last of them wait in `leaves`. */
export function insertFacts(desk: Desk, article: number, record: ArticleRecord): void {
  const { id } = record;
  const target: Target = { ...desk, article, id, seat: seatOf(record), named: new Set() };
  insertOrganisations(target, record.organisations);
  const people = insertPeople(target, record.people);
  insertPlaces(target, record.places);
  insertFigures(target, record.figures);
  insertSpeech(target, record, people);
}

/** The tables that hold an article's own facts; mentions go with their owners. What is said first: it points to people. */
const FACT_TABLES = 'quotes statements figures article_people article_organisations acronyms article_places'.split(' ');

/** Takes all facts of one article away, and notes what they named. */
export function deleteFacts(to: Connection, touched: Touched, article: number): void {
  touched.addFactsOf(article);
  for (const table of FACT_TABLES) to.run(`DELETE FROM ${table} WHERE article_id = ?`, article);
}
