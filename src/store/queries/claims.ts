import { keptByWord } from '../../text/kept.js';
import type { Connection } from '../connection.js';
import type { ClaimRow, FigureFilters, Page } from '../rows.js';
import { shadow } from '../search-words.js';
import { DAYS, datedBy, where } from './conditions.js';
import { figureConditions } from './figures.js';
import { parsed, select } from './select.js';

const COLUMNS = [
  ...['value', 'min', 'max', 'unit', 'modifier', 'per', 'period', 'kind', 'organisation', 'values', 'articles'],
  ...['first_date', 'last_date', 'titles', 'ids'],
];

/** Units are the same thing counted that differ in their endings alone: they share a number, which is faster to sort than words. */
function unitNumbers(): (unit: string) => number {
  const numbers = new Map<string, number>();
  return keptByWord((unit) => {
    const words = shadow(unit);
    if (!numbers.has(words)) numbers.set(words, numbers.size);
    return numbers.get(words)!;
  });
}

/** From here on a number is no everyday one: two articles that tell it of the same unit tell the same. */
const TELLING = 100;

/**
 * What keeps figures of the same unit apart. Only what an organisation counts is one thing, whatever its value: two percentages or
 * sums of hers may be of anything. Where no organisation is named, small numbers are the same only in the same words.
 */
const APART = `CASE WHEN f.kind = 'count' AND n.organisation_id IS NOT NULL THEN 0
  WHEN n.organisation_id IS NOT NULL OR (f.kind IN ('count', 'money', 'measure') AND COALESCE(f.value, f.max, f.min) >= ${TELLING})
  THEN COALESCE(f.value, f.max, f.min) ELSE f.sentence || COALESCE(f.value, f.max, f.min) END`;

/** Numbers first in GROUP BY: most claims differ in them, and their long sentences need not be compared. */
const claimed = (condition: string) => `
${DAYS}, told AS (
  SELECT f.id, f.article_id, f.value, f.min, f.max, f.unit, f.modifier, f.per, f.period, f.kind,
    ${APART} AS apart, n.organisation_id AS body, unit_number(f.unit) AS thing, a.date
  FROM figures f JOIN ${datedBy(condition)} a ON a.id = f.article_id
  LEFT JOIN organisation_names n ON n.id = f.organisation_name_id${condition}
), claims AS (
  SELECT value, min, max, MIN(unit) AS unit,
    CASE WHEN SUM(modifier = 'exact') > 0 THEN 'exact' ELSE MIN(modifier) END AS modifier, per,
    CASE WHEN COUNT(DISTINCT COALESCE(period, '')) = 1 THEN MIN(period) END AS period, kind, body, thing, apart,
    COUNT(DISTINCT article_id) AS articles, MIN(date) AS first_date, MAX(date) AS last_date,
    json_group_array(article_id) AS told_by, MIN(id) AS id
  FROM told GROUP BY thing, value, min, max, body, kind, per, apart
), counted AS MATERIALIZED (
  SELECT *, COUNT(*) OVER same AS "values", SUM(articles) OVER same AS told, MIN(id) OVER same AS first
  FROM claims WINDOW same AS (PARTITION BY thing, body, kind, per, apart)
)`;

const CLAIMS = `
SELECT c.*, o.name AS organisation FROM counted c LEFT JOIN organisations o ON o.id = c.body`;

/** A column of the articles that make a claim, the earliest first. */
const listOf = (column: string) => `(SELECT json_group_array(DISTINCT told) FROM (
  SELECT ${column} AS told FROM json_each(c.told_by) j CROSS JOIN articles a ON a.id = j.value ORDER BY a.date IS NULL, a.date, a.id))`;

const LISTED = CLAIMS.replace(
  'c.*',
  `c.*, ${listOf("COALESCE(a.title, '')")} AS titles, ${listOf('a.article')} AS ids`,
);
const OF_LIST = /^(?:titles|ids)\b/;

/**
 * Claims, each once with all the articles that make it. Things of which different values are told come first, their values side
 * by side from the earliest on; then what most articles repeat.
 */
export function claims(to: Connection, filters: FigureFilters = {}, page?: Page): ClaimRow[] {
  to.db.function('unit_number', { deterministic: true }, unitNumbers());
  const { sql, values } = where(figureConditions(to, filters));
  const chosen = OF_LIST.test(page?.order?.trim() ?? '') ? undefined : { by: 'id', from: CLAIMS };
  const order = '"values" > 1 DESC, told DESC, first, first_date IS NULL, first_date, id';
  const report = { columns: COLUMNS, shared: claimed(sql), from: LISTED, chosen, values, order };
  return select(to, report, page).map((row) => parsed<ClaimRow>(row, 'titles', 'ids'));
}
