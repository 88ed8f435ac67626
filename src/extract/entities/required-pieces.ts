import { expandPattern } from './role-grammar.js';

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
const MACRO = /<(\w+)>/y;
const QUANTIFIER = /(?:[?*+]|\{(\d+)[^}]*\})\??/y;
/** A class of a few characters is as good as alternatives. */
const FEW = /^\[([^\\^-]{1,4})\]$/;

const parsed = new Map<string, readonly Node[]>();

/** The parts of a macro, read once for all patterns: they are much longer than what names them. */
function macro(name: string): readonly Node[] {
  let nodes = parsed.get(name);
  if (!nodes) {
    const text = expandPattern(`<${name}>`);
    if (text === `<${name}>`) throw new Error(`no macro ${text}`);
    nodes = new Parser(text).alternatives()[0]!;
    parsed.set(name, nodes);
  }
  return nodes;
}

/** Reads an expression as the patterns are written. Look-arounds stand beside a match and say nothing. Every start of the program waits for it: most characters cost one comparison. */
class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  alternatives(): Node[][] {
    const found: Node[][] = [[]];
    for (; this.#at < this.#text.length && this.#text[this.#at] !== ')'; ) {
      if (this.#text[this.#at] === '|') {
        this.#at++;
        found.push([]);
      } else for (const node of this.#quantified()) append(found.at(-1)!, node);
    }
    this.#at++;
    return found;
  }

  #take(part: RegExp): RegExpExecArray {
    part.lastIndex = this.#at;
    const found = part.exec(this.#text)!;
    this.#at += found[0].length;
    return found;
  }

  #quantified(): readonly Node[] {
    const nodes = this.#single();
    if (nodes.length !== 1 || !'?*+{'.includes(this.#text[this.#at] ?? ' ')) return nodes;
    const [quantifier, least] = this.#take(QUANTIFIER);
    if (/^[?*]/.test(quantifier) || least === '0') return [{ ...nodes[0]!, optional: true }];
    return [group([[nodes[0]!, { ...ANYTHING, optional: true }]])];
  }

  #single(): readonly Node[] {
    switch (this.#text[this.#at]) {
      case '(': {
        const [opening] = this.#take(OPENING);
        const inner = group(this.alternatives());
        return /[=!]$/.test(opening) ? [] : [inner];
      }
      case '[': {
        const few = FEW.exec(this.#take(CLASS)[0])?.[1];
        return [few ? group([...few].map((char) => [letter(char)])) : ANYTHING];
      }
      case '<':
        return macro(this.#take(MACRO)[1]!);
      case '\\': {
        const escaped = this.#text[this.#at + 1]!;
        this.#at += 2;
        return [/\w/.test(escaped) ? ANYTHING : letter(escaped)];
      }
      case '^':
      case '$':
        this.#at++;
        return [];
      default: {
        const char = this.#text[this.#at++]!;
        return [char === '.' ? ANYTHING : letter(char)];
      }
    }
  }
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
  const alternatives = new Parser(pattern).alternatives();
  return alternatives.length > 1 ? [] : read(alternatives[0]!, true);
}
