import type { Connection } from '../connection.js';
import { namesText } from '../names.js';
import type { SharedRows } from './rows.js';

interface Appearance {
  id: number;
  place_id: number;
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
}

const APPEARANCES = `
SELECT ap.id, ap.place_id, ap.name, ap.kind, ap.code, ap.department
FROM article_places ap JOIN places p ON p.id = ap.place_id WHERE p.words IN (SELECT value FROM json_each(?)) ORDER BY ap.id`;

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
export function settlePlace(to: Connection, shared: SharedRows, key: string, isOne: boolean): void {
  const appearances = to.all<Appearance>(
    APPEARANCES,
    JSON.stringify(ARTICLES.map((article) => namesText([article + key]))),
  );
  const coded = appearances.filter((a) => a.code !== null);
  const open = appearances.filter((a) => a.code === null);
  const isSure = new Set(coded.map(keyOf)).size === 1;
  const root = isSure ? coded[0] : open.length > 0 ? mostFrequent(open) : undefined;
  for (const a of appearances) {
    const place = shared.place(isOne && a.code === null && root ? { ...root, name: a.name } : a);
    if (place === a.place_id) continue;
    to.run('UPDATE article_places SET place_id = ? WHERE id = ?', place, a.id);
    to.run('INSERT OR IGNORE INTO touched_places VALUES (?), (?)', place, a.place_id);
  }
}
