import { keptOfWord } from '../../text/words.js';
import type { Word } from '../../types.js';
import { type PatternsFile, readOff } from './patterns-file.js';
import type { Clauses } from './required-pieces.js';
import { compilePattern } from './role-grammar.js';
import type { RolePattern } from './role-pattern.js';
import type { Shape } from './shape.js';

/** A pattern ready to be matched against shapes. */
export class Compiled {
  readonly rule: RolePattern;
  /** The symbols it may begin with: only there is it tried; null where it may begin with any. */
  readonly opening: ReadonlySet<string> | null;
  #expression: RegExp | undefined;

  constructor(rule: RolePattern, opening: readonly string[] | null) {
    this.rule = rule;
    this.opening = opening && new Set(opening);
  }

  /** Made for the first shape that it may match: most patterns fit none of an article's sentences. */
  get expression(): RegExp {
    this.#expression ??= compilePattern(this.rule.pattern, this.opening ? 'dy' : 'dg');
    return this.#expression;
  }
}

/** Patterns that are asked together. */
export interface Patterns {
  readonly all: readonly Compiled[];
  /** What shapes must hold, numbered: of each clause a piece. Bits of so many 32-bit words. */
  readonly width: number;
  /** For each pattern the clauses that it cannot do without. */
  readonly needs: Int32Array;
  /** The clauses of which a symbol holds a piece. */
  readonly heldBy: (symbol: Word) => Int32Array;
}

const setBit = (bits: Int32Array, offset: number, number: number) => {
  bits[offset + (number >> 5)]! |= 1 << (number & 31);
};

/** The clauses of which a symbol holds a piece, as bits. Every new word is asked: most pieces begin one, and are looked up by what it begins with. */
function holder(clauses: Clauses, width: number): (symbol: string) => Int32Array {
  const none = new Int32Array(width);
  const beginning = new Map<string, number[]>();
  const elsewhere: [piece: string, clause: number][] = [];
  let longest = 0;
  for (const [clause, pieces] of clauses.entries())
    for (const piece of pieces) {
      if (!piece.startsWith(' ')) elsewhere.push([piece, clause]);
      else beginning.set(piece, [...(beginning.get(piece) ?? []), clause]);
      longest = Math.max(longest, piece.length);
    }
  return (symbol) => {
    const text = ` ${symbol} `;
    const found = elsewhere.filter(([piece]) => text.includes(piece)).map(([, clause]) => clause);
    for (let end = 2; end <= Math.min(text.length, longest); end++)
      found.push(...(beginning.get(text.slice(0, end)) ?? []));
    if (found.length === 0) return none;
    const bits = new Int32Array(width);
    for (const clause of found) setBit(bits, 0, clause);
    return bits;
  };
}

/** Rules ready to be asked together. In: what {@link readOff} says of them. */
export function compileAll(
  rules: readonly RolePattern[],
  { clauses, patterns }: PatternsFile = readOff(rules),
): Patterns {
  const width = (clauses.length + 31) >> 5;
  const needs = new Int32Array(rules.length * width);
  for (const [i, { pattern }] of rules.entries())
    for (const clause of patterns[pattern]!.clauses) setBit(needs, i * width, clause);
  const held = holder(clauses, width);
  const all = rules.map((rule) => new Compiled(rule, patterns[rule.pattern]!.opening));
  return { all, width, needs, heldBy: keptOfWord(({ text }) => held(text)) };
}

/** The patterns that may match a shape: it holds what they cannot do without. Plain loops: every sentence that may tell a role is asked. */
export function fitting({ all, width, needs, heldBy }: Patterns, { items }: Shape): Compiled[] {
  const held = new Int32Array(width);
  for (let i = 0; i < items.length; i++) {
    const bits = heldBy(items[i]!.word);
    for (let k = 0; k < width; k++) held[k]! |= bits[k]!;
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
    if (offsets[i]! < end || !opening.has(items[i]!.symbol)) continue;
    expression.lastIndex = offsets[i]!;
    const match = expression.exec(text);
    if (!match) continue;
    end = match.index + match[0].length;
    found.push(match);
  }
  return found;
}
