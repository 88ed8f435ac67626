const ARTICLES_OF_PERSON = `
  FROM article_people ap JOIN articles a ON a.id = ap.article_id WHERE ap.person_id = people.id`;

/** The longest first, of several that with most accents: full forms win over haste. */
const fullest = (name: string) => `LENGTH(${name}) DESC, LENGTH(CAST(${name} AS BLOB)) DESC, ${name}`;

/** The name most often written. */
const mostWritten = (names: string) =>
  `(SELECT name ${names} GROUP BY name ORDER BY COUNT(*) DESC, ${fullest('name')} LIMIT 1)`;

const TABLES = ['people', 'organisations', 'places'] as const;

const ORGANISATION_ENTRIES = `
  FROM organisation_names n JOIN article_organisations ao ON ao.name_id = n.id WHERE n.organisation_id = organisations.id`;

/**
 * The statements that bring names, counts and dates of touched entities up to date, in order: each relies on the ones before it.
 * A person's role and employer are those of the article that says most, of several the latest.
 */
export const COUNTED: readonly string[] = [
  `UPDATE people SET
    plain_name = COALESCE(${mostWritten('FROM article_people WHERE person_id = people.id')}, plain_name),
    (articles, first_date, last_date) = (SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date) ${ARTICLES_OF_PERSON}),
    quotes = (SELECT COUNT(*) FROM article_people ap JOIN quotes q ON q.article_person_id = ap.id WHERE ap.person_id = people.id),
    (role, organisation_name_id) = (
      SELECT ap.role, ap.organisation_name_id ${ARTICLES_OF_PERSON}
      ORDER BY (ap.role IS NULL) + (ap.organisation_name_id IS NULL), ap.role IS NULL, a.date DESC, ap.id LIMIT 1)
  WHERE id IN (SELECT id FROM touched_people)`,

  'DELETE FROM people WHERE articles = 0 AND id IN (SELECT id FROM touched_people)',

  `DELETE FROM organisation_names WHERE organisation_id IN (SELECT id FROM touched_organisations)
    AND NOT EXISTS (SELECT 1 FROM article_organisations WHERE name_id = organisation_names.id)`,

  `DELETE FROM organisations WHERE id IN (SELECT id FROM touched_organisations)
    AND NOT EXISTS (SELECT 1 FROM organisation_names WHERE organisation_id = organisations.id)`,

  `UPDATE organisations SET
    plain_name = COALESCE(
      (SELECT n.name ${ORGANISATION_ENTRIES} GROUP BY n.name ORDER BY n.key = organisations.key DESC, COUNT(*) DESC, ${fullest('n.name')} LIMIT 1),
      (SELECT n.name FROM organisation_names n WHERE n.organisation_id = organisations.id ORDER BY n.key = organisations.key DESC, n.name LIMIT 1)),
    kind = (SELECT ao.kind ${ORGANISATION_ENTRIES} AND ao.kind IS NOT NULL GROUP BY ao.kind ORDER BY COUNT(*) DESC, ao.kind LIMIT 1),
    (articles, first_date, last_date) = (
      SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date)
      ${ORGANISATION_ENTRIES.replace('WHERE', 'JOIN articles a ON a.id = ao.article_id WHERE')}),
    people = (SELECT COUNT(DISTINCT ap.person_id) FROM organisation_names n JOIN article_people ap ON ap.organisation_name_id = n.id
      WHERE n.organisation_id = organisations.id),
    figures = (SELECT COUNT(*) FROM organisation_names n JOIN figures f ON f.organisation_name_id = n.id
      WHERE n.organisation_id = organisations.id)
  WHERE id IN (SELECT id FROM touched_organisations)`,

  `UPDATE places SET
    plain_name = COALESCE(${mostWritten('FROM article_places WHERE place_id = places.id')}, plain_name),
    (articles, first_date, last_date) = (
      SELECT COUNT(DISTINCT a.id), MIN(a.date), MAX(a.date)
      FROM article_places ap JOIN articles a ON a.id = ap.article_id WHERE ap.place_id = places.id)
  WHERE id IN (SELECT id FROM touched_places)`,

  'DELETE FROM places WHERE articles = 0 AND id IN (SELECT id FROM touched_places)',

  ...TABLES.map((t) => `UPDATE ${t} SET plain_key = plain_key(plain_name) WHERE id IN (SELECT id FROM touched_${t})`),
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

/** What follows from the names, once homonyms are told apart. */
export const NAMED: readonly string[] = [
  `UPDATE people SET aliases = (
    SELECT json_group_array(alias) FROM (
      SELECT ap.name AS alias FROM article_people ap WHERE ap.person_id = people.id
      UNION SELECT j.value FROM article_people ap, json_each(ap.aliases) j WHERE ap.person_id = people.id)
    WHERE alias <> people.plain_name COLLATE NOCASE)
  WHERE id IN (SELECT id FROM touched_people)`,

  `UPDATE organisations SET aliases = (
    SELECT json_group_array(alias) FROM (
      SELECT n.name AS alias FROM organisation_names n WHERE n.organisation_id = organisations.id
      UNION SELECT j.value ${ORGANISATION_ENTRIES.replace('WHERE', ', json_each(ao.aliases) j WHERE')})
    WHERE alias <> organisations.plain_name COLLATE NOCASE)
  WHERE id IN (SELECT id FROM touched_organisations)`,

  'UPDATE people SET words = names_text(plain_name, aliases) WHERE id IN (SELECT id FROM touched_people)',
  'UPDATE organisations SET words = names_text(plain_name, aliases) WHERE id IN (SELECT id FROM touched_organisations)',
  `UPDATE places SET words = names_text(plain_name, (
    SELECT json_group_array(DISTINCT ap.name) FROM article_places ap WHERE ap.place_id = places.id AND ap.name <> places.plain_name))
  WHERE id IN (SELECT id FROM touched_places)`,
];
