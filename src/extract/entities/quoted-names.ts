import type { Reading } from './reading.js';

const isArticle = (key: string): boolean => /^(?:la|le|les|l')$/.test(key);

const LONGEST_QUOTED = 9;

/** Index of the mark that closes the quotation which holds nothing but the name at `name`, or null. */
export function quotedEnd({ tokens, keys, sentence }: Reading, name: number): number | null {
  const opening = isArticle(keys[name - 1] ?? '') ? name - 2 : name - 1;
  if (tokens[opening]?.text !== '"') return null;
  for (let k = name + 1; k <= name + LONGEST_QUOTED && sentence[k] === sentence[name]; k++)
    if (tokens[k]!.text === '"') return k;
  return null;
}

/** `« Un monde meilleur », collectif de parents`: the first token of the quotation that ends before `end`, with a capital and short enough for a name; or null. */
export function quotedStart({ tokens, capital, sentence }: Reading, end: number): number | null {
  if (tokens[end - 1]?.text !== '"') return null;
  for (let k = end - 2; k >= Math.max(0, end - LONGEST_QUOTED) && sentence[k] === sentence[end]; k--) {
    if (tokens[k]!.text === '"') return capital[k + 1] && k + 2 < end ? k + 1 : null;
    if (tokens[k]!.kind === 'punct') return null;
  }
  return null;
}
