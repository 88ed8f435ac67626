import { nameKey } from '../text/fold.js';
import type { Mention, PersonRecord } from '../types.js';
import type { GoldEntity, GoldPerson } from './gold.js';
import { keysOf, overlap, sameName } from './likeness.js';
import type { Tally } from './tally.js';

/** Roles that share so much of their words are the same. */
const ROLE_LIKENESS = 0.6;

interface Entity {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly mentions: readonly Mention[];
}

interface Pair<W, F> {
  readonly wanted: W;
  readonly found: F;
}

/** The mention that says the name itself, else the first. */
export function mentionOf({ name, mentions }: Entity): Mention | null {
  return mentions.find((m) => m.text === name) ?? mentions[0] ?? null;
}

/**
 * Pairs what was found with what is wanted: by name, else by an alias that is wanted; each at most once. A surplus is an error, except
 * one that is waived; a second entry for what is wanted once is never waived.
 */
export function compareEntities<W extends GoldEntity, F extends Entity>(
  tally: Tally,
  measure: 'people' | 'organisations' | 'places',
  wanted: readonly W[],
  found: readonly F[],
  waived: readonly string[],
): Pair<W, F>[] {
  const open = new Set(wanted);
  const pairs: Pair<W, F>[] = [];
  const surplus: F[] = [];
  for (const entity of found) {
    const match = bestMatch([...open], nameKey(entity.name));
    if (match) {
      open.delete(match);
      pairs.push({ wanted: match, found: entity });
    } else surplus.push(entity);
  }
  for (const _ of pairs) tally.hit(measure);
  const isWaived = waiver(wanted, waived);
  for (const entity of surplus) if (!isWaived(entity)) tally.extra(measure, entity.name, mentionOf(entity));
  for (const { name } of open) tally.missed(measure, name);
  for (const { wanted: w, found: f } of pairs)
    tally.judge(`${measure}.name`, sameName(w.name, f.name), f.name, w.name, mentionOf(f));
  return pairs;
}

function bestMatch<W extends GoldEntity>(open: readonly W[], key: string): W | undefined {
  return open.find((w) => nameKey(w.name) === key) ?? open.find((w) => keysOf(w).includes(key));
}

function waiver(wanted: readonly GoldEntity[], waived: readonly string[]): (entity: Entity) => boolean {
  const taken = new Set(wanted.flatMap(keysOf));
  const free = new Set(waived.map(nameKey));
  return ({ name, aliases = [] }) =>
    !taken.has(nameKey(name)) && [name, ...aliases].some((spelling) => free.has(nameKey(spelling)));
}

/** Roles and employers of the people that were found. A role where the gold file has none is wrong; an employer there is not judged. */
export function comparePeople(
  tally: Tally,
  pairs: readonly Pair<GoldPerson, PersonRecord>[],
  organisations: readonly GoldEntity[],
): void {
  for (const { wanted, found } of pairs) {
    const at = found.evidence ?? mentionOf(found);
    if (wanted.role !== null || found.role !== null) {
      const isRight = wanted.role !== null && overlap(wanted.role, found.role) >= ROLE_LIKENESS;
      tally.judge('people.role', isRight, of(found.name, found.role), wanted.role, at);
    }
    if (wanted.organisation !== null) {
      const isRight = spellings(wanted.organisation, organisations).includes(nameKey(found.organisation ?? ''));
      tally.judge('people.organisation', isRight, of(found.name, found.organisation), wanted.organisation, at);
    }
  }
}

const of = (name: string, what: string | null) => `${name}: ${what ?? '(none)'}`;

/** All spellings of an organisation that the article is wanted to name; the name alone where it is not among them. */
function spellings(name: string, organisations: readonly GoldEntity[]): string[] {
  const key = nameKey(name);
  const known = organisations.map(keysOf).find((keys) => keys.includes(key));
  return known ?? [key];
}
