import { entityKey } from '../text/names.js';
import { type EntityType, isEntityType, type WrittenDecision } from './decision.js';
import { isHomonym, isNaming, isSpelling, keyOf, Rules } from './rules.js';

/** Decisions that cannot all hold. */
export interface Conflict {
  readonly decisions: readonly WrittenDecision[];
  /** Why, as the end of a sentence that begins with the lines. */
  readonly says: string;
}

function groups(decisions: readonly WrittenDecision[], key: (d: WrittenDecision) => string): WrittenDecision[][] {
  const found = new Map<string, WrittenDecision[]>();
  for (const d of decisions) found.set(key(d), [...(found.get(key(d)) ?? []), d]);
  return [...found.values()].filter((group) => group.length > 1);
}

const differ = (group: readonly WrittenDecision[], by: (d: WrittenDecision) => string) =>
  new Set(group.map(by)).size > 1;
const own = (d: WrittenDecision) => keyOf(d.type, d.name);
const targetKey = (d: WrittenDecision) => entityKey(d.target);

/** One name that is to become two others, or to be spelt in two ways. */
function twoNames(all: readonly WrittenDecision[]): Conflict[] {
  return groups(all.filter(isNaming), own).flatMap((group) => {
    const others = group.filter((d) => !isSpelling(d));
    const spellings = (others.length > 0 ? others : group).filter((d) => d.action === 'rename');
    if (differ(others, targetKey)) return [{ decisions: others, says: 'give one name two others' }];
    return differ(spellings, (d) => d.target) ? [{ decisions: spellings, says: 'spell one name in two ways' }] : [];
  });
}

function rejectedAndKept(all: readonly WrittenDecision[]): Conflict[] {
  const about = all.filter((d) => isEntityType(d.type) && (isNaming(d) || /^re(?:ject|type)$/.test(d.action)));
  return groups(about, own)
    .filter((group) => differ(group, (d) => String(d.action === 'reject')))
    .map((decisions) => ({ decisions, says: 'reject a name and keep it' }));
}

function twoTypes(all: readonly WrittenDecision[]): Conflict[] {
  const rules = new Rules(all);
  const retypes = all.filter((d) => d.action === 'retype');
  return groups(retypes, (d) => rules.called(d.type as EntityType, d.name).key)
    .filter((group) => differ(group, (d) => d.target))
    .map((decisions) => ({ decisions, says: 'give one name two types' }));
}

/** Names, or types, that lead back to themselves. */
function circles(all: readonly WrittenDecision[]): Conflict[] {
  const rules = new Rules(all);
  const found = new Map<string, Conflict>();
  for (const d of all) {
    if (isSpelling(d) || !(isNaming(d) || d.action === 'retype')) continue;
    const type = (d.action === 'retype' ? d.target : d.type) as EntityType;
    const { by } = rules.settle(type, d.action === 'retype' ? d.name : d.target);
    if (!by.includes(d)) continue;
    const circle = [...new Set(by)].filter((one) => !isSpelling(one));
    found.set(linesOf(circle).join(), { decisions: circle, says: 'lead in a circle' });
  }
  return [...found.values()];
}

function apartAndJoined(all: readonly WrittenDecision[]): Conflict[] {
  const rules = new Rules(all);
  return all.flatMap((d) => {
    if (d.action !== 'not-same' || isHomonym(d)) return [];
    const [a, b] = [d.name, d.target].map((name) => rules.settle(d.type as EntityType, name));
    return a!.key === b!.key
      ? [{ decisions: [d, ...a!.by, ...b!.by], says: 'join two names and tell them apart' }]
      : [];
  });
}

function twoRoles(all: readonly WrittenDecision[]): Conflict[] {
  const rules = new Rules(all);
  const roles = all.filter((d) => d.action === 'set-role');
  return groups(roles, (d) => rules.settle(d.type as EntityType, d.name).key)
    .filter((group) => differ(group, (d) => d.target))
    .map((decisions) => ({ decisions, says: 'give one person two roles' }));
}

/** In this order: what the names become is known only when they do not contradict one another. */
const CHECKS = [twoNames, rejectedAndKept, circles, twoTypes, apartAndJoined, twoRoles];

export const linesOf = (decisions: readonly WrittenDecision[]): number[] =>
  [...new Set(decisions.map((d) => d.line))].sort((a, b) => a - b);

/**
 * Leaves out decisions that contradict one another. Where one is for a single article and another for all, the one for the
 * article holds; of equals none does, and they are told. In: decisions for one article or for all, in any order.
 */
export function withoutConflicts(decisions: readonly WrittenDecision[]): {
  kept: WrittenDecision[];
  conflicts: Conflict[];
} {
  let kept = [...decisions];
  const conflicts: Conflict[] = [];
  for (const check of CHECKS) {
    const found = check(kept);
    const lost = new Set<WrittenDecision>();
    for (const conflict of found) {
      const general = conflict.decisions.filter((d) => d.article === '');
      const mixed = general.length > 0 && general.length < conflict.decisions.length;
      for (const d of mixed ? general : conflict.decisions) lost.add(d);
      if (!mixed) conflicts.push({ ...conflict, decisions: [...new Set(conflict.decisions)] });
    }
    kept = kept.filter((d) => !lost.has(d));
  }
  return { kept, conflicts };
}
