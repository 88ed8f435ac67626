import type { Connection } from '../connection.js';
import { type Homonym, shortened, toldApart } from '../identity/homonyms.js';
import { eachTouched } from './touched.js';

/** Title, date and id of the first article that names it, as JSON. */
const ARTICLE_OF = (from: string) =>
  `(SELECT json_array(a.title, a.date, a.article) FROM ${from} ORDER BY a.date, a.article LIMIT 1) AS article`;

/** The town that a seat stands for. */
const TOWN = (table: string) =>
  `(SELECT s.plain_name || COALESCE(', ' || s.department, '') FROM places s WHERE s.key = ${table}.seat)`;

/** All of one name, each with what may tell it from the others, the best first. */
const HOMONYMS = {
  people: `
    SELECT p.id, p.name, p.plain_name AS plain, o.plain_name AS first, p.role AS second,
      ${ARTICLE_OF('article_people ap JOIN articles a ON a.id = ap.article_id WHERE ap.person_id = p.id')}
    FROM people p LEFT JOIN organisation_names n ON n.id = p.organisation_name_id
    LEFT JOIN organisations o ON o.id = n.organisation_id WHERE p.plain_key = ? ORDER BY p.id`,
  organisations: `
    SELECT o.id, o.name, o.plain_name AS plain, ${TOWN('o')} AS first, NULL AS second,
      ${ARTICLE_OF(`organisation_names n JOIN article_organisations ao ON ao.name_id = n.id
        JOIN articles a ON a.id = ao.article_id WHERE n.organisation_id = o.id`)}
    FROM organisations o WHERE o.plain_key = ? ORDER BY o.id`,
  places: `
    SELECT p.id, p.name, p.plain_name AS plain, COALESCE(${TOWN('p')}, p.department) AS first, p.kind AS second,
      ${ARTICLE_OF('article_places ap JOIN articles a ON a.id = ap.article_id WHERE ap.place_id = p.id')}
    FROM places p WHERE p.plain_key = ? ORDER BY p.id`,
};

interface Row {
  id: number;
  name: string;
  plain: string;
  first: string | null;
  second: string | null;
  article: string;
}

function homonym({ plain, first, second, article }: Row): Homonym {
  const [title, date, id] = JSON.parse(article) as [string | null, string | null, string];
  const about = title && shortened(title);
  return { name: plain, tails: [first, second, about, [about, date].filter(Boolean).join(', '), id.slice(0, 8)] };
}

/** Gives those the names that tell them apart whose name was touched. Who gets another name is touched, too. */
export function tellApart(to: Connection): void {
  for (const [table, sql] of Object.entries(HOMONYMS)) {
    const rename = (key: string) => {
      const rows = to.all<Row>(sql, key);
      for (const [i, name] of toldApart(rows.map(homonym)).entries()) {
        if (rows[i]!.name === name) continue;
        to.run(`UPDATE ${table} SET name = ? WHERE id = ?`, name, rows[i]!.id);
        to.run(`INSERT OR IGNORE INTO touched_${table} VALUES (?)`, rows[i]!.id);
      }
    };
    eachTouched(to, `touched_names_of_${table}`, rename);
  }
}
