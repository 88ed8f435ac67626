import { keptByWord } from '../../text/kept.js';
import { type Clauses, requiredPieces } from './required-pieces.js';
import { compilePattern } from './role-grammar.js';
import type { RolePattern } from './role-pattern.js';
import type { Shape } from './shape.js';

/** What a pattern begins with, by the symbol its expression starts with: only there is it tried. */
const OPENINGS: readonly (readonly [start: RegExp, symbols: readonly string[]])[] = [
  [/^P /, ['P']],
  [/^<O>/, ['O', 'A']],
  [/^<R>/, ['R']],
];

/** A pattern ready to be matched against shapes. */
export interface Compiled {
  readonly rule: RolePattern;
  readonly expression: RegExp;
  /** The symbols it begins with; null where it may begin with others. */
  readonly opening: readonly string[] | null;
}

/** Patterns that are asked together. */
export interface Patterns {
  readonly all: readonly Compiled[];
  /** What shapes must hold, numbered: of each clause a piece. Bits of so many 32-bit words. */
  readonly width: number;
  /** For each pattern the clauses that it cannot do without. */
  readonly needs: Int32Array;
  /** The clauses of which a symbol holds a piece; null for none. */
  readonly heldBy: (symbol: string) => Int32Array | null;
}

const setBit = (bits: Int32Array, offset: number, number: number) => {
  bits[offset + (number >> 5)]! |= 1 << (number & 31);
};

function compile(rule: RolePattern, clauses: Clauses): Compiled {
  // an alternation as a whole has no clauses, and no one beginning
  const opening = (clauses.length > 0 && OPENINGS.find(([start]) => start.test(rule.pattern))?.[1]) || null;
  const expression = compilePattern(rule.pattern);
  return { rule, expression: opening ? new RegExp(expression, 'dy') : expression, opening };
}

export function compileAll(rules: readonly RolePattern[]): Patterns {
  const required = rules.map(({ pattern }) => requiredPieces(pattern));
  const clauses = new Map(required.flat().map((clause) => [clause.join('|'), clause]));
  const numbers = new Map([...clauses.keys()].map((clause, number) => [clause, number]));
  const width = (clauses.size + 31) >> 5;
  const needs = new Int32Array(rules.length * width);
  for (const [i, own] of required.entries())
    for (const clause of own) setBit(needs, i * width, numbers.get(clause.join('|'))!);
  const heldBy = keptByWord((symbol) => {
    const bits = new Int32Array(width);
    for (const [number, clause] of [...clauses.values()].entries())
      if (clause.some((piece) => ` ${symbol} `.includes(piece))) setBit(bits, 0, number);
    return bits.some((word) => word !== 0) ? bits : null;
  });
  return { all: rules.map((rule, i) => compile(rule, required[i]!)), width, needs, heldBy };
}

/** The patterns that may match a shape: it holds what they cannot do without. Plain loops: every sentence that may tell a role is asked. */
export function fitting({ all, width, needs, heldBy }: Patterns, { items }: Shape): Compiled[] {
  const held = new Int32Array(width);
  for (let i = 0; i < items.length; i++) {
    const bits = heldBy(items[i]!.symbol);
    if (bits) for (let k = 0; k < width; k++) held[k]! |= bits[k]!;
  }
  const found: Compiled[] = [];
  for (let i = 0; i < all.length; i++) {
    let k = 0;
    while (k < width && (needs[i * width + k]! & ~held[k]!) === 0) k++;
    if (k === width) found.push(all[i]!);
  }
  return found;
}

/** The matches of a pattern, left to right, none overlapping another: where its first symbol is known, tried there alone. */
export function matchesOf({ expression, opening }: Compiled, { text, items, offsets }: Shape): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (opening === null) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match);
    return found;
  }
  let end = 0;
  for (let i = 0; i < items.length; i++) {
    if (offsets[i]! < end || !opening.includes(items[i]!.symbol)) continue;
    expression.lastIndex = offsets[i]!;
    const match = expression.exec(text);
    if (!match) continue;
    end = match.index + match[0].length;
    found.push(match);
  }
  return found;
}
