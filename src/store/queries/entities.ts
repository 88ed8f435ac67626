import type { EntityType } from '../../corrections/decision.js';
import type { SheetEntity } from '../../corrections/sheet.js';
import type { Connection } from '../connection.js';
import { type Evidence, passagesOf } from './evidence.js';

/** Of each type: its entities, their first mention, and the articles that name them. */
const TYPES: Record<EntityType, { sql: string; mention: string; articles: string }> = {
  person: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, x.role, o.plain_name AS organisation, NULL AS code, x.aliases, x.articles
      FROM people x LEFT JOIN organisation_names n ON n.id = x.organisation_name_id
      LEFT JOIN organisations o ON o.id = n.organisation_id`,
    mention: `SELECT ap.person_id AS id, ap.article_id AS row, m.part AS "in", m.start, m."end", MIN(m.id)
      FROM person_mentions m JOIN article_people ap ON ap.id = m.article_person_id GROUP BY ap.person_id`,
    articles: 'SELECT a.article FROM article_people e JOIN articles a ON a.id = e.article_id WHERE e.person_id = ?',
  },
  organisation: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, NULL AS role, NULL AS organisation, NULL AS code, x.aliases, x.articles
      FROM organisations x`,
    mention: `SELECT n.organisation_id AS id, ao.article_id AS row, m.part AS "in", m.start, m."end", MIN(m.id)
      FROM organisation_mentions m JOIN article_organisations ao ON ao.id = m.article_organisation_id
      JOIN organisation_names n ON n.id = ao.name_id GROUP BY n.organisation_id`,
    articles: `SELECT a.article FROM organisation_names n JOIN article_organisations e ON e.name_id = n.id
      JOIN articles a ON a.id = e.article_id WHERE n.organisation_id = ?`,
  },
  place: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, NULL AS role, NULL AS organisation, x.code, '[]' AS aliases, x.articles
      FROM places x`,
    mention: `SELECT ap.place_id AS id, ap.article_id AS row, m.part AS "in", m.start, m."end", MIN(m.id)
      FROM place_mentions m JOIN article_places ap ON ap.id = m.article_place_id GROUP BY ap.place_id`,
    articles: 'SELECT a.article FROM article_places e JOIN articles a ON a.id = e.article_id WHERE e.place_id = ?',
  },
};

type Row = Omit<SheetEntity, 'type' | 'aliases' | 'only_in' | 'example'> & { id: number; aliases: string };

/** The sentence that names each entity first, by the entity's id. */
function examplesOf(to: Connection, sql: string): Map<number, string> {
  const mentions = to.all<Evidence & { id: number }>(`SELECT * FROM (${sql}) ORDER BY row`);
  const sentences = passagesOf(to, mentions);
  return new Map(mentions.map(({ id }, i) => [id, sentences[i]!]));
}

/** All entities of these types as a sheet shows them, those in most articles first. */
export function entities(to: Connection, types: readonly EntityType[]): SheetEntity[] {
  return types.flatMap((type) => {
    const { sql, mention, articles } = TYPES[type];
    const examples = examplesOf(to, mention);
    const only = (id: number) => to.all<{ article: string }>(`${articles} GROUP BY 1`, id).map((row) => row.article);
    return to.all<Row>(`${sql} ORDER BY x.articles DESC, x.words, x.name`).map(({ id, aliases, ...row }) => ({
      ...{ type, ...row, aliases: JSON.parse(aliases) as string[] },
      only_in: row.name === row.plain ? [] : only(id),
      example: examples.get(id) ?? '',
    }));
  });
}
