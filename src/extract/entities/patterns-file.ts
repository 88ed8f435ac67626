import { readFileSync } from 'node:fs';
import { openingSymbols } from './opening-symbols.js';
import { type Clauses, requiredPieces } from './required-pieces.js';
import type { RolePattern } from './role-pattern.js';

/** `data/role-patterns.json`: the clauses, and of each pattern the numbers of its own and the symbols it may begin with (null: any). */
export interface PatternsFile {
  readonly clauses: Clauses;
  readonly patterns: Readonly<
    Record<string, { readonly clauses: readonly number[]; readonly opening: readonly string[] | null }>
  >;
}

/** What the build writes: reading it off the patterns would take a third of a process's first article. */
export function readOff(rules: readonly RolePattern[]): PatternsFile {
  const clauses: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (clause: readonly string[]): number => {
    const key = clause.join('|');
    if (!numbers.has(key)) numbers.set(key, clauses.push(clause) - 1);
    return numbers.get(key)!;
  };
  const told = rules.map(({ pattern }) => {
    const own = requiredPieces(pattern).map(numberOf);
    return [pattern, { clauses: own, opening: openingSymbols(pattern) }];
  });
  return { clauses, patterns: Object.fromEntries(told) };
}

/** What the build read off the rules; read off anew where it knew not all of them (work on patterns). */
export function patternsRead(rules: readonly RolePattern[]): PatternsFile {
  try {
    const file: PatternsFile = JSON.parse(
      readFileSync(new URL('../../../data/role-patterns.json', import.meta.url), 'utf8'),
    );
    return rules.every(({ pattern }) => pattern in file.patterns) ? file : readOff(rules);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readOff(rules);
  }
}
