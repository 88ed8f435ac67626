import type { ArticleRecord } from '../types.js';
import { compareEntities, comparePeople } from './entities.js';
import { compareFigures } from './figures.js';
import type { GoldArticle } from './gold.js';
import { sameLabels } from './likeness.js';
import { compareQuotes } from './quotes.js';
import { Tally } from './tally.js';

/** Compares a record with what readers found in its article. What they did not annotate is not judged. */
export function compareArticle(gold: GoldArticle, record: ArticleRecord): Tally {
  const tally = new Tally();
  tally.hit('articles');
  compareMetadata(tally, gold, record);
  const { optional: waived } = gold;
  if (gold.people) {
    const pairs = compareEntities(tally, 'people', gold.people, record.people, waived.people ?? []);
    comparePeople(tally, pairs, gold.organisations ?? []);
  }
  if (gold.organisations)
    compareEntities(tally, 'organisations', gold.organisations, record.organisations, waived.organisations ?? []);
  if (gold.places) compareEntities(tally, 'places', gold.places, record.places, waived.places ?? []);
  if (gold.figures) compareFigures(tally, gold.figures, record.figures, waived.figures ?? []);
  if (gold.quotes) compareQuotes(tally, gold.quotes, record.quotes, gold.people ?? []);
  return tally;
}

function compareMetadata(tally: Tally, gold: GoldArticle, record: ArticleRecord): void {
  for (const field of ['date', 'reading_seconds'] as const) {
    const [wanted, found] = [gold[field], record[field]];
    if (wanted !== undefined) tally.judge(field, wanted === found, shown(found), shown(wanted), null);
  }
  for (const field of ['themes', 'media'] as const) {
    const [wanted, found] = [gold[field], record[field]];
    if (wanted) tally.judge(field, sameLabels(wanted, found), found.join(' | '), wanted.join(' | '), null);
  }
}

const shown = (value: string | number | null) => (value === null ? null : String(value));
