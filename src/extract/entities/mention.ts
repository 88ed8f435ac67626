import type { Confidence, Span } from '../../types.js';
import type { Candidate } from './candidate.js';

/** A candidate that the article has confirmed. */
export interface Mention extends Span {
  readonly first: number;
  readonly last: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  /** As written, with plain spaces. */
  readonly text: string;
  readonly rule: string;
  readonly kind: string | null;
  readonly confidence: Confidence;
}

export const isMention = (candidate: Candidate): candidate is Candidate & { type: Mention['type'] } =>
  candidate.type !== 'NONE';
