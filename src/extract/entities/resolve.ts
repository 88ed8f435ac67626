import { falseFriendLength, isDemonym, schemeLength } from '../../french/traps.js';
import { nameKey } from '../../text/fold.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import { type Candidate, candidate, confidenceOf, type EntityType } from './candidate.js';
import type { Mention } from './mention.js';
import { type Reading, textOf } from './reading.js';

/** Below this a candidate that nothing else supports is dropped. */
const ENOUGH = 42;
/** A candidate that no other sentence of the article can outvote. */
const CERTAIN = 84;
const AGREEMENT = 9;
/** One strong cue outweighs two weak ones. */
const POWER = 4;

/** Programmes, demonyms and words that name nobody: they hold their words against weaker claims. */
export function traps(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!reading.capital[i]) continue;
    const scheme = schemeLength(reading.keys, i);
    const trap = Math.max(scheme, falseFriendLength(reading.keys, i), isDemonym(reading.keys, i) ? 1 : 0);
    if (trap > 0) found.push(candidate(reading, [i, i + trap], 'NONE', 'faux ami', scheme > 1 ? 79 : 61));
    if (trap > 1) i += trap - 1;
  }
  return found;
}

const group = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Candidates that say the same of the same words become one, the heavier for it. */
export function reinforced(candidates: readonly Candidate[]): Candidate[] {
  return [...group(candidates, (c) => `${c.first} ${c.last} ${c.type}`).values()].map((same) => {
    const best = same.reduce((a, b) => (b.weight > a.weight ? b : a));
    const rules = [best.rule, ...new Set(same.map((c) => c.rule).filter((rule) => rule !== best.rule))];
    const kind = best.kind ?? same.find((c) => c.kind !== null)?.kind ?? null;
    return {
      ...best,
      kind,
      rule: rules.join(' + '),
      weight: Math.min(99, best.weight + AGREEMENT * (rules.length - 1)),
    };
  });
}

/** Of bodies that begin with the same word the longest that is likely counts as much as its beginnings: `Agence régionale de santé` does not cut its region off. */
function fullestFirst(candidates: readonly Candidate[]): Candidate[] {
  const heaviest = new Map<number, number>();
  const longest = new Map<number, number>();
  for (const { type, first, last, weight } of candidates) {
    if (type !== 'ORG') continue;
    heaviest.set(first, Math.max(heaviest.get(first) ?? 0, weight));
    if (weight >= LIKELY) longest.set(first, Math.max(longest.get(first) ?? 0, last));
  }
  return candidates.map((c) =>
    c.type === 'ORG' && longest.get(c.first) === c.last ? { ...c, weight: heaviest.get(c.first)! } : c,
  );
}

const LIKELY = 70;

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
export function votedOn(reading: Reading, candidates: readonly Candidate[], kept: readonly Candidate[]): Candidate[] {
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
  const strong = reinforced(candidates);
  const apart = withoutOverlaps(fullestFirst(strong), (c) => c.weight);
  return votedOn(reading, candidates, apart).flatMap((c) => {
    if (c.type === 'NONE' || c.weight < ENOUGH) return [];
    const { start, end, first, last, type, rule, kind } = c;
    return [
      { start, end, first, last, type, rule, kind, text: textOf(reading, c), confidence: confidenceOf(c.weight) },
    ];
  });
}
