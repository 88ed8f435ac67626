/**
 * What every match of an expression holds: of each clause at least one piece. A piece is part of one word, with a space
 * where the word begins or ends: `[[' P '], [' presid', ' dirig']]`.
 */
export type Clauses = readonly (readonly string[])[];

interface Node {
  readonly optional: boolean;
  /** A character that stands there, or alternatives; neither: anything. */
  readonly char?: string;
  readonly alternatives?: readonly (readonly Node[])[];
}

const ANYTHING: Node = { optional: false };
const group = (alternatives: readonly (readonly Node[])[]): Node => ({ optional: false, alternatives });
const letter = (char: string): Node => ({ optional: false, char });

const OPENING = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
const CLASS = /\[(?:\\.|[^\]])*\]/y;
const ESCAPE = /\\(.)/y;
const QUANTIFIER = /(?:[?*+]|\{(\d+)[^}]*\})\??/y;
/** A class of a few characters is as good as alternatives. */
const FEW = /^\[([^\\^-]{1,4})\]$/;

/** The parts of an expression as the patterns are written. Look-arounds stand beside a match and say nothing. */
function parse(expression: string): readonly Node[][] {
  let at = 0;
  const take = (part: RegExp): RegExpExecArray | null => {
    part.lastIndex = at;
    const found = part.exec(expression);
    at += found?.[0].length ?? 0;
    return found;
  };
  const single = (): Node | null => {
    const opening = take(OPENING);
    if (opening) {
      const inner = group(alternatives());
      return /[=!]$/.test(opening[0]) ? null : inner;
    }
    const members = take(CLASS);
    if (members) {
      const few = FEW.exec(members[0])?.[1];
      return few ? group([...few].map((char) => [letter(char)])) : ANYTHING;
    }
    const escaped = take(ESCAPE)?.[1];
    if (escaped) return /\w/.test(escaped) ? ANYTHING : letter(escaped);
    const char = expression[at++]!;
    return char === '^' || char === '$' ? null : char === '.' ? ANYTHING : letter(char);
  };
  const quantified = (): Node | null => {
    const node = single();
    const quantifier = take(QUANTIFIER);
    if (!node || !quantifier) return node;
    if (/^[?*]/.test(quantifier[0]) || quantifier[1] === '0') return { ...node, optional: true };
    return group([[node, { ...ANYTHING, optional: true }]]);
  };
  const alternatives = (): Node[][] => {
    const found: Node[][] = [[]];
    while (at < expression.length && expression[at] !== ')') {
      if (take(/\|/y)) found.push([]);
      else append(found.at(-1)!, quantified());
    }
    at++;
    return found;
  };
  return alternatives();
}

/** A space behind alternatives ends each of them: a piece tells more with it. */
function append(sequence: Node[], node: Node | null): void {
  if (!node) return;
  const before = sequence.at(-1);
  if (node.char === ' ' && !node.optional && before?.alternatives && !before.optional)
    sequence[sequence.length - 1] = group(before.alternatives.map((one) => [...one, node]));
  else sequence.push(node);
}

/** A letter alone stands in most words, unless it is a symbol. */
const isTelling = (piece: string): boolean => piece.trim().length > 1 || piece.length === 3 || /[A-Z]/.test(piece);
const strength = (clause: readonly string[]): number => Math.min(...clause.map((piece) => piece.length));

/** The clauses of a sequence; `run`: what is known to stand right before it, a space or nothing. Told too: what stands at its end. */
function read(sequence: readonly Node[], run: string): { clauses: string[][]; run: string } {
  const clauses: string[][] = [];
  let word = run;
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
    const before = word === ' ' ? ' ' : '';
    close('');
    if (!alternatives) continue;
    const found = alternatives.map((one) => read(one, before));
    if (!optional) clauses.push(...together(found.map((one) => one.clauses)));
    if (found.every((one) => one.run === ' ') && (!optional || before === ' ')) word = ' ';
  }
  const last = word === ' ' ? ' ' : '';
  close('');
  return { clauses, run: last };
}

/** What holds whichever alternative does: of several, the most telling clause of each in one. */
function together(alternatives: readonly string[][][]): string[][] {
  if (alternatives.length === 1) return alternatives[0]!;
  const best = alternatives.map((clauses) => clauses.toSorted((a, b) => strength(b) - strength(a))[0]);
  return best.every((clause) => clause !== undefined) ? [[...new Set(best.flat())]] : [];
}

/** The clauses of an expression that begins where a word does; none where it is several as a whole, which begin anywhere. */
export function requiredPieces(expression: string): Clauses {
  const alternatives = parse(expression);
  return alternatives.length > 1 ? [] : read(alternatives[0]!, ' ').clauses;
}
