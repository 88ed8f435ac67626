import type { Connection } from '../connection.js';
import type { ArticleRow, Filters, Page } from '../rows.js';
import { articleConditions, where } from './conditions.js';
import { sure, surelyNamed, type Threshold } from './confidence.js';
import { parsed, select } from './select.js';

const COLUMNS = [
  ...['id', 'date', 'title', 'themes', 'media', 'reading_seconds', 'language'],
  ...['people', 'figures', 'quotes', 'source'],
];

/** The first source is the one the article was first met in. */
const articlesBy = (min: Threshold) => `
SELECT a.article AS id, a.date, a.title, a.themes, a.media, a.reading_seconds, a.language, a.id AS row,
  (SELECT COUNT(*) FROM article_people ap WHERE ap.article_id = a.id AND ${surelyNamed('person', 'ap', min)}) AS people,
  (SELECT COUNT(*) FROM figures f WHERE f.article_id = a.id AND ${sure('f.confidence', min)}) AS figures,
  (SELECT COUNT(*) FROM quotes q WHERE q.article_id = a.id AND ${sure('q.confidence', min)}) AS quotes,
  (SELECT s.name FROM article_sources x JOIN sources s ON s.id = x.source_id WHERE x.article_id = a.id ORDER BY x.id LIMIT 1) AS source
FROM articles a`;

/** Newest first; of one day in the order in which they came. */
export function articles(to: Connection, filters: Filters = {}, page?: Page): ArticleRow[] {
  const { sql, values } = where(articleConditions(filters));
  const from = articlesBy(filters.minConfidence) + sql;
  const chosen = page?.order ? { by: 'row', from } : undefined;
  const report = { columns: COLUMNS, from, values, order: 'date DESC, row', chosen };
  return select(to, report, page).map((row) => parsed<ArticleRow>(row, 'themes', 'media'));
}
