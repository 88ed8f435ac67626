import type { ArticleRecord, Mention } from '../../types.js';
import type { Connection } from '../connection.js';
import { abbreviated, organisationKey } from '../identity/organisations.js';
import { personKey } from '../identity/people.js';
import { seatOf } from '../identity/seats.js';
import { type FirstOrganisation, firstOrganisation, firstPerson } from './first-met.js';
import type { Leaves } from './leaves.js';
import type { SharedRows, Spelling } from './rows.js';
import type { Touched } from './touched.js';

/** What facts are written with. */
export interface FactsDesk {
  readonly to: Connection;
  readonly shared: SharedRows;
  readonly touched: Touched;
  readonly leaves: Leaves;
}

/** Where the facts of one article go. */
interface Target extends FactsDesk {
  readonly article: number;
  readonly id: string;
  readonly date: string | null;
  /** Where the bodies and streets are that the article names without a town. */
  readonly seat: string;
  /** The names of organisations that the article's rows hold so far; those of organisations that it names first. */
  readonly named: Set<number>;
  readonly first: Map<number, FirstOrganisation>;
}

const MENTION_COLUMNS = 'part, start, "end", text, rule, confidence';

const PERSON_MENTION = `person_mentions (article_person_id, ${MENTION_COLUMNS})`;
const ORGANISATION_MENTION = `organisation_mentions (article_organisation_id, ${MENTION_COLUMNS})`;
const PLACE_MENTION = `place_mentions (article_place_id, ${MENTION_COLUMNS})`;

const ofMention = (m: Mention) => [m.in, m.start, m.end, m.text, m.rule, m.confidence] as const;

function insertMentions({ leaves }: Target, table: string, owner: number, mentions: readonly Mention[]): void {
  for (const m of mentions) leaves.add(table, [owner, ...ofMention(m)]);
}

const ORGANISATION = 'article_organisations (id, article_id, name_id, listed, kind, aliases)';

const json = (names: readonly string[]) => (names.length === 0 ? '[]' : JSON.stringify(names));

/**
 * The spelling of an organisation that the article names, noted: who is named by it has to be counted, unless it is the first time,
 * and the only one in this article.
 */
function spellingOf({ shared, touched, seat, named, first }: Target, name: string): Spelling {
  const spelling = shared.organisationName(name, seat);
  if (spelling.first) first.set(spelling.id, spelling.first);
  else if (!named.has(spelling.id)) touched.add('added_organisations', spelling.organisation);
  return spelling;
}

/** The name of an employer or owner; an article that names one outside its list of organisations names it all the same. */
function nameOf(target: Target, name: string | null): Spelling | null {
  if (name === null) return null;
  const spelling = spellingOf(target, name);
  if (target.named.has(spelling.id)) return spelling;
  target.named.add(spelling.id);
  const id = target.leaves.next('article_organisations');
  target.leaves.add(ORGANISATION, [id, target.article, spelling.id, 0, null, '[]']);
  return spelling;
}

const PERSON = 'article_people (id, article_id, person_id, name, key, role, organisation_name_id, aliases, evidence)';

type Person = ArticleRecord['people'][number];

/**
 * The row of someone whom no other article names so far, or who has no full name and is nobody else's double: they get one at once.
 * The others are told apart at commit, and their employer's people counted.
 */
function personId(
  target: Target,
  person: Person,
  key: string | null,
  employer: Spelling | null,
  quotes: number,
): number | null {
  if (key === null || !target.shared.isMet(key))
    return firstPerson(target, person, employer?.id ?? null, quotes, target.date);
  target.touched.add('keys', key);
  if (employer) target.touched.add('added_organisations', employer.organisation);
  return null;
}

/** How often each name is quoted; the first person of a name says what is said by it. */
function quotesOf(quotes: ArticleRecord['quotes']): Map<string, number> {
  const count = new Map<string, number>();
  for (const { speaker } of quotes) if (speaker !== null) count.set(speaker, (count.get(speaker) ?? 0) + 1);
  return count;
}

