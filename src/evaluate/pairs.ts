import { nameKey } from '../text/fold.js';
import type { ArticleRecord } from '../types.js';
import type { Gold, GoldArticle } from './gold.js';

/** An article as it is wanted, and as it was found, if it was. */
export interface Pair {
  readonly wanted: GoldArticle;
  record: ArticleRecord | null;
}

const titleKey = ({ title }: { title: string | null }) => nameKey(title ?? '');

/** Does the gold file annotate an article of this title? */
export function namesArticle({ articles }: Gold): (article: { title: string | null }) => boolean {
  const titles = new Set(articles.map(titleKey));
  return (article) => titles.has(titleKey(article));
}

/** Each wanted article with its record, known by its title: of one title first those of one date, then in order. `left` are the others. */
export function pairsOf(
  wanted: readonly GoldArticle[],
  found: readonly ArticleRecord[],
): { pairs: Pair[]; left: ArticleRecord[] } {
  const byTitle = new Map<string, ArticleRecord[]>(wanted.map((w) => [titleKey(w), []]));
  for (const record of found) byTitle.get(titleKey(record))?.push(record);
  const pairs: Pair[] = wanted.map((w) => ({ wanted: w, record: null }));
  const take = (pair: Pair, fits: (record: ArticleRecord) => boolean) => {
    const same = byTitle.get(titleKey(pair.wanted))!;
    const at = pair.record ? -1 : same.findIndex(fits);
    if (at >= 0) pair.record = same.splice(at, 1)[0]!;
  };
  for (const pair of pairs) take(pair, (record) => record.date === pair.wanted.date);
  for (const pair of pairs) take(pair, () => true);
  return { pairs, left: [...byTitle.values()].flat() };
}
