import { ARTICLES } from './articles.js';

/** The longest first, of several that with most accents: full forms win over haste. */
const fullest = (name: string) => `LENGTH(${name}) DESC, LENGTH(CAST(${name} AS BLOB)) DESC, ${name}`;

/** What all rows have in `column`, or, where they differ, what `choice` says of them. To group takes longer than to see that all are one. */
const common = (column: string, rows: string, choice: string) =>
  `(SELECT CASE WHEN MIN(${column}) IS MAX(${column}) THEN MIN(${column}) ELSE ${choice} END ${rows})`;

/** The name most often written. */
const mostWritten = (names: string) =>
  common('name', names, `(SELECT name ${names} GROUP BY name ORDER BY COUNT(*) DESC, ${fullest('name')} LIMIT 1)`);

const TABLES = ['people', 'organisations', 'places'] as const;

/** The names that `names` selects (as `alias`), but for the one that stands for all of `named`. */
const aliases = (names: string) =>
  `(SELECT json_group_array(alias) FROM (${names}) WHERE alias <> named.plain_name COLLATE NOCASE)`;

/**
 * Brings touched entities of a table up to date, each row once: what is known of them, from their articles. In: the name that stands for
 * all (of `t`, a row of the table); the other names (of `named`); what is counted (of `named`).
 */
const counted = (table: (typeof TABLES)[number], name: string, others: string, counts: string) => `
  WITH named AS MATERIALIZED (
    SELECT t.id, ${name} AS plain_name FROM touched_${table} JOIN ${table} t ON t.id = touched_${table}.id
  ), known AS MATERIALIZED (SELECT id, plain_name, ${others} AS others FROM named)
  UPDATE OR FAIL ${table} SET plain_name = named.plain_name, plain_key = plain_key(named.plain_name),
    words = names_text(named.plain_name, named.others), ${counts}
  FROM known AS named WHERE ${table}.id = named.id`;

const ARTICLES_OF_PERSON = `FROM article_people ap JOIN ${ARTICLES} ON a.id = ap.article_id WHERE ap.person_id = named.id`;

const entriesOf = (id: string) =>
  `FROM organisation_names n JOIN article_organisations ao ON ao.name_id = n.id WHERE n.organisation_id = ${id}`;
const ENTRIES = entriesOf('named.id');

/**
 * The statements that bring names, counts and dates of touched entities up to date, in order: each relies on the ones before it.
 * A person's role and employer are those of the article that says most, of several the latest.
 */
export const COUNTED: readonly string[] = [
  counted(
    'people',
    `COALESCE(${mostWritten('FROM article_people WHERE person_id = t.id')}, t.plain_name)`,
    aliases(`
      SELECT ap.name AS alias FROM article_people ap WHERE ap.person_id = named.id
      UNION SELECT j.value FROM article_people ap, json_each(ap.aliases) j WHERE ap.person_id = named.id AND ap.aliases <> '[]'`),
    `aliases = named.others,
    (articles, first_date, last_date) = (SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date) ${ARTICLES_OF_PERSON}),
    quotes = (SELECT COUNT(*) FROM article_people ap JOIN quotes q ON q.article_person_id = ap.id WHERE ap.person_id = named.id),
    (role, organisation_name_id) = (
      SELECT ap.role, ap.organisation_name_id ${ARTICLES_OF_PERSON}
      ORDER BY (ap.role IS NULL) + (ap.organisation_name_id IS NULL), ap.role IS NULL, a.date DESC, ap.id LIMIT 1)`,
  ),

  'DELETE FROM people WHERE articles = 0 AND id IN (SELECT id FROM touched_people)',

  `DELETE FROM organisation_names WHERE organisation_id IN (SELECT id FROM touched_organisations)
    AND NOT EXISTS (SELECT 1 FROM article_organisations WHERE name_id = organisation_names.id)`,

  `DELETE FROM organisations WHERE id IN (SELECT id FROM touched_organisations)
    AND NOT EXISTS (SELECT 1 FROM organisation_names WHERE organisation_id = organisations.id)`,

  counted(
    'organisations',
    `COALESCE(
      (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(name) END FROM organisation_names WHERE organisation_id = t.id),
      (SELECT n.name ${entriesOf('t.id')} GROUP BY n.name ORDER BY n.key = t.key DESC, COUNT(*) DESC, ${fullest('n.name')} LIMIT 1),
      (SELECT n.name FROM organisation_names n WHERE n.organisation_id = t.id ORDER BY n.key = t.key DESC, n.name LIMIT 1))`,
    `CASE WHEN (SELECT COUNT(*) FROM organisation_names WHERE organisation_id = named.id) = 1
      AND NOT EXISTS (SELECT 1 ${ENTRIES} AND ao.aliases <> '[]') THEN '[]' ELSE ${aliases(`
      SELECT n.name AS alias FROM organisation_names n WHERE n.organisation_id = named.id
      UNION SELECT j.value ${ENTRIES.replace('WHERE', ', json_each(ao.aliases) j WHERE')} AND ao.aliases <> '[]'`)} END`,
    `aliases = named.others,
    kind = ${common(
      'ao.kind',
      ENTRIES,
      `(SELECT ao.kind ${ENTRIES} AND ao.kind IS NOT NULL GROUP BY ao.kind ORDER BY COUNT(*) DESC, ao.kind LIMIT 1)`,
    )},
    (articles, first_date, last_date) = (
      SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date)
      ${ENTRIES.replace('WHERE', `JOIN ${ARTICLES} ON a.id = ao.article_id WHERE`)}),
    people = (SELECT COUNT(DISTINCT ap.person_id) FROM organisation_names n JOIN article_people ap ON ap.organisation_name_id = n.id
      WHERE n.organisation_id = named.id),
    figures = (SELECT COUNT(*) FROM organisation_names n JOIN figures f ON f.organisation_name_id = n.id
      WHERE n.organisation_id = named.id)`,
  ),

  counted(
    'places',
    `COALESCE(${mostWritten('FROM article_places WHERE place_id = t.id')}, t.plain_name)`,
    `(SELECT json_group_array(DISTINCT ap.name) FROM article_places ap WHERE ap.place_id = named.id AND ap.name <> named.plain_name)`,
    `(articles, first_date, last_date) = (
      SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date)
      FROM article_places ap JOIN ${ARTICLES} ON a.id = ap.article_id WHERE ap.place_id = named.id)`,
  ),

  'DELETE FROM places WHERE articles = 0 AND id IN (SELECT id FROM touched_places)',
];

/** Notes the names of what was touched: whoever bears one may have got or lost a homonym. */
export const NOTE_NAMES: readonly string[] = [
  ...TABLES.map(
    (t) => `INSERT OR IGNORE INTO touched_names_of_${t}
      SELECT plain_key FROM ${t} WHERE id IN (SELECT id FROM touched_${t}) AND plain_key <> ''`,
  ),
  // their organisation tells people apart
  `INSERT OR IGNORE INTO touched_names_of_people
    SELECT p.plain_key FROM organisation_names n JOIN people p ON p.organisation_name_id = n.id
    WHERE n.organisation_id IN (SELECT id FROM touched_organisations)`,
];
