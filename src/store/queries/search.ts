import type { Connection } from '../connection.js';
import type { Filters, Page, SearchRow } from '../rows.js';
import { articleConditions, where } from './conditions.js';
import { matchExpression, phrasesOf } from './match.js';
import { select } from './select.js';
import { MARK_END, MARK_START, snippet } from './snippet.js';

/** A word of the title weighs as much as five of the body. */
const SCORE = '-bm25(articles_fts, 5, 1, 5, 1)';

/** FTS5 marks the words of its own syntax itself: it alone knows what a raw query asks for. */
const RAW_SNIPPET = `snippet(articles_fts, 1, '${MARK_START}', '${MARK_END}', '…', 32)`;

const hits = (snippetOf: string) => `
SELECT a.article AS id, a.date, a.title, ${snippetOf} AS snippet, ${SCORE} AS score, a.id AS row
FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid`;

const COLUMNS = ['id', 'date', 'title', 'snippet', 'score'];

/** The articles that hold all words of `query`, best first. */
export function search(to: Connection, query: string, filters: Filters = {}, page?: Page): SearchRow[] {
  const raw = filters.rawQuery ?? false;
  const expression = matchExpression(query, raw);
  if (expression === null) return [];
  const matched = { sql: 'articles_fts MATCH ?', values: [expression] };
  const { sql, values } = where([matched, ...articleConditions(filters)]);
  const from = hits(raw ? RAW_SNIPPET : 'a.body') + sql;
  const report = { columns: COLUMNS, from, values, order: 'score DESC, row' };
  const rows = select(to, report, page) as unknown as SearchRow[];
  if (raw) return rows;
  const wanted = new Set(phrasesOf(query).flat());
  return rows.map((row) => ({ ...row, snippet: snippet(row.snippet, wanted) }));
}
