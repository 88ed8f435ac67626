import type { Confidence, Span } from '../../types.js';
import { type Reading, spanOf } from './reading.js';

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'NONE';

/** A stretch of tokens `[first, last)` that a rule takes for a name. `NONE` keeps a stretch from being any. */
export interface Candidate extends Span {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly rule: string;
  /** 0 to 100: what it outweighs where it overlaps, and its vote on what the name is in this article. */
  readonly weight: number;
  /** What the rule knows of it: `street`, `association`, a gender… */
  readonly kind: string | null;
}

/** Finds candidates in an article. */
export type CandidateRule = (reading: Reading) => Candidate[];

export const candidate = (
  reading: Reading,
  [first, last]: readonly [number, number],
  type: EntityType,
  rule: string,
  weight: number,
  kind: string | null = null,
): Candidate => {
  const { start, end } = spanOf(reading, first, last);
  return { start, end, first, last, type, rule, weight, kind };
};

export const confidenceOf = (weight: number): Confidence => (weight >= 70 ? 'high' : weight >= 50 ? 'medium' : 'low');
