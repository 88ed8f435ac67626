import type { Connection } from '../connection.js';
import type { FigureFilters, FigureRow, Page } from '../rows.js';
import { shadow } from '../search-words.js';
import { articleConditions, type Condition, ofOrganisation, where } from './conditions.js';
import { asked, sure } from './confidence.js';
import { type Report, select } from './select.js';

const COLUMNS = [
  ...['value', 'min', 'max', 'unit', 'modifier', 'per', 'period', 'kind', 'outcome', 'organisation', 'text'],
  ...['date', 'title', 'sentence', 'article', 'in', 'start', 'end'],
];

/** The greatest number that a figure states. */
const SIZE = 'COALESCE(f.value, f.max, f.min)';

const figuresOf = (articles: string) => `
SELECT f.value, f.min, f.max, f.unit, f.modifier, f.per, f.period, f.kind, f.outcome, o.name AS organisation, f.text,
  a.date, a.title, f.sentence, a.article, f.part AS "in", f.start, f."end", ${SIZE} AS size, f.organisation_name_id IS NULL AS anonymous, f.id
FROM figures f JOIN ${articles} a ON a.id = f.article_id
LEFT JOIN organisation_names n ON n.id = f.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id`;
const FIGURES = figuresOf('articles');
/** Of each article its day alone (see DAYS of conditions.ts): what an order asks for. */
const DATED = `
WITH days AS MATERIALIZED (SELECT id, date, NULL AS title, NULL AS article FROM articles) ${figuresOf('days')}`;
const OF_ARTICLE = /^(?:title|article)\b/;

/**
 * Largest evidence first: figures whose organisation the text names before the others; of these the larger before the smaller,
 * of equals the exact before the approximate, then the latest: an index holds that order. Nothing is ever added up.
 */
const ORDER = `anonymous, size DESC, modifier <> 'exact', date DESC, id`;

/** Every unit once. */
export const unitsOf = (to: Connection): string[] =>
  to.all<{ unit: string }>('SELECT DISTINCT unit FROM figures').map((row) => row.unit);

/** Units hold the words of `unit`, whatever their endings. Asked of the unit's own words, so rare units cost as little as common ones. */
function ofUnit(to: Connection, unit: string): Condition {
  const needle = ` ${shadow(unit)} `;
  const found = unitsOf(to).filter((u) => u === unit || ` ${shadow(u)} `.includes(needle));
  return { sql: 'f.unit IN (SELECT value FROM json_each(?))', values: [JSON.stringify(found)] };
}

/** By their number, not by a column of theirs: few figures are hers, and to walk all in the order of the report until a page is full reads all. */
function statedBy(organisations: readonly string[]): Condition {
  const { sql, values } = ofOrganisation('organisation_name_id', organisations);
  return { sql: `f.id IN (SELECT id FROM figures WHERE ${sql})`, values };
}

export const OUTCOME: Condition = { sql: 'f.outcome = 1', values: [] };

/** Of a figure, `organisations` asks whose it is; all other filters choose articles. */
export function figureConditions(to: Connection, filters: FigureFilters): Condition[] {
  const own: Condition[] = [];
  if (!filters.all) own.push(OUTCOME);
  own.push(...asked(sure('f.confidence', filters.minConfidence)));
  if (filters.kind !== undefined) own.push({ sql: 'f.kind = ?', values: [filters.kind] });
  if (filters.min !== undefined) own.push({ sql: `${SIZE} >= ?`, values: [filters.min] });
  if (filters.unit !== undefined) own.push(ofUnit(to, filters.unit));
  if (filters.organisations?.length) own.push(statedBy(filters.organisations));
  return [...own, ...articleConditions(filters, ['organisations'])];
}

/** Of a page in another order than that of the report, which an index holds. */
function chosenIn(sql: string, order = ''): Report['chosen'] {
  if (order === '') return undefined;
  return { by: 'id', from: (OF_ARTICLE.test(order.trim()) ? FIGURES : DATED) + sql };
}

export function figuresWhere(to: Connection, conditions: readonly Condition[], page?: Page): FigureRow[] {
  const { sql, values } = where(conditions);
  const report = { columns: COLUMNS, from: FIGURES + sql, values, order: ORDER, chosen: chosenIn(sql, page?.order) };
  const rows = select(to, report, page);
  return rows.map((row) => ({ ...row, outcome: Boolean(row.outcome) }) as unknown as FigureRow);
}

export const figures = (to: Connection, filters: FigureFilters = {}, page?: Page): FigureRow[] =>
  figuresWhere(to, figureConditions(to, filters), page);
