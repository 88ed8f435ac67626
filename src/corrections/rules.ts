import { entityKey } from '../text/names.js';
import { type Decision, type EntityType, isEntityType, type WrittenDecision } from './decision.js';

/** How an entity of a type and name is looked up. */
export const keyOf = (type: string, name: string): string => `${type} ${entityKey(name)}`;

/** How the words of a fact are looked up: any run of white space is one space. */
export const factKey = (type: string, text: string): string => `${type} ${text.replace(/\s+/g, ' ').trim()}`;

/** What became of an entity, and the decisions that made it so. */
export interface Settled {
  readonly type: EntityType;
  readonly name: string;
  readonly key: string;
  readonly by: readonly WrittenDecision[];
}

/** An entity is called this (and so joined with whatever is), or is of this type. */
interface Step {
  readonly target: string;
  readonly by: WrittenDecision[];
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

export const isNaming = ({ action }: Decision): boolean => action === 'merge' || action === 'rename';

/** A name that is only to be spelt otherwise. */
export const isSpelling = (d: Decision): boolean => isNaming(d) && keyOf(d.type, d.name) === keyOf(d.type, d.target);

/** Of what one name becomes: another name before a new spelling, what is renamed before what is joined. */
const byWeight = (a: Decision, b: Decision): number =>
  Number(isSpelling(a)) - Number(isSpelling(b)) ||
  Number(a.action === 'merge') - Number(b.action === 'merge') ||
  (a.target < b.target ? -1 : 1);

/** `name` and `target` of `not-same` are one name: the homonym of an article is somebody else. */
export const isHomonym = ({ action, type, name, target }: Decision): boolean =>
  action === 'not-same' && keyOf(type, name) === keyOf(type, target);

/**
 * Decisions that do not contradict one another, ready to be looked up. An entity may be named as it was or as it is now: every
 * decision but `rename` and `merge` is filed under what its name becomes. The order of the decisions does not matter.
 */
export class Rules {
  readonly #names = new Map<string, Step>();
  readonly #types = new Map<string, Step>();
  readonly #rejected = new Map<string, WrittenDecision[]>();
  readonly #roles = new Map<string, WrittenDecision[]>();
  /** Under each of the two keys of a pair: the other one, and the decision. */
  readonly #apart = new Map<string, { other: string; by: WrittenDecision }[]>();
  readonly #homonyms = new Map<string, WrittenDecision[]>();

  constructor(decisions: readonly WrittenDecision[]) {
    for (const d of decisions) if (isNaming(d)) this.#name(d);
    for (const d of decisions) if (d.action === 'retype') this.#retype(d);
    for (const d of decisions) this.#file(d);
  }

  #name(d: WrittenDecision): void {
    const key = keyOf(d.type, d.name);
    const by = [...(this.#names.get(key)?.by ?? []), d];
    this.#names.set(key, { target: [...by].sort(byWeight)[0]!.target, by });
  }

  #retype(d: WrittenDecision): void {
    const { key } = this.called(d.type as EntityType, d.name);
    const before = this.#types.get(key);
    if (before) before.by.push(d);
    else this.#types.set(key, { target: d.target, by: [d] });
  }

  #file(d: WrittenDecision): void {
    const { type, name, action } = d;
    if (!isEntityType(type)) {
      addTo(this.#rejected, factKey(type, name), d);
      return;
    }
    const { key } = this.settle(type, name);
    if (action === 'reject') addTo(this.#rejected, key, d);
    if (action === 'set-role') addTo(this.#roles, key, d);
    if (action === 'not-same') this.#tellApart(d, key, this.settle(type, d.target).key);
  }

  #tellApart(d: WrittenDecision, key: string, other: string): void {
    if (isHomonym(d)) addTo(this.#homonyms, key, d);
    else {
      addTo(this.#apart, key, { other, by: d });
      addTo(this.#apart, other, { other: key, by: d });
    }
  }

  /** What an entity is called in the end; its type as it is. */
  called(type: EntityType, name: string): Settled {
    return this.#follow(type, name, false);
  }

  /** What an entity is called in the end, and of what type it is. */
  settle(type: EntityType, name: string): Settled {
    return this.#follow(type, name, true);
  }

  #follow(type: EntityType, name: string, retyping: boolean): Settled {
    const by: WrittenDecision[] = [];
    const seen = new Set<string>();
    let [nowType, nowName] = [type, name];
    for (let key = keyOf(type, name); ; key = keyOf(nowType, nowName)) {
      const called = seen.has(key) ? undefined : this.#names.get(key);
      const typed = retyping && !seen.has(`${key}\0`) ? this.#types.get(key) : undefined;
      if (called) {
        seen.add(key);
        by.push(...called.by);
        nowName = called.target;
      } else if (typed) {
        seen.add(`${key}\0`);
        by.push(...typed.by);
        nowType = typed.target as EntityType;
      } else return { type: nowType, name: nowName, key, by };
    }
  }

  /** The decisions that there is no such entity (or fact), by its settled key. */
  rejected(key: string): readonly WrittenDecision[] {
    return this.#rejected.get(key) ?? [];
  }

  role(key: string): readonly WrittenDecision[] {
    return this.#roles.get(key) ?? [];
  }

  /** Those that are never the same as this one. */
  apart(key: string): readonly { readonly other: string; readonly by: WrittenDecision }[] {
    return this.#apart.get(key) ?? [];
  }

  homonyms(key: string): readonly WrittenDecision[] {
    return this.#homonyms.get(key) ?? [];
  }
}
