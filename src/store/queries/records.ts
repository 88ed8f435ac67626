import { UserError } from '../../errors.js';
import type {
  ArticleRecord,
  FigureRecord,
  Mention,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
  StatementRecord,
  Warning,
} from '../../types.js';
import type { Connection } from '../connection.js';
import type { Filters, SourceRow, StoredArticle } from '../rows.js';
import { articleConditions, where } from './conditions.js';

const MENTION = `m.text, m.start, m."end", m.part AS "in", m.rule, m.confidence`;

const ARTICLE = `
SELECT article AS id, content_hash, title, date, themes, media, reading_seconds, language, body, keywords FROM articles WHERE id = ?`;

const SOURCES = `
SELECT s.name AS source, x.position, x.warnings FROM article_sources x JOIN sources s ON s.id = x.source_id
WHERE x.article_id = ? ORDER BY x.id`;

const PEOPLE = `
SELECT ap.id, ap.name, ap.aliases, ap.role, n.name AS organisation, ap.evidence
FROM article_people ap LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id WHERE ap.article_id = ? ORDER BY ap.id`;

const ORGANISATIONS = `
SELECT ao.id, n.name, ao.aliases, ao.kind
FROM article_organisations ao JOIN organisation_names n ON n.id = ao.name_id WHERE ao.article_id = ? AND ao.listed ORDER BY ao.id`;

const PLACES = `
SELECT ap.id, ap.name, ap.kind, ap.code, ap.department
FROM article_places ap WHERE ap.article_id = ? ORDER BY ap.id`;

const FIGURES = `
SELECT ${MENTION}, m.value, m.min, m.max, m.unit, m.kind, m.modifier, m.per, m.period, n.name AS organisation, m.outcome, m.sentence
FROM figures m LEFT JOIN organisation_names n ON n.id = m.organisation_name_id WHERE m.article_id = ? ORDER BY m.id`;

const QUOTES = `SELECT ${MENTION}, m.speaker, m.attribution FROM quotes m WHERE m.article_id = ? ORDER BY m.id`;

const STATEMENTS = `
SELECT ${MENTION}, m.speaker, m.attribution, m.kind, n.name AS organisation, m.question
FROM statements m LEFT JOIN organisation_names n ON n.id = m.organisation_name_id WHERE m.article_id = ? ORDER BY m.id`;

const mentionsOf = (table: string, owner: string) =>
  `SELECT ${MENTION} FROM ${table} m WHERE m.${owner} = ? ORDER BY m.id`;
const PERSON_MENTIONS = mentionsOf('person_mentions', 'article_person_id');
const ORGANISATION_MENTIONS = mentionsOf('organisation_mentions', 'article_organisation_id');
const PLACE_MENTIONS = mentionsOf('place_mentions', 'article_place_id');

/** Rows of JSON text as the database holds them. */
type Stored<T> = { [K in keyof T]: T[K] extends unknown[] ? string : T[K] } & { id: number };

const list = (json: string) => JSON.parse(json) as string[];

function people(to: Connection, article: number): PersonRecord[] {
  return to.all<Stored<PersonRecord> & { evidence: string | null }>(PEOPLE, article).map((p) => ({
    name: p.name,
    aliases: list(p.aliases),
    role: p.role,
    organisation: p.organisation,
    evidence: p.evidence && JSON.parse(p.evidence),
    mentions: to.all<Mention>(PERSON_MENTIONS, p.id),
  }));
}

function organisations(to: Connection, article: number): OrganisationRecord[] {
  return to.all<Stored<OrganisationRecord>>(ORGANISATIONS, article).map(({ id, name, aliases, kind }) => ({
    name,
    aliases: list(aliases),
    kind,
    mentions: to.all<Mention>(ORGANISATION_MENTIONS, id),
  }));
}

function places(to: Connection, article: number): PlaceRecord[] {
  return to.all<Stored<PlaceRecord>>(PLACES, article).map(({ id, ...place }) => ({
    ...place,
    mentions: to.all<Mention>(PLACE_MENTIONS, id),
  }));
}

