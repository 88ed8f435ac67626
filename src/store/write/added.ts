import { ARTICLES } from './articles.js';

// Whoever a dump only adds to is not counted from all articles, but brought up to date by the new ones: else each dump would cost more
// than the one before. That goes where nothing but counts can change: everything new is written as before.
//
// New rows are those behind the last ones there were when the dump began (`touched_since`).

const since = (table: string) => `(SELECT ${table} FROM touched_since)`;

const NEW_PEOPLE = `ap.id > ${since('article_people')}`;
const NEW_ORGANISATIONS = `ao.id > ${since('article_organisations')}`;
const NEW_PLACES = `ap.id > ${since('article_places')}`;

/** Does an article give an alias that is not among those of `of`? */
const hasNewAlias = (row: string, of: string) => `${row}.aliases <> '[]' AND EXISTS (
  SELECT 1 FROM json_each(${row}.aliases) j
  WHERE j.value <> ${of}.plain_name COLLATE NOCASE AND j.value NOT IN (SELECT value FROM json_each(${of}.aliases)))`;

/** May what an article says of somebody become what is shown of them? Not where it says less, or the same. */
const MAY_SHOW = `
  (ap.role IS NOT p.role OR ap.organisation_name_id IS NOT p.organisation_name_id)
  AND ((ap.role IS NULL) + (ap.organisation_name_id IS NULL), ap.role IS NULL)
    <= ((p.role IS NULL) + (p.organisation_name_id IS NULL), p.role IS NULL)`;

/** Rows that make more of an entity than another appearance, by table: of whom there is one, all articles are read. */
const MORE = {
  people: `SELECT 1 FROM people p CROSS JOIN article_people ap ON ap.person_id = p.id AND ${NEW_PEOPLE}
    WHERE p.id = added.id AND (p.articles = 0 OR ap.name <> p.plain_name OR ${hasNewAlias('ap', 'p')} OR ${MAY_SHOW})`,
  organisations: `SELECT 1 FROM organisations o CROSS JOIN organisation_names n ON n.organisation_id = o.id
    CROSS JOIN article_organisations ao ON ao.name_id = n.id AND ${NEW_ORGANISATIONS}
    WHERE o.id = added.id
      AND (o.articles = 0 OR n.name <> o.plain_name OR ao.kind <> COALESCE(o.kind, '') OR ${hasNewAlias('ao', 'o')})`,
  places: `SELECT 1 FROM places p CROSS JOIN article_places ap ON ap.place_id = p.id AND ${NEW_PLACES}
    WHERE p.id = added.id AND (p.articles = 0 OR ap.name <> p.plain_name)`,
};

type Table = keyof typeof MORE;
const TABLES = Object.keys(MORE) as Table[];

/**
 * Moves to the touched those that have to be counted from all their articles. In: 1 where they all have (an article was replaced). Whoever
 * this dump met first and again is counted already, in the first article alone.
 */
export const COUNT_ALL: readonly string[] = TABLES.map(
  (t) => `INSERT OR IGNORE INTO touched_${t} SELECT id FROM touched_added_${t} AS added
    WHERE ? OR id > ${since(t)} OR EXISTS (${MORE[t]})`,
);

/** The new rows of an entity `added`, each with its article `a`. */
const NEWS: Record<Table, string> = {
  people: `CROSS JOIN article_people ap ON ap.person_id = added.id AND ${NEW_PEOPLE} CROSS JOIN ${ARTICLES} ON a.id = ap.article_id`,
  organisations: `CROSS JOIN organisation_names n ON n.organisation_id = added.id
    CROSS JOIN article_organisations ao ON ao.name_id = n.id AND ${NEW_ORGANISATIONS} CROSS JOIN ${ARTICLES} ON a.id = ao.article_id`,
  places: `CROSS JOIN article_places ap ON ap.place_id = added.id AND ${NEW_PLACES} CROSS JOIN ${ARTICLES} ON a.id = ap.article_id`,
};

/** Notes the names of those whose first article may be a new one: by it homonyms are told apart. Before they are added to. */
export const NOTE_FIRST: readonly string[] = TABLES.map(
  (t) => `INSERT OR IGNORE INTO touched_names_of_${t}
    SELECT t.plain_key FROM touched_added_${t} AS added JOIN ${t} t ON t.id = added.id AND t.plain_key <> ''
    WHERE added.id NOT IN (SELECT id FROM touched_${t}) AND EXISTS (
      SELECT 1 FROM (SELECT added.id) AS added ${NEWS[t]} WHERE a.date IS NULL OR t.first_date IS NULL OR a.date <= t.first_date)`,
);

const extreme = (which: 'MIN' | 'MAX', table: Table, date: string) =>
  `${date} = ${which}(COALESCE(${table}.${date}, news.${date}), COALESCE(news.${date}, ${table}.${date}))`;

/** In: what else is set. */
const addTo = (table: Table, also: string) => `
  WITH news AS MATERIALIZED (
    SELECT added.id, COUNT(DISTINCT a.id) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date
    FROM touched_added_${table} AS added ${NEWS[table]}
    WHERE added.id NOT IN (SELECT id FROM touched_${table}) GROUP BY added.id
  )
  UPDATE OR FAIL ${table} SET articles = ${table}.articles + news.articles,
    ${extreme('MIN', table, 'first_date')}, ${extreme('MAX', table, 'last_date')}${also}
  FROM news WHERE ${table}.id = news.id`;

const NAMES = 'FROM organisation_names n JOIN';
const OF_ORGANISATION = 'WHERE n.organisation_id = organisations.id';

/** Adds the new articles to the counts and dates of the others. People of an organisation may have become one: they are counted. */
export const ADD: readonly string[] = [
  addTo(
    'people',
    `, quotes = people.quotes + (
      SELECT COUNT(*) FROM article_people ap JOIN quotes q ON q.article_person_id = ap.id
      WHERE ap.person_id = people.id AND ${NEW_PEOPLE})`,
  ),
  addTo(
    'organisations',
    `, people = (SELECT COUNT(DISTINCT ap.person_id) ${NAMES} article_people ap ON ap.organisation_name_id = n.id ${OF_ORGANISATION}),
    figures = organisations.figures + (
      SELECT COUNT(*) ${NAMES} figures f ON f.organisation_name_id = n.id AND f.id > ${since('figures')} ${OF_ORGANISATION})`,
  ),
  addTo('places', ''),
];
