import type { Token } from '../../types.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { Cardinal } from './letters.js';
import { DENOMINATORS, lower } from './words.js';

/** A part of a whole: two thirds are `part` 0.666…; `last` is the token behind it. */
export interface Fraction {
  readonly part: number;
  readonly last: number;
}

const wordAt = (tokens: readonly Token[], i: number, end: number) => (i < end ? lower(tokens[i]!.text) : '');

/** `cinquième` counts parts only where no noun follows: `un cinquième poste` is the fifth. */
function isOrdinal(word: string, next: Token | undefined): boolean {
  if (word === 'tiers' || word === 'quart') return false;
  return next?.kind === 'word' && !FUNCTION_WORDS.has(lower(next.text));
}

/** `un tiers`, `deux tiers`, `trois quarts`, `les deux cinquièmes`: a small number and what it divides by. */
export function readFraction(tokens: readonly Token[], over: Cardinal, end: number): Fraction | null {
  const word = wordAt(tokens, over.last, end);
  const single = over.value === 1;
  const below = DENOMINATORS.get(single || word === 'tiers' ? word : word.replace(/s$/, ''));
  if (!below || over.value >= below || over.value < 1 || !Number.isInteger(over.value)) return null;
  if (!single && word !== 'tiers' && !word.endsWith('s')) return null;
  const last = over.last + 1;
  return isOrdinal(word.replace(/s$/, ''), last < end ? tokens[last] : undefined)
    ? null
    : { part: over.value / below, last };
}

const NOT_HALF = new Set(['première', 'seconde', 'deuxième', 'dernière', 'autre', 'prochaine']);

/** `payé pour moitié par la Région`. */
const isForHalf = (tokens: readonly Token[], at: number, next: string) =>
  at > 0 && lower(tokens[at - 1]!.text) === 'pour' && next !== 'moins' && next !== 'prix';

/** `la moitié`, `une bonne moitié`, `le tiers des`, `le quart de`: a part that an article opens; `pour moitié` needs none. */
export function readArticleFraction(tokens: readonly Token[], first: number, end: number): Fraction | null {
  const article = wordAt(tokens, first, end);
  const next = wordAt(tokens, first + 1, end);
  if ((article === 'la' || article === 'une') && !NOT_HALF.has(next)) {
    if (next === 'moitié' && !/^(?:moins|plus|prix)$/.test(wordAt(tokens, first + 2, end)))
      return { part: 0.5, last: first + 2 };
    if (next !== '' && wordAt(tokens, first + 2, end) === 'moitié' && /^(?:bonne|petite|grosse)$/.test(next))
      return { part: 0.5, last: first + 3 };
  }
  if (article === 'moitié') return isForHalf(tokens, first, next) ? { part: 0.5, last: first + 1 } : null;
  const below = article === 'le' ? DENOMINATORS.get(next) : undefined;
  if (below && /^(?:des|de|du|d')$/.test(wordAt(tokens, first + 2, end))) return { part: 1 / below, last: first + 2 };
  return null;
}
