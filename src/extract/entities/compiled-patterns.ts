import { keptOfWord } from '../../text/words.js';
import type { Word } from '../../types.js';
import { type PatternsFile, readOff } from './patterns-file.js';
import { compilePattern } from './role-grammar.js';
import type { RolePattern } from './role-pattern.js';
import type { Shape } from './shape.js';

/** What a symbol tells of patterns, each a bit: the clauses of which it holds a piece, the patterns that may begin with it. */
interface Told {
  readonly clauses: Int32Array;
  readonly opening: Int32Array;
}

const setBit = (bits: Int32Array, number: number, offset = 0) => {
  bits[offset + (number >> 5)]! |= 1 << (number & 31);
};
const hasBit = (bits: Int32Array, number: number): boolean => (bits[number >> 5]! & (1 << (number & 31))) !== 0;

/** A pattern ready to be matched against shapes. */
export class Compiled {
  readonly rule: RolePattern;
  readonly #number: number;
  /** Only where a symbol stands that it may begin with is it tried; else where it may. */
  readonly tried: boolean;
  readonly #toldBy: (symbol: Word) => Told | null;
  #expression: RegExp | undefined;

  constructor(rule: RolePattern, number: number, tried: boolean, toldBy: (symbol: Word) => Told | null) {
    this.rule = rule;
    this.#number = number;
    this.tried = tried;
    this.#toldBy = toldBy;
  }

  /** Made for the first shape that it may match: most patterns fit none of an article's sentences. */
  get expression(): RegExp {
    this.#expression ??= madeReady(compilePattern(this.rule.pattern, this.tried ? 'dy' : 'dg'));
    return this.#expression;
  }

