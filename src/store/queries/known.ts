import type { EntityType } from '../../corrections/decision.js';
import type { Connection } from '../connection.js';
import { personKey } from '../identity/people.js';
import { entityKey, nameNeedle } from '../names.js';

const NAMES: Record<EntityType, string> = {
  person: 'SELECT DISTINCT name FROM article_people',
  organisation: 'SELECT name FROM organisation_names',
  place: 'SELECT DISTINCT name FROM article_places',
};

/** All names that articles give entities of a type. */
export const namesOf = (to: Connection, type: EntityType): string[] =>
  to.all<{ name: string }>(NAMES[type]).map((row) => row.name);

/** The types of entities that bear this name: case, accents and hyphens do not count. */
export function typesOf(to: Connection, name: string): EntityType[] {
  const key = entityKey(name);
  return (Object.keys(NAMES) as EntityType[]).filter((type) => namesOf(to, type).some((n) => entityKey(n) === key));
}

/** All full names of the people of this name, and how many people they are. */
export function bearers(to: Connection, name: string): { people: number; names: string[] } {
  const rows = to
    .all<{ name: string; aliases: string }>(
      'SELECT plain_name AS name, aliases FROM people WHERE instr(words, ?) > 0',
      nameNeedle(name),
    )
    .filter((row) => entityKey(row.name) === entityKey(name));
  const names = rows.flatMap((row) => [row.name, ...(JSON.parse(row.aliases) as string[])]);
  return { people: rows.length, names: [...new Set(names)].filter((n) => personKey(n) !== null) };
}
