import type { Connection } from '../connection.js';
import type { Filters, Page, PlaceCard, PlaceRow } from '../rows.js';
import { articleConditions, DAYS, datedBy, named, where } from './conditions.js';
import { asked, sure, surelyNamed, type Threshold } from './confidence.js';
import { type Evidence, factsOf } from './evidence.js';
import { select } from './select.js';

const COLUMNS = ['name', 'kind', 'code', 'department', 'region', 'articles', 'first_date', 'last_date'];
const SORT = { name: 'words' };
const ORDER = 'articles DESC, words, name, id';

const IDENTITY = 'p.id, p.name, p.words, p.kind, p.code, p.department, p.region';
const ALL = `SELECT ${IDENTITY}, p.articles, p.first_date, p.last_date FROM places p`;

/** The same, counted in the articles that the conditions leave. */
const filtered = (conditions: string) => `
${DAYS}, counted AS (
  SELECT p.id, COUNT(DISTINCT a.id) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date
  FROM article_places ap JOIN ${datedBy(conditions)} a ON a.id = ap.article_id JOIN places p ON p.id = ap.place_id${conditions} GROUP BY p.id
)
SELECT ${IDENTITY}, c.articles, c.first_date, c.last_date FROM counted c JOIN places p ON p.id = c.id`;

/** Those in most articles first. `places` asks which one it is; all other filters choose articles. */
export function places(to: Connection, filters: Filters = {}, page?: Page): PlaceRow[] {
  const own = filters.places?.length ? [named('p', filters.places)] : [];
  own.push(...asked(surelyNamed('place', 'ap', filters.minConfidence)));
  const { sql, values } = where([...own, ...articleConditions(filters, ['places'])]);
  const from = sql === '' ? ALL : filtered(sql);
  return select(to, { columns: COLUMNS, from, values, order: ORDER, sort: SORT }, page) as unknown as PlaceRow[];
}

const appearances = (min: Threshold) => `
SELECT a.id AS row, m.part AS "in", m.start, m."end"
FROM article_places ap JOIN articles a ON a.id = ap.article_id
LEFT JOIN place_mentions m ON m.id = (
  SELECT MIN(id) FROM place_mentions c WHERE c.article_place_id = ap.id AND ${sure('c.confidence', min)})
WHERE ap.place_id = ? AND ${surelyNamed('place', 'ap', min)} ORDER BY a.date, ap.id`;

/** The cards of all whose names hold these words. */
export function place(to: Connection, name: string, min?: Threshold): PlaceCard[] {
  const sureOnly = asked(surelyNamed('place', 'ap', min));
  const { sql, values } = where([named('p', [name]), ...sureOnly]);
  const from = sureOnly.length === 0 ? ALL + sql : filtered(sql);
  const rows = select(to, { columns: [...COLUMNS, 'id'], order: ORDER, values, from });
  return rows.map(({ id, ...row }) => ({
    ...(row as unknown as PlaceRow),
    appearances: factsOf(to, to.all<Evidence>(appearances(min), id as number), () => ({})),
  }));
}
