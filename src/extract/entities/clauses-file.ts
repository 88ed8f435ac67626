import { readFileSync } from 'node:fs';
import { type Clauses, requiredPieces } from './required-pieces.js';
import type { RolePattern } from './role-pattern.js';

/** `data/role-clauses.json`: the clauses, and of each pattern the numbers of its own. */
export interface ClausesFile {
  readonly clauses: Clauses;
  readonly patterns: Readonly<Record<string, readonly number[]>>;
}

/** What the build writes: reading the clauses off the patterns would take a third of a process's first article. */
export function readOff(rules: readonly RolePattern[]): ClausesFile {
  const clauses: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (clause: readonly string[]): number => {
    const key = clause.join('|');
    if (!numbers.has(key)) numbers.set(key, clauses.push(clause) - 1);
    return numbers.get(key)!;
  };
  const own = rules.map(({ pattern }) => [pattern, requiredPieces(pattern).map(numberOf)]);
  return { clauses, patterns: Object.fromEntries(own) };
}

/** The clauses of the rules as the build read them; read off anew where it knew not all of the patterns (work on them). */
export function clausesOf(rules: readonly RolePattern[]): ClausesFile {
  try {
    const file: ClausesFile = JSON.parse(
      readFileSync(new URL('../../../data/role-clauses.json', import.meta.url), 'utf8'),
    );
    return rules.every(({ pattern }) => pattern in file.patterns) ? file : readOff(rules);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readOff(rules);
  }
}
