import type { ArticleRecord, Mention, OrganisationRecord, PersonRecord, PlaceRecord } from '../types.js';
import type { EntityType, WrittenDecision } from './decision.js';
import { foldOrganisations, foldPeople, foldPlaces } from './fold-entities.js';
import { keyOf, type Rules } from './rules.js';

type AnyEntity = PersonRecord | OrganisationRecord | PlaceRecord;

interface From {
  readonly type: EntityType;
  readonly entity: AnyEntity;
  /** It was a part of another one. */
  readonly isNew?: boolean;
}

/** An entity on its way through the decisions. */
interface Moving {
  /** As it was extracted; the fields of its own type. */
  readonly entity: AnyEntity;
  readonly type: EntityType;
  readonly name: string;
  readonly key: string;
  /** Did a decision touch it? Others of one name are not joined: the article has two of them. */
  readonly moved: boolean;
}

export interface EntityLists {
  /** What the entities that a decision touched are called here, by key. */
  names: Map<string, string>;
  people: PersonRecord[];
  organisations: OrganisationRecord[];
  places: PlaceRecord[];
}

/** The entities of a record in its order. */
function all({ people, organisations, places }: ArticleRecord): From[] {
  return [
    ...people.map((entity) => ({ type: 'person' as const, entity })),
    ...organisations.map((entity) => ({ type: 'organisation' as const, entity })),
    ...places.map((entity) => ({ type: 'place' as const, entity })),
  ];
}

const aliasesOf = (entity: AnyEntity) => ('aliases' in entity ? entity.aliases : []);

const bare = (name: string, mentions: Mention[]): PersonRecord => ({
  ...{ name, aliases: [], role: null, organisation: null, evidence: null },
  mentions,
});

/**
 * An entity, and behind it those that it held as other names of its own and that are told apart from it: they take the mentions
 * in their words with them.
 */
function split(from: From, rules: Rules, used: Set<WrittenDecision>): From[] {
  const { type, entity } = from;
  const pairs = rules.apart(rules.settle(type, entity.name).key);
  for (const { by } of pairs) used.add(by);
  const others = aliasesOf(entity).filter((alias) => pairs.some((p) => p.other === rules.settle(type, alias).key));
  if (others.length === 0) return [from];
  const isIn = (m: Mention, name: string) => keyOf(type, name) === keyOf(type, m.text);
  const mentions = entity.mentions.filter((m) => !others.some((name) => isIn(m, name)));
  const aliases = aliasesOf(entity).filter((alias) => !others.includes(alias));
  const told = others.map((name) =>
    bare(
      name,
      entity.mentions.filter((m) => isIn(m, name)),
    ),
  );
  return [
    { type, entity: { ...entity, aliases, mentions } },
    ...told.filter((e) => e.mentions.length > 0).map((e) => ({ type, entity: e, isNew: true })),
  ];
}

/** Every entity with the name and type that the decisions give it, those that are rejected left out. */
function moving(record: ArticleRecord, rules: Rules, used: Set<WrittenDecision>): Moving[] {
  const entities = all(record).flatMap((from) => split(from, rules, used));
  return entities.flatMap((from) => {
    const { type, name, key, by } = rules.settle(from.type, from.entity.name);
    const rejected = rules.rejected(key);
    for (const d of [...by, ...rejected, ...rules.homonyms(key)]) used.add(d);
    return rejected.length > 0 ? [] : [{ entity: from.entity, type, name, key, moved: by.length > 0 || !!from.isNew }];
  });
}

/** Those that are one entity now, in the order of the first of each. */
function joined(entities: readonly Moving[]): Moving[][] {
  const moved = new Set(entities.filter((e) => e.moved).map((e) => e.key));
  const groups = new Map<string | Moving, Moving[]>();
  for (const e of entities) {
    const group = groups.get(e.key);
    if (group && moved.has(e.key)) group.push(e);
    else groups.set(moved.has(e.key) ? e.key : e, [e]);
  }
  return [...groups.values()];
}

/** The fields of a type that another type has none of are empty. */
function asPerson({ entity }: Moving): PersonRecord {
  return 'role' in entity ? entity : { ...bare(entity.name, entity.mentions), aliases: aliasesOf(entity) };
}

function asOrganisation({ entity }: Moving): OrganisationRecord {
  if ('kind' in entity && !('code' in entity)) return entity;
  return { name: entity.name, aliases: aliasesOf(entity), kind: null, mentions: entity.mentions };
}

function asPlace({ entity }: Moving): PlaceRecord {
  if ('code' in entity) return entity;
  return { name: entity.name, kind: null, code: null, department: null, mentions: entity.mentions };
}

/** The lists of a record's entities with the decisions applied. `used` takes up those that had something to say. */
export function correctedEntities(record: ArticleRecord, rules: Rules, used: Set<WrittenDecision>): EntityLists {
  const lists: EntityLists = { names: new Map(), people: [], organisations: [], places: [] };
  for (const group of joined(moving(record, rules, used))) {
    // as the decision spells it, not as the article does
    const { type, key, name, moved: touched } = group.find((e) => e.moved) ?? group[0]!;
    if (touched) lists.names.set(key, name);
    const of = <T>(as: (m: Moving) => T, fold: (name: string, all: T[]) => T): T =>
      touched ? fold(name, group.map(as)) : as(group[0]!);
    if (type === 'person') lists.people.push(of(asPerson, foldPeople));
    else if (type === 'organisation') lists.organisations.push(of(asOrganisation, foldOrganisations));
    else lists.places.push(of(asPlace, foldPlaces));
  }
  return lists;
}
