import type { Connection } from '../connection.js';
import { type Homonym, ownTails, shortened, toldApart } from '../identity/homonyms.js';
import { ARTICLES } from './articles.js';
import { eachTouched } from './touched.js';

type Table = 'people' | 'organisations' | 'places';

/** The town that a seat stands for. */
const TOWN = (table: string) =>
  `(SELECT s.plain_name || COALESCE(', ' || s.department, '') FROM places s WHERE s.key = ${table}.seat)`;

/** All of one name, each with what may tell it from the others, the best first. */
const HOMONYMS: Record<Table, string> = {
  people: `
    SELECT p.id, p.name, p.plain_name AS plain, o.plain_name AS first, p.role AS second
    FROM people p LEFT JOIN organisation_names n ON n.id = p.organisation_name_id
    LEFT JOIN organisations o ON o.id = n.organisation_id WHERE p.plain_key = ? ORDER BY p.id`,
  organisations: `
    SELECT o.id, o.name, o.plain_name AS plain, ${TOWN('o')} AS first, NULL AS second
    FROM organisations o WHERE o.plain_key = ? ORDER BY o.id`,
  places: `
    SELECT p.id, p.name, p.plain_name AS plain, COALESCE(${TOWN('p')}, p.department) AS first, p.kind AS second
    FROM places p WHERE p.plain_key = ? ORDER BY p.id`,
};

/** The first article that names an entity. */
const articleOf = (from: string) => `
SELECT title, date, article AS id FROM articles WHERE id = (SELECT a.id FROM ${from} = ? ORDER BY a.date, a.article LIMIT 1)`;

const NAMED_BY: Record<Table, string> = {
  people: articleOf(`article_people ap JOIN ${ARTICLES} ON a.id = ap.article_id WHERE ap.person_id`),
  organisations: articleOf(`organisation_names n JOIN article_organisations ao ON ao.name_id = n.id
    JOIN ${ARTICLES} ON a.id = ao.article_id WHERE n.organisation_id`),
  places: articleOf(`article_places ap JOIN ${ARTICLES} ON a.id = ap.article_id WHERE ap.place_id`),
};

interface Row {
  id: number;
  name: string;
  plain: string;
  first: string | null;
  second: string | null;
}

/** What an article gives to tell by: its title, the title with the date, its id. */
function tailsOf(to: Connection, table: Table, entity: number): (string | null)[] {
  const { title, date, id } = to.get<{ title: string | null; date: string | null; id: string }>(
    NAMED_BY[table],
    entity,
  )!;
  const about = title && shortened(title);
  return [about, [about, date].filter(Boolean).join(', '), id.slice(0, 8)];
}

/** The names of homonyms. Their articles are asked only where organisations, towns and roles do not tell: some have thousands. */
function namesOf(to: Connection, table: Table, rows: readonly Row[]): string[] {
  const brief = rows.map(({ plain, first, second }): Homonym => ({ name: plain, tails: [first, second] }));
  if (!ownTails(brief).includes(undefined)) return toldApart(brief);
  return toldApart(
    brief.map(({ name, tails }, i) => ({ name, tails: [...tails, ...tailsOf(to, table, rows[i]!.id)] })),
  );
}

/** Whom nobody shares the name with: their names need nobody else, and they are most. */
const alone = (table: Table): string[] => [
  `UPDATE OR FAIL ${table} SET name = plain_name
  WHERE plain_key IN (SELECT key FROM touched_names_of_${table}) AND name <> plain_name
    AND NOT EXISTS (SELECT 1 FROM ${table} other WHERE other.plain_key = ${table}.plain_key AND other.id <> ${table}.id)`,
  `DELETE FROM touched_names_of_${table}
  WHERE (SELECT COUNT(*) FROM ${table} WHERE plain_key = touched_names_of_${table}.key) < 2`,
];

/** Gives those the names that tell them apart whose name was touched. */
export function tellApart(to: Connection): void {
  for (const table of Object.keys(HOMONYMS) as Table[]) {
    for (const sql of alone(table)) to.run(sql);
    eachTouched(to, `touched_names_of_${table}`, (key) => {
      const rows = to.all<Row>(HOMONYMS[table], key);
      for (const [i, name] of namesOf(to, table, rows).entries()) {
        if (rows[i]!.name !== name) to.run(`UPDATE ${table} SET name = ? WHERE id = ?`, name, rows[i]!.id);
      }
    });
  }
}
