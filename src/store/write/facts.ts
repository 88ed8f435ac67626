import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { seatOf } from '../identity/seats.js';
import { firstOrganisation } from './first-met.js';
import { insertOrganisations, nameOf } from './organisations.js';
import { insertPeople } from './people.js';
import { type FactsDesk, insertMentions, MENTION_COLUMNS, ofMention, type Target } from './target.js';
import type { Touched } from './touched.js';

const PLACE_MENTION = `place_mentions (article_place_id, ${MENTION_COLUMNS})`;

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
