import { nameKey } from '../text/fold.js';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The name and the aliases as they are compared. */
export function keysOf({ name, aliases }: Named): string[] {
  return [name, ...aliases].map(nameKey);
}

/** Are two names, or two labels, the same but for case, accents, apostrophes and a leading article? Nothing is the same as nothing. */
export function sameName(a: string | null, b: string | null): boolean {
  return nameKey(a ?? '') === nameKey(b ?? '');
}

const NOT_WORDS = /[^\p{L}\p{N}]+/u;
/** Plural and feminine do not count. */
const ENDING = /(?:es|s|x|e)$/;

function stems(text: string | null): Set<string> {
  const words = nameKey(text ?? '').split(NOT_WORDS);
  return new Set(words.filter(Boolean).map((word) => word.replace(ENDING, '')));
}

/** How much of their words two texts share (Dice's coefficient): 0 nothing, 1 everything. */
export function overlap(a: string | null, b: string | null): number {
  const [A, B] = [stems(a), stems(b)];
  if (A.size + B.size === 0) return 1;
  const both = [...A].filter((stem) => B.has(stem)).length;
  return (2 * both) / (A.size + B.size);
}

export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  const [A, B] = [a, b].map((labels) => labels.map(nameKey).sort());
  return A!.length === B!.length && A!.every((label, i) => label === B![i]);
}