  mayBeginWith(symbol: Word): boolean {
    const told = this.#toldBy(symbol);
    return told !== null && hasBit(told.opening, this.#number);
  }
}

/** So long a text that V8 compiles an expression for it at once. It interprets it else at first, and to make that ready takes three times as long. */
const LONG = ' '.repeat(1000);

function madeReady(expression: RegExp): RegExp {
  expression.test(LONG);
  expression.lastIndex = 0;
  return expression;
}

/** Patterns that are asked together. */
export interface Patterns {
  readonly all: readonly Compiled[];
  /** What shapes must hold, numbered: of each clause a piece. Bits of so many 32-bit words. */
  readonly width: number;
  /** For each pattern the clauses that it cannot do without. */
  readonly needs: Int32Array;
  /** Of each clause the patterns that are asked where it is held: each with that of its clauses that the fewest need; at the end those that need none. */
  readonly askedFor: readonly (readonly number[])[];
  /** What a symbol tells; null: nothing. */
  readonly toldBy: (symbol: Word) => Told | null;
}

/** What a symbol tells. Every new word is asked: most pieces begin one, and are looked up by its first letter. */
function teller(rules: readonly RolePattern[], { clauses, patterns }: PatternsFile): (symbol: string) => Told | null {
  const beginning = new Map<string, [piece: string, clause: number][]>();
  const elsewhere: [piece: string, clause: number][] = [];
  const opening = new Map<string, number[]>();
  for (const [clause, pieces] of clauses.entries())
    for (const piece of pieces) {
      if (!piece.startsWith(' ')) elsewhere.push([piece, clause]);
      else beginning.set(piece[1]!, [...(beginning.get(piece[1]!) ?? []), [piece, clause]]);
    }
  for (const [number, { pattern }] of rules.entries())
    for (const symbol of patterns[pattern]!.opening ?? [])
      opening.set(symbol, [...(opening.get(symbol) ?? []), number]);
  return (symbol) => {
    const text = ` ${symbol} `;
    const held: number[] = [];
    for (const [piece, clause] of beginning.get(text[1]!) ?? []) if (text.startsWith(piece)) held.push(clause);
    for (const [piece, clause] of elsewhere) if (text.includes(piece)) held.push(clause);
    const begun = opening.get(symbol) ?? [];
    if (held.length === 0 && begun.length === 0) return null;
    const told = { clauses: bitsFor(clauses.length), opening: bitsFor(rules.length) };
    for (const clause of held) setBit(told.clauses, clause);
    for (const number of begun) setBit(told.opening, number);
    return told;
  };
}

const bitsFor = (numbers: number): Int32Array => new Int32Array((numbers + 31) >> 5);

/** Under which clause each pattern is asked for. */
function askedUnder(rules: readonly RolePattern[], { clauses, patterns }: PatternsFile): number[][] {
  const needed = new Array<number>(clauses.length).fill(0);
  for (const { pattern } of rules) for (const clause of patterns[pattern]!.clauses) needed[clause]!++;
  const asked: number[][] = Array.from({ length: clauses.length + 1 }, () => []);
  for (const [number, { pattern }] of rules.entries()) {
    const own = patterns[pattern]!.clauses;
    asked[own.length ? own.reduce((a, b) => (needed[b]! < needed[a]! ? b : a)) : clauses.length]!.push(number);
  }
  return asked;
}

/** Rules ready to be asked together. In: what {@link readOff} says of them. */
export function compileAll(rules: readonly RolePattern[], file: PatternsFile = readOff(rules)): Patterns {
  const { clauses, patterns } = file;
  const width = bitsFor(clauses.length).length;
  const needs = new Int32Array(rules.length * width);
  for (const [i, { pattern }] of rules.entries())
    for (const clause of patterns[pattern]!.clauses) setBit(needs, clause, i * width);
  const told = teller(rules, file);
  const toldBy = keptOfWord(({ text }) => told(text));
  const all = rules.map((rule, i) => new Compiled(rule, i, patterns[rule.pattern]!.opening !== null, toldBy));
  return { all, width, needs, askedFor: askedUnder(rules, file), toldBy };
}

/** Adds to `held` the clauses that a symbol holds. */
export function hold({ toldBy }: Patterns, symbol: Word, held: Int32Array): void {
  const told = toldBy(symbol);
  if (told !== null) for (let k = 0; k < held.length; k++) held[k]! |= told.clauses[k]!;
}

/** Does a shape that holds these clauses hold all that a pattern cannot do without? */
function hasAll({ width, needs }: Patterns, number: number, held: Int32Array): boolean {
  const from = number * width;
  for (let k = 0; k < width; k++) if ((needs[from + k]! & ~held[k]!) !== 0) return false;
  return true;
}

/** The numbers of the patterns that a shape which holds these clauses may match, the first `most` met. Plain loops: every sentence that may tell a role is asked. */
export function fittingNumbers(patterns: Patterns, held: Int32Array, most = Number.POSITIVE_INFINITY): number[] {
  const { askedFor } = patterns;
  const found: number[] = [];
  for (let clause = 0; clause < askedFor.length; clause++) {
    if (clause < askedFor.length - 1 && !hasBit(held, clause)) continue;
    const asked = askedFor[clause]!;
    for (let i = 0; i < asked.length; i++) {
      if (hasAll(patterns, asked[i]!, held)) found.push(asked[i]!);
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** The patterns that may match a shape: it holds what they cannot do without. In their order. */
export function fitting(patterns: Patterns, { items }: Shape): Compiled[] {
  const held = new Int32Array(patterns.width);
  for (let i = 0; i < items.length; i++) hold(patterns, items[i]!.word, held);
  return fittingNumbers(patterns, held)
    .sort((a, b) => a - b)
    .map((number) => patterns.all[number]!);
}

/** The matches of a pattern, left to right, none overlapping another: where its first symbol is known, tried there alone. */
export function matchesOf(compiled: Compiled, { text, items, offsets }: Shape): RegExpExecArray[] {
  const { expression } = compiled;
  const found: RegExpExecArray[] = [];
  if (!compiled.tried) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match);
    return found;
  }
  let end = 0;
  for (let i = 0; i < items.length; i++) {
    if (offsets[i]! < end || !compiled.mayBeginWith(items[i]!.word)) continue;
    expression.lastIndex = offsets[i]!;
    const match = expression.exec(text);
    if (!match) continue;
    end = match.index + match[0].length;
    found.push(match);
  }
  return found;
}
