import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../types.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type Fact, factId, factsOf, type SheetType } from './facts.js';

/** A fact that was drawn, with the sentence that says it (null where the record gives no place) and its article. */
export interface Drawn {
  readonly id: string;
  readonly fact: Fact;
  readonly evidence: Evidence | null;
  readonly article: string;
  readonly title: string | null;
  readonly date: string | null;
}

export interface SampleOptions {
  readonly types: readonly SheetType[];
  /** Facts of each type; all of them where it is infinite. */
  readonly size: number;
  readonly seed: number;
}

interface Candidate {
  readonly id: string;
  readonly rank: string;
  readonly fact: Fact;
  readonly record: ArticleRecord;
}

/**
 * Facts drawn at random, by type in the order asked for. A fact's rank is a hash of seed and content, and those of lowest rank are
 * drawn: the same facts give the same sample in any order, and a smaller sample is the beginning of a larger one.
 */
export function drawSample(records: Iterable<ArticleRecord>, { types, size, seed }: SampleOptions): Drawn[] {
  const lowest = new Map(types.map((type) => [type, new Lowest(size)]));
  for (const record of records)
    for (const [type, kept] of lowest)
      for (const fact of factsOf(record, type)) {
        const id = factId(record.id, fact);
        kept.add({ id, rank: rankOf(seed, id), fact, record });
      }
  return [...lowest.values()].flatMap((kept) => kept.sorted().map(drawn));
}

const rankOf = (seed: number, id: string) => createHash('sha256').update(`${seed} ${id}`).digest('hex');

/** The candidates of lowest rank, each id once; hardly more than `size` are in memory. */
class Lowest {
  #kept = new Map<string, Candidate>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(candidate: Candidate): void {
    this.#kept.set(candidate.id, candidate);
    if (this.#kept.size > 2 * this.#size + 100) this.#kept = new Map(this.sorted().map((c) => [c.id, c]));
  }

  sorted(): Candidate[] {
    return [...this.#kept.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, this.#size);
  }
}

function drawn({ id, fact, record }: Candidate): Drawn {
  const evidence = fact.at && evidenceOf(record, fact.at);
  return { id, fact, evidence, article: record.id, title: record.title, date: record.date };
}
