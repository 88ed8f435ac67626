import type { Connection } from '../connection.js';
import type { Filters, Page, PersonCard, PersonRow } from '../rows.js';
import { articleConditions, type Condition, DAYS, datedBy, named, ofOrganisation, where } from './conditions.js';
import { asked, only, proven, sure, surelyNamed, type Threshold } from './confidence.js';
import { type Evidence, factsOf } from './evidence.js';
import { quotesOfPerson } from './quotes.js';
import { select } from './select.js';

const COLUMNS = ['name', 'role', 'organisation', 'articles', 'quotes', 'first_date', 'last_date'];
const SORT = { name: 'words', organisation: 'organisation_words' };
const ORDER = 'articles DESC, quotes DESC, words, name, id';
const OF_ROLE = /^(?:role|organisation)\b/;

/** Role and employer are those of the row `of`. */
const identity = (of: string) =>
  `p.id, p.name, p.words, p.aliases, ${of}.role, o.name AS organisation, o.words AS organisation_words`;
const employer = (of: string) => `
LEFT JOIN organisation_names n ON n.id = ${of}.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id`;

const ALL = `SELECT ${identity('p')}, p.articles, p.quotes, p.first_date, p.last_date FROM people p ${employer('p')}`;

/** The appearance that says most of a person's role, of several the latest, among those that are sure enough. */
const surest = (min: Threshold) => `
LEFT JOIN article_people r ON r.id = (
  SELECT b.id FROM article_people b JOIN articles d ON d.id = b.article_id WHERE b.person_id = p.id AND ${proven('b', min)}
  ORDER BY (b.role IS NULL) + (b.organisation_name_id IS NULL), b.role IS NULL, d.date DESC, b.id LIMIT 1)`;

/** What is counted of each in the articles that the conditions leave. */
const counted = (conditions: string, min: Threshold) => `
${DAYS}, counted AS MATERIALIZED (
  SELECT p.id, COUNT(DISTINCT a.id) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date,
    SUM((SELECT COUNT(*) FROM quotes q WHERE q.article_person_id = ap.id AND ${sure('q.confidence', min)})) AS quotes
  FROM article_people ap JOIN ${datedBy(conditions)} a ON a.id = ap.article_id JOIN people p ON p.id = ap.person_id${conditions} GROUP BY p.id
)`;
const COUNTED = 'c.articles, c.quotes, c.first_date, c.last_date FROM counted c CROSS JOIN people p ON p.id = c.id';

/** The same people, counted so. Roles are looked up when all is counted, of the rows of the page alone where the order does not ask for them. */
function filtered(conditions: string, min: Threshold, order = '') {
  const role = asked(proven('r', min)).length > 0 ? 'r' : 'p';
  const from = `SELECT ${identity(role)}, ${COUNTED} ${role === 'r' ? surest(min) : ''}${employer(role)}`;
  const chosen = { by: 'id', from: `SELECT p.id, p.name, p.words, ${COUNTED}` };
  return { shared: counted(conditions, min), from, chosen: OF_ROLE.test(order.trim()) ? undefined : chosen };
}

/** Of a person, `people` and `organisations` ask who it is and for whom they speak; all other filters choose articles. */
function conditions(filters: Filters): Condition[] {
  const own: Condition[] = [];
  if (filters.people?.length) own.push(named('p', filters.people));
  if (filters.organisations?.length) own.push(ofOrganisation('ap.organisation_name_id', filters.organisations));
  own.push(...asked(surelyNamed('person', 'ap', filters.minConfidence)));
  return [...own, ...articleConditions(filters, ['people', 'organisations'])];
}

/** Those in most articles first, then those quoted most. */
export function people(to: Connection, filters: Filters = {}, page?: Page): PersonRow[] {
  const { sql, values } = where(conditions(filters));
  const rows = sql === '' ? { from: ALL } : filtered(sql, filters.minConfidence, page?.order);
  return select(to, { columns: COLUMNS, ...rows, values, order: ORDER, sort: SORT }, page) as unknown as PersonRow[];
}

const appearances = (min: Threshold) => `
SELECT a.id AS row, ${only('ap.role', proven('ap', min))} AS role, n.name AS organisation, ap.evidence,
  m.part AS "in", m.start, m."end"
FROM article_people ap JOIN articles a ON a.id = ap.article_id
LEFT JOIN organisation_names n ON n.id = ${only('ap.organisation_name_id', proven('ap', min))}
LEFT JOIN person_mentions m ON m.id = (
  SELECT MIN(id) FROM person_mentions c WHERE c.article_person_id = ap.id AND ${sure('c.confidence', min)})
WHERE ap.person_id = ? AND ${surelyNamed('person', 'ap', min)} ORDER BY a.date, ap.id`;

type AppearanceRow = Evidence & { role: string | null; organisation: string | null; evidence: string | null };

/** Where the role stands: at its evidence, else where the person is first named. */
const roleEvidence = (row: AppearanceRow): AppearanceRow =>
  row.evidence === null ? row : { ...row, ...(JSON.parse(row.evidence) as Pick<Evidence, 'in' | 'start' | 'end'>) };

function card(to: Connection, id: number, row: PersonRow, aliases: string, min: Threshold): PersonCard {
  const rows = to.all<AppearanceRow>(appearances(min), id);
  const roles = rows.filter((r) => r.role !== null || r.organisation !== null).map(roleEvidence);
  return {
    ...row,
    aliases: JSON.parse(aliases) as string[],
    roles: factsOf(to, roles, ({ role, organisation }) => ({ role, organisation })),
    quotations: quotesOfPerson(to, id, min),
    appearances: factsOf(to, rows, () => ({})),
  };
}

/** The cards of all whose names hold these words. */
export function person(to: Connection, name: string, min?: Threshold): PersonCard[] {
  const sureOnly = asked(surelyNamed('person', 'ap', min));
  const { sql, values } = where([named('p', [name]), ...sureOnly]);
  const found = sureOnly.length === 0 ? { from: ALL + sql } : filtered(sql, min);
  const rows = select(to, { columns: [...COLUMNS, 'id', 'aliases'], order: ORDER, values, ...found });
  return rows.map(({ id, aliases, ...row }) =>
    card(to, id as number, row as unknown as PersonRow, aliases as string, min),
  );
}
