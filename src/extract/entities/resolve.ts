import { type Candidate, confidenceOf, type EntityType } from './candidate.js';
import { withoutConflicts } from './conflicts.js';
import type { Mention } from './mention.js';
import { nameKeyOf, type Reading, textOf } from './reading.js';

/** Below this a candidate that nothing else supports is dropped. */
const ENOUGH = 42;
/** A candidate that no other sentence of the article can outvote. */
const CERTAIN = 84;
/** One strong cue outweighs two weak ones. */
const POWER = 4;

/** What the article says of one name. */
class Name {
  readonly #said: Candidate[] = [];
  #winner: EntityType | undefined;

  add(candidate: Candidate): void {
    this.#said.push(candidate);
  }

  /** The type that most speaks for. Every rule counts once, with the best it found, so that a mistake does not win by being repeated. */
  get type(): EntityType {
    const { type } = this.#said[0]!;
    this.#winner ??= this.#said.every((c) => c.type === type) ? type : this.#mostVoted();
    return this.#winner;
  }

  #mostVoted(): EntityType {
    const best = new Map<string, Candidate>();
    for (const c of this.#said) {
      const id = `${c.type}|${c.rule}`;
      if (c.weight > (best.get(id)?.weight ?? 0)) best.set(id, c);
    }
    const votes = new Map<EntityType, number>();
    for (const { type, weight } of best.values()) votes.set(type, (votes.get(type) ?? 0) + weight ** POWER);
    return [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  }
}

/** The name of each candidate that is not certain, with all that is said of it; of the others null. */
function namesOf(reading: Reading, candidates: readonly Candidate[], kept: readonly Candidate[]): (Name | null)[] {
  const names = new Map<string, Name>();
  const asked = kept.map((c) => {
    if (c.weight >= CERTAIN) return null;
    const key = nameKeyOf(reading, c.first, c.last);
    const name = names.get(key) ?? new Name();
    names.set(key, name);
    return name;
  });
  for (const c of candidates) names.get(nameKeyOf(reading, c.first, c.last))?.add(c);
  return asked;
}

/** One sense a name: what the article says most of it, unless a sentence is certain. */
function votedOn(reading: Reading, candidates: readonly Candidate[], kept: readonly Candidate[]): Candidate[] {
  const names = namesOf(reading, candidates, kept);
  return kept.map((c, i) => {
    const type = names[i]?.type ?? c.type;
    if (type === c.type) return c;
    const { start, end, first, last, rule, weight } = c;
    return { start, end, first, last, type, rule: `${rule}, sens de l’article`, weight, kind: null };
  });
}

/** The candidates that hold: one sense a name, none overlapping another, none too weak. In the order of the text. */
export function resolve(reading: Reading, candidates: readonly Candidate[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, first, last, type, rule, kind, weight } of votedOn(
    reading,
    candidates,
    withoutConflicts(reading, candidates),
  )) {
    if (type === 'NONE' || weight < ENOUGH) continue;
    const text = textOf(reading, { start, end });
    mentions.push({ start, end, first, last, type, rule, kind, text, confidence: confidenceOf(weight) });
  }
  return mentions;
}
