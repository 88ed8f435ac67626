import { expandPattern } from './role-grammar.js';

/** A part of a pattern. */
export interface Node {
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

/** Every start of the program waits for it: most characters cost one comparison. */
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
function append(sequence: Node[], node: Node): void {
  const before = sequence.at(-1);
  if (node.char === ' ' && !node.optional && before?.alternatives && !before.optional)
    sequence[sequence.length - 1] = group(before.alternatives.map((one) => [...one, node]));
  else sequence.push(node);
}

/** The alternatives that a pattern is, each as its parts. Look-arounds stand beside a match: they are none. Throws where it names a macro that there is not. */
export const partsOf = (pattern: string): readonly (readonly Node[])[] => new Parser(pattern).alternatives();
