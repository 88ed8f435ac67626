import type { Connection } from '../connection.js';
import type { Filters, LabelRow, Page } from '../rows.js';
import { articleConditions, where } from './conditions.js';
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
SELECT t.name, t.words, COUNT(*) AS articles, MIN(a.date) AS first_date, MAX(a.date) AS last_date
FROM ${TABLES[table]} JOIN articles a ON a.id = l.article_id${sql} GROUP BY t.id`;
  const report = { columns: COLUMNS, from, values, order: 'articles DESC, words, name', sort: { name: 'words' } };
  return select(to, report, page) as unknown as LabelRow[];
}

/** The labels that the index has met: evidence for whoever divides a line of labels. */
export function knownLabels(to: Connection): { themes: string[]; media: string[] } {
  const names = (table: string) =>
    to.all<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`).map((row) => row.name);
  return { themes: names('themes'), media: names('media') };
}
