import type { Connection } from '../connection.js';
import type { Filters, Page, PersonCard, PersonRow } from '../rows.js';
import { articleConditions, type Condition, named, ofOrganisation, where } from './conditions.js';
import { type Evidence, factsOf } from './evidence.js';
import { quotesOfPerson } from './quotes.js';
import { select } from './select.js';

const COLUMNS = ['name', 'role', 'organisation', 'articles', 'quotes', 'first_date', 'last_date'];
const SORT = { name: 'words', organisation: 'organisation_words' };
const ORDER = 'articles DESC, quotes DESC, words, name, id';

const IDENTITY = 'p.id, p.name, p.words, p.role, o.name AS organisation, o.words AS organisation_words';
const EMPLOYER = `
LEFT JOIN organisation_names n ON n.id = p.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id`;

const ALL = `SELECT ${IDENTITY}, p.articles, p.quotes, p.first_date, p.last_date, p.aliases FROM people p ${EMPLOYER}`;

/** The same, counted in the articles that the filters leave. */
const FILTERED = `
SELECT ${IDENTITY}, COUNT(DISTINCT a.id) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date,
  SUM((SELECT COUNT(*) FROM quotes q WHERE q.article_person_id = ap.id)) AS quotes
FROM article_people ap JOIN articles a ON a.id = ap.article_id JOIN people p ON p.id = ap.person_id ${EMPLOYER}`;

/** Of a person, `people` and `organisations` ask who it is and for whom they speak; all other filters choose articles. */
function conditions(filters: Filters): Condition[] {
  const own: Condition[] = [];
  if (filters.people?.length) own.push(named('p', filters.people));
  if (filters.organisations?.length) own.push(ofOrganisation('ap.organisation_name_id', filters.organisations));
  return [...own, ...articleConditions(filters, ['people', 'organisations'])];
}

/** Those in most articles first, then those quoted most. */
export function people(to: Connection, filters: Filters = {}, page?: Page): PersonRow[] {
  const { sql, values } = where(conditions(filters));
  const from = sql === '' ? ALL : `${FILTERED}${sql} GROUP BY p.id`;
  return select(to, { columns: COLUMNS, from, values, order: ORDER, sort: SORT }, page) as unknown as PersonRow[];
}

const APPEARANCES = `
SELECT a.id AS row, ap.role, n.name AS organisation, ap.evidence,
  m.part AS "in", m.start, m."end"
FROM article_people ap JOIN articles a ON a.id = ap.article_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
LEFT JOIN person_mentions m ON m.id = (SELECT MIN(id) FROM person_mentions WHERE article_person_id = ap.id)
WHERE ap.person_id = ? ORDER BY a.date, ap.id`;

type AppearanceRow = Evidence & { role: string | null; organisation: string | null; evidence: string | null };

/** Where the role stands: at its evidence, else where the person is first named. */
const roleEvidence = (row: AppearanceRow): AppearanceRow =>
  row.evidence === null ? row : { ...row, ...(JSON.parse(row.evidence) as Pick<Evidence, 'in' | 'start' | 'end'>) };

function card(to: Connection, id: number, row: PersonRow, aliases: string): PersonCard {
  const rows = to.all<AppearanceRow>(APPEARANCES, id);
  const roles = rows.filter((r) => r.role !== null || r.organisation !== null).map(roleEvidence);
  return {
    ...row,
    aliases: JSON.parse(aliases) as string[],
    roles: factsOf(to, roles, ({ role, organisation }) => ({ role, organisation })),
    quotations: quotesOfPerson(to, id),
    appearances: factsOf(to, rows, () => ({})),
  };
}

/** The cards of all whose names hold these words. */
export function person(to: Connection, name: string): PersonCard[] {
  const { sql, values } = where([named('p', [name])]);
  const rows = select(to, { columns: [...COLUMNS, 'id', 'aliases'], order: ORDER, values, from: ALL + sql });
  return rows.map(({ id, aliases, ...row }) => card(to, id as number, row as unknown as PersonRow, aliases as string));
}
