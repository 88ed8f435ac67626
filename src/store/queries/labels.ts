import type { Connection } from '../connection.js';
import type { Filters, LabelRow, Page } from '../rows.js';
import { articleConditions, DAYS, datedBy, where } from './conditions.js';
import { select } from './select.js';

const COLUMNS = ['name', 'articles', 'first_date', 'last_date'];

const TABLES = {
  themes: 'themes t JOIN article_themes l ON l.theme_id = t.id',
  media: 'media t JOIN article_media l ON l.media_id = t.id',
};

/** The labels of the articles that the filters leave, most used first. */
export function labels(to: Connection, table: 'themes' | 'media', filters: Filters = {}, page?: Page): LabelRow[] {
  const { sql, values } = where(articleConditions(filters));
  const from = `
${DAYS}
SELECT t.name, t.words, COUNT(*) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date
FROM ${TABLES[table]} JOIN ${datedBy(sql)} a ON a.id = l.article_id${sql} GROUP BY t.id`;
  const report = { columns: COLUMNS, from, values, order: 'articles DESC, words, name', sort: { name: 'words' } };
  return select(to, report, page) as unknown as LabelRow[];
}

const UNDECIDED = '"code":"labels-undecided"';
const known = (table: 'themes' | 'media', column: string) => `
SELECT t.name FROM ${table} t WHERE EXISTS (
  SELECT 1 FROM article_${table} l WHERE l.${column} = t.id AND NOT EXISTS (
    SELECT 1 FROM article_sources x WHERE x.article_id = l.article_id AND instr(x.warnings, '${UNDECIDED}')))
ORDER BY t.name`;

/**
 * The labels that the index has met: evidence for whoever divides a line of labels. Articles whose own labels are undecided
 * give none, or an undivided line would confirm itself.
 */
export function knownLabels(to: Connection): { themes: string[]; media: string[] } {
  const names = (sql: string) => to.all<{ name: string }>(sql).map((row) => row.name);
  return { themes: names(known('themes', 'theme_id')), media: names(known('media', 'media_id')) };
}
