import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../text/analyse.js';
import type { Entities } from '../../types.js';
import { findEntities } from './index.js';

const withAliases = ({ name, aliases }: { name: string; aliases: readonly string[] }) =>
  aliases.length ? `${name} [${aliases.join(', ')}]` : name;

const standings = ({ people }: Entities): string[] =>
  people
    .filter(({ role, organisation }) => role !== null || organisation !== null)
    .map(({ name, role, organisation }) =>
      [`${name}:`, role, organisation && `@ ${organisation}`].filter(Boolean).join(' '),
    );

/** What a case file shows of the entities of its text. */
const SHOWN: Record<string, (entities: Entities) => string[]> = {
  people: ({ people }) => people.map(withAliases),
  organisations: ({ organisations }) => organisations.map(withAliases),
  places: ({ places }) =>
    places.map(({ name, kind, code }) => {
      const details = [kind, code].filter((detail) => detail !== null).join(' ');
      return details ? `${name} (${details})` : name;
    }),
  roles: standings,
  hosts: standings,
  offices: standings,
  successions: standings,
  duties: standings,
};

const casesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, `${name}.cases.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=>').map((side) => side.trim()) as [string, string]);

describe.each(Object.keys(SHOWN))('%s', (name) => {
  test.each(casesOf(name))('%s => %s', (text, expected) => {
    expect(SHOWN[name]!(findEntities(analyse(null, text))).join(' ; ')).toBe(expected);
  });
});
