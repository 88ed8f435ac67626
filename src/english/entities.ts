import type { Analysis, Entities, Found, FoundPerson } from '../types.js';
import type { Name } from './names.js';
import { type Role, roleBehind } from './roles.js';
import type { Term } from './terms.js';

/** One person, body or place with all its mentions; `name` is the fullest form. */
interface Entity {
  readonly name: string;
  readonly forms: Set<string>;
  readonly mentions: Found[];
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
const initialsOf = (name: string): string => name.replace(/(\p{Lu})[^\s]*|\S+/gu, '$1').replace(/\s/g, '');

/** The full names of an article by each of their parts; a part that two of them share stands for neither. */
function parts(people: readonly Name[]): Map<string, string | null> {
  const owner = new Map<string, string | null>();
  for (const { text } of people.filter((name) => wordsOf(name.text).length > 1)) {
    const words = wordsOf(text);
    for (const part of new Set([words[0]!, words.at(-1)!]))
      owner.set(
        part,
        (owner.get(part) ?? text).toLowerCase() === text.toLowerCase() && owner.get(part) !== null ? text : null,
      );
  }
  return owner;
}

/** Single words that are part of a full name and that no rule took for a name. */
function unseenParts(
  terms: readonly Term[],
  names: readonly Name[],
  owner: ReadonlyMap<string, string | null>,
): Name[] {
  const covered = new Set<number>();
  for (const { first, last } of names) for (let i = first; i < last; i++) covered.add(i);
  return terms.flatMap(({ text }, i) => {
    const written = text.replace(/'s?$/, '');
    if (covered.has(i) || !/^\p{Lu}/u.test(written) || !owner.get(written.toLowerCase())) return [];
    return [
      {
        first: i,
        last: i + 1,
        type: 'person' as const,
        text: written,
        rule: 'part of a full name',
        confidence: 'medium' as const,
      },
    ];
  });
}

/** Mentions by the name they stand for, in the order of first mention. */
function gather(names: readonly Name[], terms: readonly Term[], canonical: (name: Name) => string): Entity[] {
  const entities = new Map<string, Entity>();
  for (const name of names) {
    const full = canonical(name);
    const entity = entities.get(full.toLowerCase()) ?? { name: full, forms: new Set<string>(), mentions: [] };
    const start = terms[name.first]!.start;
    entity.forms.add(name.text);
    entity.mentions.push({ start, end: start + name.text.length, rule: name.rule, confidence: name.confidence });
    entities.set(full.toLowerCase(), entity);
  }
  return [...entities.values()];
}

const aliasesOf = ({ name, forms }: Entity): string[] => [...forms].filter((form) => form !== name);

/** The people, organisations and places of an article, each with all its mentions. */
export function findEnglishEntities({ text }: Analysis, terms: readonly Term[], names: readonly Name[]): Entities {
  const of = (type: Name['type']) => names.filter((name) => name.type === type);
  const owner = parts(of('person'));
  const people = [...of('person'), ...unseenParts(terms, names, owner)].sort((a, b) => a.first - b.first);
  const expansions = new Map(of('organisation').map((name) => [initialsOf(name.text), name.text] as const));
  const fullPerson = ({ text: part }: Name) => owner.get(part.toLowerCase()) ?? part;
  const fullBody = ({ text: form }: Name) => (/^\p{Lu}+$/u.test(form) ? expansions.get(form) : undefined) ?? form;

  const nameAt = new Map(names.map((name) => [name.first, name]));
  const roles = new Map<string, Role>();
  for (const name of people) {
    const role = roles.has(fullPerson(name)) ? null : roleBehind(text, terms, name, nameAt);
    if (role) roles.set(fullPerson(name), role);
  }
  const bodies = gather(of('organisation'), terms, fullBody);
  const employers = new Map(bodies.flatMap(({ name, forms }) => [...forms].map((form) => [form, name] as const)));

  const person = (entity: Entity): FoundPerson => {
    const role = roles.get(entity.name);
    return {
      name: entity.name,
      aliases: aliasesOf(entity),
      role: role?.role ?? null,
      organisation: role?.organisation ? (employers.get(role.organisation) ?? role.organisation) : null,
      evidence: role?.evidence ?? null,
      gender: null,
      mentions: entity.mentions,
    };
  };
  return {
    people: gather(people, terms, fullPerson).map(person),
    organisations: bodies.map((e) => ({ name: e.name, aliases: aliasesOf(e), kind: null, mentions: e.mentions })),
    places: gather(of('place'), terms, ({ text: name }) => name).map(({ name, mentions }) => ({
      ...{ name, kind: null, code: null, department: null, mentions },
    })),
  };
}