const figures = (to: Connection, article: number) =>
  to.all<FigureRecord>(FIGURES, article).map((f) => ({ ...f, outcome: Boolean(f.outcome) }));

/** The record of the article in this row, as it was written, and where it was met. */
export function storedRecord(to: Connection, row: number): StoredArticle {
  const a = to.get<Stored<ArticleRecord>>(ARTICLE, row)!;
  const sources = to.all<SourceRow & { warnings: string }>(SOURCES, row);
  const { source, position, warnings } = sources[0]!;
  return {
    id: a.id as unknown as string,
    content_hash: a.content_hash,
    source,
    position,
    title: a.title,
    date: a.date,
    themes: list(a.themes),
    media: list(a.media),
    reading_seconds: a.reading_seconds,
    language: a.language,
    body: a.body,
    people: people(to, row),
    organisations: organisations(to, row),
    places: places(to, row),
    figures: figures(to, row),
    quotes: to.all<QuoteRecord>(QUOTES, row),
    statements: to.all<StatementRecord>(STATEMENTS, row),
    keywords: list(a.keywords),
    warnings: JSON.parse(warnings) as Warning[],
    sources: sources.map((s) => ({ source: s.source, position: s.position })),
  };
}

const SHOWN = 8;

/** The row of the article whose id begins like this; UserError where none or several do. */
export function articleRow(to: Connection, idPrefix: string): number {
  const prefix = idPrefix.toLowerCase();
  // a range and not LIKE: a prefix of `%` must find nothing, and the index is used
  const found = to.all<{ id: number; article: string; title: string | null }>(
    `SELECT id, article, title FROM articles WHERE article >= ? AND article < ? || char(0x10ffff) ORDER BY article LIMIT ${SHOWN}`,
    prefix,
    prefix,
  );
  const exact = found.find((a) => a.article === prefix);
  if (exact) return exact.id;
  if (prefix === '' || found.length === 0) {
    throw new UserError(`there is no article ${idPrefix || 'without an id'}`, { advice: 'See the ids: glane list' });
  }
  if (found.length === 1) return found[0]!.id;
  throw new UserError(`several articles begin with ${idPrefix}`, {
    advice: found.map((a) => `${a.article}  ${a.title ?? ''}`).join('\n'),
  });
}

export const article = (to: Connection, idPrefix: string): StoredArticle => storedRecord(to, articleRow(to, idPrefix));

const STATES = `SELECT article AS id, record_hash AS hash FROM articles WHERE article > ? ORDER BY article LIMIT 1000`;

/** The id of every article, in the order of ids, with the hash of its record. */
export function* states(to: Connection): Generator<{ id: string; hash: string }> {
  let rows = to.all<{ id: string; hash: string }>(STATES, '');
  while (rows.length > 0) {
    yield* rows;
    rows = to.all(STATES, rows.at(-1)!.id);
  }
}

const BATCH = 200;

export function asStored(to: Connection, row: number): ArticleRecord {
  const { sources: _, ...record } = storedRecord(to, row);
  return record;
}

/** What `read` makes of each article that the filters find, in the order of the index; a few in memory at a time. */
export function* eachRecord<T>(
  to: Connection,
  filters: Filters,
  read: (to: Connection, row: number) => T,
): Generator<T> {
  const { sql, values } = where([...articleConditions(filters), { sql: 'a.id > ?', values: [] }]);
  const next = `SELECT a.id FROM articles a${sql} ORDER BY a.id LIMIT ${BATCH}`;
  let rows = to.all<{ id: number }>(next, ...values, 0);
  while (rows.length > 0) {
    for (const { id } of rows) yield read(to, id);
    rows = to.all(next, ...values, rows.at(-1)!.id);
  }
}

/** All records that the filters find. */
export const records = (to: Connection, filters: Filters = {}, read = asStored): Generator<ArticleRecord> =>
  eachRecord(to, filters, read);