/** Out: the row of each name, for what they say. */
function insertPeople(target: Target, { people, quotes }: ArticleRecord): Map<string, number> {
  const { leaves, first, article } = target;
  const quoted = quotesOf(quotes);
  const rows = new Map<string, number>();
  for (const person of people) {
    const { name, aliases, role, organisation, evidence, mentions } = person;
    const key = personKey(name);
    const employer = nameOf(target, organisation);
    const told = employer ? first.get(employer.id) : undefined;
    if (told) told.people++;
    const said = rows.has(name) ? 0 : (quoted.get(name) ?? 0);
    const row = personId(target, person, key, employer, said);
    const id = leaves.next('article_people');
    const proof = evidence && JSON.stringify(evidence);
    leaves.add(PERSON, [id, article, row, name, key, role, employer?.id ?? null, json(aliases), proof]);
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

/** What makes an article's other names of an organisation one with its name. */
function insertAcronyms(target: Target, name: string, aliases: readonly string[]): void {
  for (const alias of aliases) {
    const [short, long] = alias.length < name.length ? [alias, name] : [name, alias];
    const joined = abbreviated(short, long);
    for (const { from, to: expansion } of joined) insertAcronym(target, from, expansion);
    // of a body with a new name its old one still tells what the acronym stands for
    if (joined.length === 0 && aliases.some((other) => abbreviated(alias, other).length > 0))
      insertAcronym(target, organisationKey(alias), organisationKey(name));
  }
}

function insertOrganisations(target: Target, organisations: ArticleRecord['organisations']): void {
  const { leaves, touched, article, named, first } = target;
  for (const { name, aliases, kind, mentions } of organisations) {
    const spelling = spellingOf(target, name);
    const told = first.get(spelling.id);
    if (told && !named.has(spelling.id)) Object.assign(told, { kind, aliases });
    else if (told) touched.add('added_organisations', spelling.organisation);
    named.add(spelling.id);
    const id = leaves.next('article_organisations');
    leaves.add(ORGANISATION, [id, article, spelling.id, 1, kind, json(aliases)]);
    insertAcronyms(target, name, aliases);
    insertMentions(target, ORGANISATION_MENTION, id, mentions);
  }
}

const PLACE = 'article_places (id, article_id, place_id, name, department, kind, code)';

function insertPlaces(target: Target, places: ArticleRecord['places']): void {
  const { leaves, shared, touched, article, date, seat } = target;
  for (const place of places) {
    const { id: row, isNew } = shared.place(place, target.id, seat, date);
    if (!isNew) touched.add('added_places', row);
    const { name, department, kind, code } = place;
    const id = leaves.next('article_places');
    leaves.add(PLACE, [id, article, row, name, department, kind, code]);
    insertMentions(target, PLACE_MENTION, id, place.mentions);
  }
}

const FIGURE = `figures (article_id, value, min, max, unit, kind, modifier, per, period, organisation_name_id, outcome, sentence, ${MENTION_COLUMNS})`;

function insertFigures(target: Target, figures: ArticleRecord['figures']): void {
  for (const f of figures) {
    const owner = nameOf(target, f.organisation);
    const told = owner ? target.first.get(owner.id) : undefined;
    if (told) told.figures++;
    target.leaves.add(FIGURE, [
      ...[target.article, f.value, f.min, f.max, f.unit, f.kind, f.modifier, f.per, f.period, owner?.id ?? null],
      ...[Number(f.outcome), f.sentence, f.in, f.start, f.end, f.text, f.rule, f.confidence],
    ]);
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
    const source = [
      rowOf(s.speaker),
      nameOf(target, s.organisation)?.id ?? null,
      s.kind,
      s.speaker,
      s.attribution,
    ] as const;
    leaves.add(STATEMENT, [article, ...source, s.question, ...ofMention(s)]);
  }
}

/** Writes all facts of one article, in an open transaction: they wait in `leaves`. */
export function insertFacts(desk: FactsDesk, article: number, record: ArticleRecord): void {
  const { id, date } = record;
  const { to, shared, touched, leaves } = desk;
  shared.rest();
  leaves.rest();
  const about = { article, id, date, seat: seatOf(record), named: new Set<number>() };
  const target: Target = { to, shared, touched, leaves, ...about, first: new Map() };
  insertOrganisations(target, record.organisations);
  const people = insertPeople(target, record);
  insertPlaces(target, record.places);
  insertFigures(target, record.figures);
  insertSpeech(target, record, people);
  for (const organisation of target.first.values()) firstOrganisation(target, organisation, date);
}

/** Mentions, by what they are of. */
const MENTIONS = [
  ['person_mentions', 'article_person_id', 'article_people'],
  ['organisation_mentions', 'article_organisation_id', 'article_organisations'],
  ['place_mentions', 'article_place_id', 'article_places'],
].map(
  ([table, owner, owners]) => `DELETE FROM ${table} WHERE ${owner} IN (SELECT id FROM ${owners} WHERE article_id = ?)`,
);

/** The tables that hold an article's own facts. */
const FACT_TABLES = 'quotes statements figures article_people article_organisations acronyms article_places'.split(' ');

/** Takes all facts of one article away, and notes what they named. */
export function deleteFacts(to: Connection, touched: Touched, article: number): void {
  touched.addFactsOf(article);
  for (const sql of MENTIONS) to.run(sql, article);
  for (const table of FACT_TABLES) to.run(`DELETE FROM ${table} WHERE article_id = ?`, article);
}
