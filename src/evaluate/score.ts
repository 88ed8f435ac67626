import type { ArticleRecord, Part } from '../types.js';
import { compareArticle } from './article.js';
import { type Evidence, evidenceOf, locate } from './evidence.js';
import type { Gold, GoldArticle } from './gold.js';
import { type Measure, measuresOf } from './measures.js';
import { namesArticle, pairsOf } from './pairs.js';
import { type Counts, type Difference, MEASURES, type MeasureName, Tally } from './tally.js';

/** A difference with its place: offsets in code points of title or body, as in records; null where the words stand nowhere. */
export interface Fault extends Omit<Difference, 'at'> {
  readonly article: string | null;
  readonly title: string | null;
  readonly in: Part | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly evidence: Evidence | null;
}

export interface Score {
  readonly measures: Measure[];
  readonly faults: Fault[];
}

/**
 * Compares records with a gold file, article by article; `docs/gold.md` says how. `partial`: the records are of a larger collection,
 * in which other articles are no error. Keeps in memory only records whose titles are wanted.
 */
export async function score(
  gold: Gold,
  records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>,
  { partial = false }: { partial?: boolean } = {},
): Promise<Score> {
  const isWanted = namesArticle(gold);
  const found: ArticleRecord[] = [];
  const others: Pick<ArticleRecord, 'id' | 'title'>[] = [];
  for await (const record of records) {
    if (isWanted(record)) found.push(record);
    else if (!partial) others.push({ id: record.id, title: record.title });
  }
  const { pairs, left } = pairsOf(gold.articles, found);
  const compared = pairs.map(({ wanted, record }) => {
    const tally = record ? compareArticle(wanted, record) : absent(wanted);
    return { tally, faults: tally.differences.map((d) => placed(d, wanted.title, record)) };
  });
  const extra = (partial ? [] : [...left, ...others]).map(surplus);
  const all = [...compared, ...extra];
  const counts = sum(all.map(({ tally }) => tally.counts));
  return { measures: measuresOf(counts, annotated(gold)), faults: all.flatMap(({ faults }) => faults) };
}

function absent({ title }: GoldArticle): Tally {
  const tally = new Tally();
  tally.missed('articles', title ?? '');
  return tally;
}

function surplus({ id, title }: Pick<ArticleRecord, 'id' | 'title'>): { tally: Tally; faults: Fault[] } {
  const tally = new Tally();
  tally.extra('articles', title ?? '', null);
  return { tally, faults: tally.differences.map((d) => ({ ...placed(d, title, null), article: id })) };
}

function sum(all: readonly ReadonlyMap<MeasureName, Counts>[]): Map<MeasureName, Counts> {
  const total = new Map<MeasureName, Counts>();
  for (const [measure, { hit, extra, missed }] of all.flatMap((counts) => [...counts])) {
    const before = total.get(measure) ?? { hit: 0, extra: 0, missed: 0 };
    total.set(measure, { hit: before.hit + hit, extra: before.extra + extra, missed: before.missed + missed });
  }
  return total;
}

/** `people.role` is annotated where `people` is, outcomes where figures are. */
function annotated({ articles }: Gold): (measure: MeasureName) => boolean {
  const fields = new Set<string>(['articles']);
  for (const article of articles)
    for (const [field, value] of Object.entries(article)) if (value !== undefined) fields.add(field);
  return (measure) => fields.has(measure === 'outcomes' ? 'figures' : measure.split('.')[0]!);
}

/** A difference with where it stands: of what was missed, where its words are met first. */
function placed({ at, ...difference }: Difference, title: string | null, record: ArticleRecord | null): Fault {
  const { measure, wanted } = difference;
  const isInText = MEASURES[measure] === 'counted' && measure !== 'articles';
  const place = at ?? (record && isInText && wanted !== null ? locate(record, wanted) : null);
  const evidence = record && place && evidenceOf(record, place);
  const { in: part = null, start = null, end = null } = place ?? {};
  return { ...difference, article: record?.id ?? null, title, in: part, start, end, evidence };
}
