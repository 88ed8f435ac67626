import type { WrittenDecision } from '../../corrections/decision.js';
import { entityKey } from '../../text/names.js';
import type { Connection } from '../connection.js';

/** All names that articles give entities, employers and owners of figures too. */
const NAMED = [
  'SELECT article_id AS row, name, aliases FROM article_people',
  'SELECT ao.article_id AS row, n.name, ao.aliases FROM article_organisations ao JOIN organisation_names n ON n.id = ao.name_id',
  "SELECT article_id AS row, name, '[]' AS aliases FROM article_places",
];

const SAID = ['figures', 'quotes', 'statements'].map((table) => `SELECT article_id AS row, text FROM ${table}`);

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The articles (by row) in which decisions may have something to say, now or before they were applied. */
export function candidates(to: Connection, decisions: readonly WrittenDecision[]): Set<number> {
  const rows = new Set(
    to
      .all<{ row: number }>('SELECT article_id AS row FROM article_corrections UNION SELECT article_id FROM originals')
      .map((r) => r.row),
  );
  if (decisions.some((d) => d.action === 'forget')) {
    // of a forgotten name only its hash is known: any article may hold it
    for (const { row } of to.all<{ row: number }>('SELECT id AS row FROM articles')) rows.add(row);
    return rows;
  }
  addNamed(to, decisions, rows);
  addSaid(to, decisions, rows);
  return rows;
}

function addNamed(to: Connection, decisions: readonly WrittenDecision[], rows: Set<number>): void {
  const keys = new Set(decisions.flatMap((d) => [d.name, d.target]).map(entityKey));
  if (keys.size === 0) return;
  for (const sql of NAMED) {
    for (const { row, name, aliases } of to.prepare(sql).iterate() as Iterable<{
      row: number;
      name: string;
      aliases: string;
    }>) {
      const names = [name, ...(aliases === '[]' ? [] : (JSON.parse(aliases) as string[]))];
      if (names.some((n) => keys.has(entityKey(n)))) rows.add(row);
    }
  }
}

function addSaid(to: Connection, decisions: readonly WrittenDecision[], rows: Set<number>): void {
  const texts = new Set(decisions.filter((d) => /^(?:figure|quote|statement)$/.test(d.type)).map((d) => words(d.name)));
  if (texts.size === 0) return;
  for (const sql of SAID)
    for (const { row, text } of to.prepare(sql).iterate() as Iterable<{ row: number; text: string }>)
      if (texts.has(words(text))) rows.add(row);
}
