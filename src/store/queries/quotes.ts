import type { Connection } from '../connection.js';
import type { Page, QuoteFilters, QuoteRow } from '../rows.js';
import { articleConditions, type Condition, named, ofOrganisation, where } from './conditions.js';
import { select } from './select.js';

const COLUMNS = [
  ...['text', 'speaker', 'role', 'organisation', 'attribution', 'date', 'title', 'article', 'in', 'start', 'end'],
];

/** Role and employer as that article gives them. */
const quotesFrom = (articles: string) => `
SELECT q.text, COALESCE(p.name, q.speaker) AS speaker, ap.role, o.name AS organisation, q.attribution, a.date, a.title, a.article,
  q.part AS "in", q.start, q."end", q.id
FROM ${articles}
LEFT JOIN article_people ap ON ap.id = q.article_person_id LEFT JOIN people p ON p.id = ap.person_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id`;

/** Articles first: their index holds the order of the report, so that its first page costs a page. */
const BY_ARTICLE = quotesFrom('articles a CROSS JOIN quotes q ON q.article_id = a.id');
const BY_SPEAKER = quotesFrom('quotes q JOIN articles a ON a.id = q.article_id');

/** Words are what spaces and line ends divide: counted by the database, so that `LIMIT` still counts quotes. */
const WORDS = `(1 + length(trim(q.text)) - length(replace(replace(replace(trim(q.text), char(160), ' '), char(10), ' '), ' ', '')))`;

/** Of a quote, `people` and `speaker` ask who says it, `organisations` for whom; all other filters choose articles. */
function conditions(filters: QuoteFilters): Condition[] {
  const speakers = [...(filters.people ?? []), ...(filters.speaker === undefined ? [] : [filters.speaker])];
  const own: Condition[] = [];
  if (speakers.length > 0) own.push(named('p.words', speakers));
  if (filters.organisations?.length) own.push(ofOrganisation('ap.organisation_name_id', filters.organisations));
  if (filters.minWords !== undefined) own.push({ sql: `${WORDS} >= ?`, values: [filters.minWords] });
  return [...own, ...articleConditions(filters, ['people', 'organisations'])];
}

function quotesOf(to: Connection, quotes: string, all: readonly Condition[], page?: Page): QuoteRow[] {
  const { sql, values } = where(all);
  const report = { columns: COLUMNS, from: quotes + sql, values, order: 'date DESC, id' };
  return select(to, report, page) as unknown as QuoteRow[];
}

export const quotesOfPerson = (to: Connection, person: number): QuoteRow[] =>
  quotesOf(to, BY_SPEAKER, [{ sql: 'ap.person_id = ?', values: [person] }]);

/** Newest first; of one article in the order of its text. */
export const quotes = (to: Connection, filters: QuoteFilters = {}, page?: Page): QuoteRow[] =>
  quotesOf(to, BY_ARTICLE, conditions(filters), page);
