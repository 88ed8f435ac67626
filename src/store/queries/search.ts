import type { Connection } from '../connection.js';
import type { Filters, Page, SearchRow } from '../rows.js';
import { articleConditions, where } from './conditions.js';
import { matchExpression, phrasesOf } from './match.js';
import { select } from './select.js';
import { MARK_END, MARK_START, snippetByStems } from './snippet.js';

/** A word of the title weighs as much as five of the body. */
const SCORE = '-bm25(articles_fts, 5, 1, 5, 1)';

const HITS = `
SELECT a.article AS id, a.date, a.title, ${SCORE} AS score, a.id AS row
FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid`;

/** The same where all are found and the best are wanted: a common word is in a third of the articles, and to read each takes long. */
const BEST = `
SELECT a.article AS id, a.date, a.title, h.score, a.id AS row FROM (
  SELECT rowid AS row, ${SCORE} AS score FROM articles_fts WHERE articles_fts MATCH ? ORDER BY score DESC, row LIMIT ? OFFSET ?
) h CROSS JOIN articles a ON a.id = h.row ORDER BY h.score DESC, h.row`;

const COLUMNS = ['id', 'date', 'title', 'score', 'row'];

const BODY = 'SELECT body, body_stems AS stems FROM articles WHERE id = ?';

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
  const hits = hitsOf(to, expression, filters, page);
  const wanted = new Set(phrasesOf(query).flat());
  const passage = (row: number) => {
    if (raw) return to.get<{ passage: string }>(RAW_SNIPPET, expression, row)!.passage;
    const { body, stems } = to.get<{ body: string; stems: string }>(BODY, row)!;
    return snippetByStems(body, stems, wanted);
  };
  return hits.map(({ row, ...hit }) => ({ ...hit, snippet: passage(row) }));
}

function hitsOf(to: Connection, expression: string, filters: Filters, page: Page = {}): Hit[] {
  const conditions = articleConditions(filters);
  if (conditions.length === 0 && !page.order) return to.all(BEST, expression, page.limit ?? -1, page.offset ?? 0);
  const matched = { sql: 'articles_fts MATCH ?', values: [expression] };
  const { sql, values } = where([matched, ...conditions]);
  const report = { columns: COLUMNS, from: HITS + sql, values, order: 'score DESC, row' };
  return select(to, report, page) as unknown as Hit[];
}
