import type { PlaceRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { seatOf } from '../identity/seats.js';
import { namesText } from '../names.js';
import type { Desk } from './settle.js';

interface Appearance {
  id: number;
  row: number;
  article: string;
  place_id: number;
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
}

const APPEARANCES = `
SELECT ap.id, ap.article_id AS row, a.article, ap.place_id, ap.name, ap.kind, ap.code, ap.department
FROM article_places ap JOIN places p ON p.id = ap.place_id JOIN articles a ON a.id = ap.article_id
WHERE p.words IN (SELECT value FROM json_each(?)) ORDER BY ap.id`;

const PLACES_OF = 'SELECT name, kind, code, department FROM article_places WHERE article_id = ?';

const seatIn = (to: Connection, { row, article }: Appearance): string =>
  seatOf({ id: article, places: to.all<PlaceRecord>(PLACES_OF, row) });

/** What a key leaves out of a name. */
const ARTICLES = ['', 'le ', 'la ', 'les ', "l'"];

const keyOf = ({ kind, code }: Appearance) => `${kind ?? ''}:${code ?? ''}`;

/** The most frequent way in which articles present a place, of several the first by name. */
function mostFrequent(appearances: readonly Appearance[]): Appearance {
  const count = new Map<string, number>();
  for (const a of appearances) count.set(keyOf(a), (count.get(keyOf(a)) ?? 0) + 1);
  return appearances.reduce((a, b) => {
    const more = count.get(keyOf(b))! - count.get(keyOf(a))! || (keyOf(b) < keyOf(a) ? 1 : -1);
    return more > 0 ? b : a;
  });
}

/**
 * Gives every appearance of a place (by key) its row. Where it was decided that the name is one place, those without a code are
 * the one place of that name that has a code; two codes are two places whatever was decided.
 */
export function settlePlace({ to, shared, touched }: Desk, key: string, isOne: boolean): void {
  const appearances = to.all<Appearance>(
    APPEARANCES,
    JSON.stringify(ARTICLES.map((article) => namesText([article + key]))),
  );
  const coded = appearances.filter((a) => a.code !== null);
  const open = appearances.filter((a) => a.code === null);
  const isSure = new Set(coded.map(keyOf)).size === 1;
  const root = isSure ? coded[0] : open.length > 0 ? mostFrequent(open) : undefined;
  for (const a of appearances) {
    const from = isOne && a.code === null && root ? root : a;
    const place = shared.settledPlace({ ...from, name: a.name }, from.article, seatIn(to, from));
    if (place === a.place_id) continue;
    to.run('UPDATE article_places SET place_id = ? WHERE id = ?', place, a.id);
    touched.add('places', place);
    touched.add('places', a.place_id);
  }
}
