import { type Node, partsOf } from './pattern-parts.js';

/**
 * What every match of an expression holds: of each clause at least one piece. A piece is part of one word, with a space
 * where the word begins or ends: `[[' P '], [' presid', ' dirig']]`.
 */
export type Clauses = readonly (readonly string[])[];

/** A letter alone stands in most words, unless it is a symbol. */
const isTelling = (piece: string): boolean => piece.trim().length > 1 || piece.length === 3 || /[A-Z]/.test(piece);
const strength = (clause: readonly string[]): number => Math.min(...clause.map((piece) => piece.length));

/** Does a word begin behind the first `length` parts, as one may `before` them? */
function endsWord(sequence: readonly Node[], before: boolean, length = sequence.length): boolean {
  if (length === 0) return before;
  const { char, optional, alternatives } = sequence[length - 1]!;
  if (char !== undefined) return char === ' ' && !optional;
  if (!alternatives) return false;
  const start = endsWord(sequence, before, length - 1);
  return (start || !optional) && alternatives.every((one) => endsWord(one, start));
}

/** The clauses of a sequence; `begins`: does a word begin with it? What is optional is only walked over: most of a pattern is. */
function read(sequence: readonly Node[], begins: boolean): string[][] {
  const clauses: string[][] = [];
  let word = begins ? ' ' : '';
  const close = (next: string) => {
    if (isTelling(word)) clauses.push([word]);
    word = next;
  };
  for (const { char, optional, alternatives } of sequence) {
    if (char !== undefined && !optional) {
      word += char;
      if (char === ' ') close(' ');
      continue;
    }
    const start = word === ' ';
    close('');
    if (alternatives && !optional) clauses.push(...together(alternatives, start));
    if (alternatives && (start || !optional) && alternatives.every((one) => endsWord(one, start))) word = ' ';
  }
  close('');
  return clauses;
}

const strongest = (clauses: readonly string[][]): string[] | undefined =>
  clauses.reduce<string[] | undefined>((a, b) => (a && strength(a) >= strength(b) ? a : b), undefined);

/** What was told of alternatives where a word begins with them: macros come again and again. */
const told = new Map<Node['alternatives'], string[][]>();

/** What holds whichever alternative does: of several, the most telling clause of each in one. */
function together(alternatives: readonly (readonly Node[])[], begins: boolean): string[][] {
  const known = begins ? told.get(alternatives) : undefined;
  if (known) return known;
  const each = alternatives.map((one) => read(one, begins));
  const best = each.map(strongest);
  const several = best.every((clause) => clause !== undefined) ? [[...new Set(best.flat())]] : [];
  const clauses = each.length === 1 ? each[0]! : several;
  if (begins) told.set(alternatives, clauses);
  return clauses;
}

/** The clauses of a pattern, its macros read too; none where it is alternatives as a whole, which begin anywhere. */
export function requiredPieces(pattern: string): Clauses {
  const alternatives = partsOf(pattern);
  return alternatives.length > 1 ? [] : read(alternatives[0]!, true);
}
