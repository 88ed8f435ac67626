import { nameKey } from '../../text/fold.js';
import { type Candidate, confidenceOf, type EntityType } from './candidate.js';
import { withoutConflicts } from './conflicts.js';
import type { Mention } from './mention.js';
import { type Reading, textOf } from './reading.js';

/** Below this a candidate that nothing else supports is dropped. */
const ENOUGH = 42;
/** A candidate that no other sentence of the article can outvote. */
const CERTAIN = 84;
/** One strong cue outweighs two weak ones. */
const POWER = 4;

type Votes = Map<string, Map<EntityType, number>>;

/** For each name what speaks for each type: every rule once, with the best it found, so that a mistake does not win by being repeated. */
function votesOf(reading: Reading, candidates: readonly Candidate[]): Votes {
  const best = new Map<string, { key: string; type: EntityType; weight: number }>();
  for (const { type, rule, weight, start, end } of candidates) {
    const key = nameKey(textOf(reading, { start, end }));
    const id = `${key}|${type}|${rule}`;
    if (weight > (best.get(id)?.weight ?? 0)) best.set(id, { key, type, weight });
  }
  const votes: Votes = new Map();
  for (const { key, type, weight } of best.values()) {
    const own = votes.get(key) ?? new Map<EntityType, number>();
    own.set(type, (own.get(type) ?? 0) + weight ** POWER);
    votes.set(key, own);
  }
  return votes;
}

const winner = (votes: ReadonlyMap<EntityType, number>): EntityType =>
  [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** One sense a name: what the article says most of it, unless a sentence is certain. */
function votedOn(reading: Reading, candidates: readonly Candidate[], kept: readonly Candidate[]): Candidate[] {
  const votes = votesOf(reading, candidates);
  return kept.map((c) => {
    const type = winner(votes.get(nameKey(textOf(reading, c)))!);
    return c.weight >= CERTAIN || type === c.type
      ? c
      : { ...c, type, kind: null, rule: `${c.rule}, sens de l’article` };
  });
}

/** The candidates that hold: one sense a name, none overlapping another, none too weak. In the order of the text. */
export function resolve(reading: Reading, candidates: readonly Candidate[]): Mention[] {
  return votedOn(reading, candidates, withoutConflicts(reading, candidates)).flatMap((c) => {
    if (c.type === 'NONE' || c.weight < ENOUGH) return [];
    const { start, end, first, last, type, rule, kind } = c;
    return [
      { start, end, first, last, type, rule, kind, text: textOf(reading, c), confidence: confidenceOf(c.weight) },
    ];
  });
}
