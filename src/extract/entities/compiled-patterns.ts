import { fixedWords } from './fixed-words.js';
import { compilePattern } from './role-grammar.js';
import type { RolePattern } from './role-pattern.js';
import type { Shape } from './shape.js';

/** What a pattern begins with, by the symbol its expression starts with: only there is it tried. */
const OPENINGS: readonly (readonly [start: RegExp, symbols: readonly string[]])[] = [
  [/^P /, ['P']],
  [/^<O>/, ['O', 'A']],
  [/^<R>/, ['R']],
];

/** All words that patterns cannot do without, each once: a sentence is asked for each of them at most once. */
const PIECES: string[] = [];

function pieceNumber(piece: string): number {
  const known = PIECES.indexOf(piece);
  return known === -1 ? PIECES.push(piece) - 1 : known;
}

function compile(pattern: RolePattern) {
  const expression = compilePattern(pattern.pattern);
  const fixed = fixedWords(pattern.pattern);
  // an alternation as a whole has no fixed words, and no one beginning
  const opening = (fixed.length > 0 && OPENINGS.find(([start]) => start.test(pattern.pattern))?.[1]) || null;
  // the same fields for all: patterns differ in what they tell, and are read for every sentence
  return {
    rule: pattern,
    expression: opening ? new RegExp(expression, 'dy') : expression,
    fixed: fixed.map(pieceNumber),
    opening,
  };
}
/** A pattern ready to be matched against shapes. */
export type Compiled = ReturnType<typeof compile>;

export const compileAll = (patterns: readonly RolePattern[]): readonly Compiled[] => patterns.map(compile);

const UNKNOWN = 0;
const HELD = 1;
const MISSING = 2;

/** Does the sentence have all the words that the pattern cannot do without? `pieces` holds what is known of this sentence. */
function mayHold({ text }: Shape, { fixed }: Compiled, pieces: Uint8Array): boolean {
  for (let i = 0; i < fixed.length; i++) {
    const piece = fixed[i]!;
    if (pieces[piece] === UNKNOWN) pieces[piece] = text.includes(PIECES[piece]!) ? HELD : MISSING;
    if (pieces[piece] === MISSING) return false;
  }
  return true;
}

/** The patterns that may match a shape: it has all the words that they cannot do without. */
export function fitting(patterns: readonly Compiled[], shape: Shape): Compiled[] {
  const pieces = new Uint8Array(PIECES.length);
  return patterns.filter((pattern) => mayHold(shape, pattern, pieces));
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
