import { type Node, partsOf } from './pattern-parts.js';

/** With more symbols to begin with a pattern begins nearly anywhere. */
const MOST = 120;

/** Adds the first symbols of a sequence behind `begun`; false where it may be any. */
function add(sequence: readonly Node[], begun: string, found: Set<string>): boolean {
  const [node, ...rest] = sequence;
  if (!node || found.size > MOST) return false;
  if (node.optional && !add(rest, begun, found)) return false;
  if (node.alternatives) return node.alternatives.every((one) => add([...one, ...rest], begun, found));
  if (node.char === undefined) return false;
  if (node.char !== ' ') return add(rest, begun + node.char, found);
  if (begun === '') return false;
  found.add(begun);
  return true;
}

/** The symbols that a pattern may begin with, its macros read too, or null where it may begin with any. What is looked for behind it is none. */
export function openingSymbols(pattern: string): string[] | null {
  const found = new Set<string>();
  const told = partsOf(pattern).every((one) => add(one, '', found));
  return told && found.size <= MOST ? [...found].sort() : null;
}
