import type { Connection } from '../connection.js';
import type { Filters, OrganisationCard, OrganisationRow, Page } from '../rows.js';
import { articleConditions, named, where } from './conditions.js';
import { asked, proven, sure, surelyNamed, type Threshold } from './confidence.js';
import { type Evidence, factsOf } from './evidence.js';
import { figuresWhere, OUTCOME } from './figures.js';
import { parsed, select } from './select.js';

const COLUMNS = ['name', 'kind', 'aliases', 'articles', 'people', 'figures', 'first_date', 'last_date'];
const SORT = { name: 'words' };
const ORDER = 'articles DESC, words, name, id';

const ALL = `
SELECT o.id, o.name, o.words, o.kind, o.aliases, o.articles, o.people, o.figures, o.first_date, o.last_date FROM organisations o`;

/** The same, counted in the articles that the filters leave. */
const filtered = (articles: string, own: string, min: Threshold) => `
WITH chosen AS MATERIALIZED (SELECT a.id, a.date FROM articles a${articles}),
seen AS (
  SELECT n.organisation_id AS id, COUNT(DISTINCT c.id) AS articles, MIN(c.date) AS first_date, MAX(c.date) AS last_date
  FROM chosen c JOIN article_organisations ao ON ao.article_id = c.id JOIN organisation_names n ON n.id = ao.name_id
  WHERE ${surelyNamed('organisation', 'ao', min)}
  GROUP BY n.organisation_id),
staff AS (
  SELECT n.organisation_id AS id, COUNT(DISTINCT ap.person_id) AS people
  FROM chosen c JOIN article_people ap ON ap.article_id = c.id JOIN organisation_names n ON n.id = ap.organisation_name_id
  WHERE ${proven('ap', min)}
  GROUP BY n.organisation_id),
stated AS (
  SELECT n.organisation_id AS id, COUNT(*) AS figures
  FROM chosen c JOIN figures f ON f.article_id = c.id JOIN organisation_names n ON n.id = f.organisation_name_id
  WHERE ${sure('f.confidence', min)}
  GROUP BY n.organisation_id)
SELECT o.id, o.name, o.words, o.kind, o.aliases, seen.articles, seen.first_date, seen.last_date,
  COALESCE(staff.people, 0) AS people, COALESCE(stated.figures, 0) AS figures
FROM seen JOIN organisations o ON o.id = seen.id
LEFT JOIN staff ON staff.id = seen.id LEFT JOIN stated ON stated.id = seen.id${own}`;

/** Those in most articles first. `organisations` asks which one it is; all other filters choose articles. */
export function organisations(to: Connection, filters: Filters = {}, page?: Page): OrganisationRow[] {
  const own = where(filters.organisations?.length ? [named('o', filters.organisations)] : []);
  const chosen = where(articleConditions(filters, ['organisations']));
  const min = filters.minConfidence;
  const counted = chosen.sql !== '' || asked(surelyNamed('organisation', 'ao', min)).length > 0;
  const from = counted ? filtered(chosen.sql, own.sql, min) : ALL + own.sql;
  const values = [...chosen.values, ...own.values];
  return select(to, { columns: COLUMNS, from, values, order: ORDER, sort: SORT }, page).map((row) =>
    parsed<OrganisationRow>(row, 'aliases'),
  );
}

const members = (min: Threshold) => `
SELECT a.id AS row, p.name, ap.role, ap.evidence, m.part AS "in", m.start, m."end"
FROM organisation_names n JOIN article_people ap ON ap.organisation_name_id = n.id
JOIN articles a ON a.id = ap.article_id JOIN people p ON p.id = ap.person_id
LEFT JOIN person_mentions m ON m.id = (SELECT MIN(id) FROM person_mentions WHERE article_person_id = ap.id)
WHERE n.organisation_id = ? AND ${proven('ap', min)} ORDER BY a.date, ap.id`;

const appearances = (min: Threshold) => `
SELECT a.id AS row, m.part AS "in", m.start, m."end"
FROM organisation_names n JOIN article_organisations ao ON ao.name_id = n.id JOIN articles a ON a.id = ao.article_id
LEFT JOIN organisation_mentions m ON m.id = (
  SELECT MIN(id) FROM organisation_mentions c WHERE c.article_organisation_id = ao.id AND ${sure('c.confidence', min)})
WHERE n.organisation_id = ? AND ao.listed AND ${surelyNamed('organisation', 'ao', min)} ORDER BY a.date, ao.id`;

type MemberRow = Evidence & { name: string; role: string | null; evidence: string | null };

const at = (row: MemberRow): MemberRow =>
  row.evidence === null ? row : { ...row, ...(JSON.parse(row.evidence) as Pick<Evidence, 'in' | 'start' | 'end'>) };

function card(to: Connection, id: number, row: OrganisationRow, min: Threshold): OrganisationCard {
  const staff = to.all<MemberRow>(members(min), id).map(at);
  return {
    ...row,
    members: factsOf(to, staff, ({ name, role }) => ({ name, role })),
    outcomes: figuresWhere(to, [
      OUTCOME,
      { sql: 'n.organisation_id = ?', values: [id] },
      ...asked(sure('f.confidence', min)),
    ]),
    appearances: factsOf(to, to.all<Evidence>(appearances(min), id), () => ({})),
  };
}

/** The cards of all whose names hold these words. */
export function organisation(to: Connection, name: string, min?: Threshold): OrganisationCard[] {
  const { sql, values } = where([named('o', [name])]);
  const counted = asked(surelyNamed('organisation', 'ao', min)).length > 0;
  const from = counted ? filtered('', sql, min) : ALL + sql;
  const rows = select(to, { columns: [...COLUMNS, 'id'], order: ORDER, values, from });
  return rows.map(({ id, ...row }) => card(to, id as number, parsed<OrganisationRow>(row, 'aliases'), min));
}
