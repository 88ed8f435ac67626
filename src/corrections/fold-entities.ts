import type { Mention, OrganisationRecord, PersonRecord, PlaceRecord } from '../types.js';

/** What every entity of a record has. */
export interface Entity {
  name: string;
  aliases?: string[];
  mentions: Mention[];
}

const place = (m: Mention) => (m.in === 'title' ? -1 : 1);

/** Mentions of several lists in the order of the article, each once. */
export function foldMentions(lists: readonly (readonly Mention[])[]): Mention[] {
  const sorted = lists.flat().sort((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end);
  return sorted.filter((m, i) => {
    const before = sorted[i - 1];
    return !before || before.in !== m.in || before.start !== m.start || before.end !== m.end;
  });
}

/** All names that the entities had, without the one they have. */
export function foldAliases(name: string, entities: readonly Entity[]): string[] {
  const all = [...entities.flatMap((e) => e.aliases ?? []), ...entities.map((e) => e.name)];
  return [...new Set(all)].filter((alias) => alias !== name);
}

const first = <T, V>(entities: readonly T[], value: (e: T) => V | null): V | null =>
  entities.map(value).find((v) => v !== null) ?? null;

/** One person of several: role, organisation and their proof from the one of whom most is known. */
export function foldPeople(name: string, people: readonly PersonRecord[]): PersonRecord {
  const known = (p: PersonRecord) => Number(p.role !== null) * 2 + Number(p.organisation !== null);
  const { role, organisation, evidence } = people.reduce((a, b) => (known(b) > known(a) ? b : a));
  const aliases = foldAliases(name, people);
  return { name, aliases, role, organisation, evidence, mentions: foldMentions(people.map((p) => p.mentions)) };
}

export function foldOrganisations(name: string, bodies: readonly OrganisationRecord[]): OrganisationRecord {
  const aliases = foldAliases(name, bodies);
  return { name, aliases, kind: first(bodies, (b) => b.kind), mentions: foldMentions(bodies.map((b) => b.mentions)) };
}

/** One place of several: kind, code and department from the one that has a code. */
export function foldPlaces(name: string, places: readonly PlaceRecord[]): PlaceRecord {
  const { kind, code, department } =
    places.find((p) => p.code !== null) ?? places.find((p) => p.kind !== null) ?? places[0]!;
  return { name, kind, code, department, mentions: foldMentions(places.map((p) => p.mentions)) };
}
