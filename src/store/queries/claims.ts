import { keptByWord } from '../../text/kept.js';
import type { Connection } from '../connection.js';
import type { ClaimRow, FigureFilters, Page } from '../rows.js';
import { shadow } from '../search-words.js';
import { where } from './conditions.js';
import { figureConditions } from './figures.js';
import { parsed, select } from './select.js';

const COLUMNS = [
  ...['value', 'min', 'max', 'unit', 'modifier', 'per', 'period', 'kind', 'organisation', 'values', 'articles'],
  ...['first_date', 'last_date', 'titles', 'ids'],
];

/** Units are the same thing counted that differ in their endings alone. */
const unitWords = keptByWord(shadow);

/** From here on a number is no everyday one: two articles that tell it of the same unit tell the same. */
const TELLING = 100;

/**
 * What keeps figures of the same unit apart. Only what an organisation counts is one thing, whatever its value: two percentages or
 * sums of hers may be of anything. Where no organisation is named, small numbers are the same only in the same words.
 */
const APART = `CASE WHEN f.kind = 'count' AND o.name IS NOT NULL THEN 0
  WHEN o.name IS NOT NULL OR (f.kind IN ('count', 'money', 'measure') AND COALESCE(f.value, f.max, f.min) >= ${TELLING})
  THEN COALESCE(f.value, f.max, f.min) ELSE f.sentence || COALESCE(f.value, f.max, f.min) END`;

const claimed = (condition: string) => `
WITH told AS (
  SELECT f.*, ${APART} AS apart, o.name AS organisation, unit_words(f.unit) AS key, a.date, a.title, a.article
  FROM figures f JOIN articles a ON a.id = f.article_id
  LEFT JOIN organisation_names n ON n.id = f.organisation_name_id
  LEFT JOIN organisations o ON o.id = n.organisation_id${condition}
  ORDER BY a.date IS NULL, a.date, a.id
), claims AS (
  SELECT value, min, max, MIN(unit) AS unit,
    CASE WHEN SUM(modifier = 'exact') > 0 THEN 'exact' ELSE MIN(modifier) END AS modifier, per,
    CASE WHEN COUNT(DISTINCT COALESCE(period, '')) = 1 THEN MIN(period) END AS period, kind, organisation, key, apart,
    COUNT(DISTINCT article_id) AS articles, MIN(date) AS first_date, MAX(date) AS last_date,
    json_group_array(DISTINCT COALESCE(title, '')) AS titles, json_group_array(DISTINCT article) AS ids, MIN(id) AS id
  FROM told GROUP BY organisation, key, per, kind, apart, value, min, max
)
SELECT *, COUNT(*) OVER thing AS "values", SUM(articles) OVER thing AS told, MIN(id) OVER thing AS thing
FROM claims WINDOW thing AS (PARTITION BY organisation, key, per, kind, apart)`;

/**
 * Claims, each once with all the articles that make it. Things of which different values are told come first, their values side
 * by side from the earliest on; then what most articles repeat.
 */
export function claims(to: Connection, filters: FigureFilters = {}, page?: Page): ClaimRow[] {
  to.db.function('unit_words', { deterministic: true }, unitWords);
  const { sql, values } = where(figureConditions(to, filters));
  const order = '"values" > 1 DESC, told DESC, thing, first_date IS NULL, first_date, id';
  const report = { columns: COLUMNS, from: claimed(sql), values, order };
  return select(to, report, page).map((row) => parsed<ClaimRow>(row, 'titles', 'ids'));
}
