import type Database from 'better-sqlite3';
import { nameNeedle, nameWords } from '../names.js';
import type { Filters } from '../rows.js';
import { matchExpression } from './match.js';

/** A part of a WHERE clause; values are always bound, never written into it. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Database.Bound[];
}

/** One of several values: `test` with one `?` for each. */
function anyOf(test: string, values: readonly Database.Bound[]): Condition {
  return { sql: `(${values.map(() => test).join(' OR ')})`, values };
}

/** One of the names of `entity` (an alias of its table) holds the words of one of `names`, without case or accents; or it is shown as that. */
export const named = (entity: string, names: readonly string[]): Condition => ({
  sql: `(${names.map(() => `instr(${entity}.words, ?) > 0 OR ${entity}.name = ? COLLATE NOCASE`).join(' OR ')})`,
  values: names.flatMap((name) => [nameNeedle(name), name]),
});

/** The spellings of the organisations that are named like this: what people and figures point to. */
export function ofOrganisation(column: string, names: readonly string[]): Condition {
  const { sql, values } = named('o', names);
  return {
    sql: `${column} IN (SELECT n.id FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id WHERE ${sql})`,
    values,
  };
}

/**
 * The days of all articles, for reports that ask each for nothing else and leave none out: read off their index. Beside its day a row
 * of `articles` holds its text, so that to look up one after the other reads the whole file.
 */
export const DAYS = 'WITH days AS MATERIALIZED (SELECT id, date FROM articles)';

/** What gives an article `a` its day, behind {@link DAYS}: the articles themselves where a condition asks something of them. */
export const datedBy = (condition: string): 'articles' | 'days' => (/\ba\./.test(condition) ? 'articles' : 'days');

/** The articles (as `a`) that `inner` finds. */
const amongArticles = (inner: string, { sql, values }: Condition): Condition => ({
  sql: `a.id IN (${inner} WHERE ${sql})`,
  values,
});

const labelled = (table: 'themes' | 'media', column: string, names: readonly string[]): Condition =>
  amongArticles(
    `SELECT l.article_id FROM ${table} t JOIN article_${table} l ON l.${column} = t.id`,
    anyOf('t.words = ?', names.map(nameWords)),
  );

/** The file's whole path, or the end of it. */
const fromSource = (sources: readonly string[]): Condition => {
  const paths = anyOf(`(s.name = ? OR substr(s.name, -length(?) - 1) = '/' || ?)`, sources);
  return { ...paths, values: sources.flatMap((s) => [s, s, s]) };
};

function matching(query: string, raw: boolean | undefined): Condition {
  const expression = matchExpression(query, raw);
  if (expression === null) return { sql: '0', values: [] };
  return { sql: 'a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)', values: [expression] };
}

export type ListFilter = 'themes' | 'media' | 'people' | 'organisations' | 'places' | 'sources';

const LISTS: Record<ListFilter, (values: readonly string[]) => Condition> = {
  themes: (names) => labelled('themes', 'theme_id', names),
  media: (names) => labelled('media', 'media_id', names),
  people: (names) =>
    amongArticles(
      'SELECT ap.article_id FROM people p JOIN article_people ap ON ap.person_id = p.id',
      named('p', names),
    ),
  organisations: (names) =>
    amongArticles('SELECT ao.article_id FROM article_organisations ao', ofOrganisation('ao.name_id', names)),
  places: (names) =>
    amongArticles('SELECT ap.article_id FROM places p JOIN article_places ap ON ap.place_id = p.id', named('p', names)),
  sources: (names) =>
    amongArticles('SELECT x.article_id FROM sources s JOIN article_sources x ON x.source_id = s.id', fromSource(names)),
};

/**
 * What the filters ask of an article `a`. `own` are the filters that a query applies to its rows itself: `--org` asks of a figure
 * whose it is, and of an article whom it names.
 */
export function articleConditions(filters: Filters, own: readonly ListFilter[] = []): Condition[] {
  const conditions: Condition[] = [];
  for (const [name, condition] of Object.entries(LISTS) as [ListFilter, (typeof LISTS)[ListFilter]][]) {
    const values = filters[name];
    if (values && values.length > 0 && !own.includes(name)) conditions.push(condition(values));
  }
  if (filters.since !== undefined) conditions.push({ sql: 'a.date >= ?', values: [filters.since] });
  if (filters.until !== undefined) conditions.push({ sql: 'a.date <= ?', values: [filters.until] });
  if (filters.match !== undefined) conditions.push(matching(filters.match, filters.rawQuery));
  return conditions;
}

/** ` WHERE … AND …`, or nothing; and the values to bind, in order. */
export function where(conditions: readonly Condition[]): { sql: string; values: Database.Bound[] } {
  if (conditions.length === 0) return { sql: '', values: [] };
  return {
    sql: ` WHERE ${conditions.map((c) => c.sql).join(' AND ')}`,
    values: conditions.flatMap((c) => [...c.values]),
  };
}
