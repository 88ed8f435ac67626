import type { Connection } from '../connection.js';
import type { Filters, Page, SearchRow } from '../rows.js';
import { articleConditions, where } from './conditions.js';
import { matchExpression, phrasesOf } from './match.js';
import { select } from './select.js';
import { MARK_END, MARK_START, snippet } from './snippet.js';

/** A word of the title weighs as much as five of the body. */
const SCORE = '-bm25(articles_fts, 5, 1, 5, 1)';

const HITS = `
SELECT a.article AS id, a.date, a.title, ${SCORE} AS score, a.id AS row
FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid`;

const COLUMNS = ['id', 'date', 'title', 'score', 'row'];

const BODY = 'SELECT body FROM articles WHERE id = ?';

/**
 * FTS5 marks the words of its own syntax itself: it alone knows what a raw query asks for. The cast is needed: numbers are bound
 * as REAL, and FTS5 passes over a rowid that is no INTEGER.
 */
const RAW_SNIPPET = `
SELECT snippet(articles_fts, 1, '${MARK_START}', '${MARK_END}', '…', 32) AS passage
FROM articles_fts WHERE articles_fts MATCH ? AND rowid = CAST(? AS INTEGER)`;

type Hit = Omit<SearchRow, 'snippet'> & { row: number };

/** The articles that hold all words of `query`, best first. Passages are cut from the hits of the page only. */
export function search(to: Connection, query: string, filters: Filters = {}, page?: Page): SearchRow[] {
  const raw = filters.rawQuery ?? false;
  const expression = matchExpression(query, raw);
  if (expression === null) return [];
  const matched = { sql: 'articles_fts MATCH ?', values: [expression] };
  const { sql, values } = where([matched, ...articleConditions(filters)]);
  const hits = select(to, { columns: COLUMNS, from: HITS + sql, values, order: 'score DESC, row' }, page);
  const wanted = new Set(phrasesOf(query).flat());
  const passage = (row: number) =>
    raw
      ? to.get<{ passage: string }>(RAW_SNIPPET, expression, row)!.passage
      : snippet(to.get<{ body: string }>(BODY, row)!.body, wanted);
  return (hits as unknown as Hit[]).map(({ row, ...hit }) => ({ ...hit, snippet: passage(row) }));
}
