import { keptOfWord } from '../../text/words.js';
import type { Token } from '../../types.js';
import { readDigits, rounded, runEnd } from './digits.js';
import { readArticleFraction, readFraction } from './fractions.js';
import { type Cardinal, readLetters } from './letters.js';
import { COLLECTIVES, DENOMINATORS, lower, PIECES, PLURAL_COLLECTIVES } from './words.js';

/**
 * How an amount is written. `article`: `un` or `une` alone, which may count nothing. `share`: a part of a whole.
 * `several`: `des centaines`, of which only the least is known. `code`: digits that are no number.
 */
export type Form = 'digits' | 'letters' | 'article' | 'collective' | 'several' | 'share' | 'code';

/** One amount: tokens `[first, last)`; a share's value is its percentage and `part` the fraction itself. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly form: Form;
  readonly value: number;
  readonly part: number;
  /** Its noun follows with `de`: `deux millions d'habitants`, `une dizaine de sites`. */
  readonly linked: boolean;
}

const wordAt = (tokens: readonly Token[], i: number, end: number) => (i < end ? lower(tokens[i]!.text) : '');

const share = (first: number, { part, last }: { part: number; last: number }): Amount => ({
  first,
  last,
  form: 'share',
  value: Number((100 * part).toFixed(1)),
  part,
  linked: false,
});

const code = (first: number, last: number): Amount => ({ first, last, form: 'code', value: 0, part: 0, linked: false });

/** Letters and digits tight behind digits: `4G`, `1er`, `3e`; units may stand so (`5km`, `15k€`, `2h30`). */
const MAY_TOUCH =
  /^(?:[kKM]|Mds?|h\d{0,2}(?:min|mn)?|H|mn|min|s|k?m|[cm]m|k?g|mg|t|ha|[cmd]?l|L|[kKMGT]o|[kMG]?W[hc]?|V|°|ans?|j|K€|euros?)$/;

/** `et demi` behind a scale is half of it: `un million et demi`. */
function withHalf(tokens: readonly Token[], { value, last, scale }: Cardinal, end: number): Cardinal {
  const half = scale > 1 && wordAt(tokens, last, end) === 'et' && /^demie?$/.test(wordAt(tokens, last + 1, end));
  return half ? { value: rounded(value + scale / 2), last: last + 2, scale } : { value, last, scale };
}

/** `deux douzaines`, `trois milliers`: a number of tens, dozens, hundreds. */
function readMultiple(tokens: readonly Token[], first: number, { value, last }: Cardinal, end: number): Amount | null {
  const word = wordAt(tokens, last, end);
  const size = value === 1 ? COLLECTIVES.get(word) : PLURAL_COLLECTIVES.get(word);
  if (!size || (value !== 1 && size >= 1e6)) return null;
  // `une douzaine de millions`
  const many =
    size < 1000 && wordAt(tokens, last + 1, end) === 'de' ? LARGE.get(wordAt(tokens, last + 2, end)) : undefined;
  const behind = many ? last + 3 : last + 1;
  return { first, last: behind, form: 'collective', value: value * size * (many ?? 1), part: 0, linked: true };
}

const LARGE = new Map([
  ['milliers', 1e3],
  ['millions', 1e6],
  ['milliards', 1e9],
]);

/** The token behind `/05/2023`, from `at` on: numbers that slashes join are dates and codes. */
function chainEnd(tokens: readonly Token[], at: number, end: number): number {
  let i = at;
  while (i + 1 < end && tokens[i]!.text === '/' && tokens[i + 1]!.kind === 'number') i += 2;
  return i;
}

function fromDigits(tokens: readonly Token[], first: number, end: number): Amount {
  const run = runEnd(tokens, first, end);
  const read = readDigits(tokens, first, end);
  if (!read || (run - first >= 3 && read.last < run)) return code(first, chainEnd(tokens, run, end));
  const next = read.last < end ? tokens[read.last]! : undefined;
  const tight = next?.start === tokens[read.last - 1]!.end;
  if (tight && next!.kind === 'word' && !MAY_TOUCH.test(next!.text)) return code(first, read.last + 1);
  const chain = chainEnd(tokens, read.last, end);
  if (chain > read.last) return code(first, chain);
  const { value, last, scale } = withHalf(tokens, read, end);
  return { first, last, form: 'digits', value, part: 0, linked: scale >= 1e6 };
}

/** What {@link readLetters} and those behind it look for next to `un`: `un million`, `une dizaine`, `un tiers`, `une bonne centaine`. */
export const goesOnFromOne = (word: string): boolean =>
  startsAmount(word) || COLLECTIVES.has(word) || DENOMINATORS.has(word) || ADJECTIVE.test(word);

const SEVERAL = new Set(['des', 'quelques', 'plusieurs', 'de']);
const ADJECTIVE = /^(?:bonne|petite|grosse|bon|gros|petit|vraie)$/;

/** `une bonne centaine`: the adjective changes nothing. */
function readQualified(tokens: readonly Token[], first: number, end: number): Amount | null {
  if (!/^une?$/.test(wordAt(tokens, first, end)) || !ADJECTIVE.test(wordAt(tokens, first + 1, end))) return null;
  const size = COLLECTIVES.get(wordAt(tokens, first + 2, end));
  return size ? { first, last: first + 3, form: 'collective', value: size, part: 0, linked: true } : null;
}

function readSeveral(tokens: readonly Token[], first: number, end: number): Amount | null {
  if (!SEVERAL.has(wordAt(tokens, first, end))) return null;
  const size = PLURAL_COLLECTIVES.get(wordAt(tokens, first + 1, end));
  return size ? { first, last: first + 2, form: 'several', value: size, part: 0, linked: true } : null;
}

function fromLetters(tokens: readonly Token[], first: number, end: number): Amount | null {
  const read = readLetters(tokens, first, end);
  if (!read) return readQualified(tokens, first, end);
  const multiple = readMultiple(tokens, first, read, end);
  if (multiple) return multiple;
  const fraction = readFraction(tokens, read, end);
  if (fraction) return share(first, fraction);
  const { value, last, scale } = withHalf(tokens, read, end);
  if (value === 1 && last === first + 1) {
    return readQualified(tokens, first, end) ?? { first, last, form: 'article', value, part: 0, linked: false };
  }
  return { first, last, form: 'letters', value, part: 0, linked: scale >= 1e6 };
}

/** Words other than numbers that can open an amount. */
const OPENERS = new Set(['la', 'le', 'moitié', 'des', 'quelques', 'plusieurs', 'de']);

/** What a word may do in an amount, as bits: start it, start it only with few others behind, be one of these others. */
const STARTS = 1;
const OPENS = 2;
const FOLLOWS = 4;
const HALF = 8;
const ONE = 16;

/** What may stand behind an opener: `la moitié`, `une bonne moitié`, `le tiers`, `des centaines`. */
const followsOpener = (word: string) =>
  /^(?:moitié|bonne|petite|grosse)$/.test(word) || DENOMINATORS.has(word) || PLURAL_COLLECTIVES.has(word);

const startsAmount = (word: string) =>
  PIECES.has(word) || OPENERS.has(word) || (word.includes('-') && PIECES.has(word.slice(0, word.indexOf('-'))));

const placeOf = keptOfWord(({ text, kind }) => {
  if (kind !== 'word') return kind === 'number' ? STARTS : 0;
  const word = lower(text);
  const opens = OPENERS.has(word) ? OPENS : 0;
  const half = word === 'moitié' ? HALF : 0;
  const one = word === 'un' || word === 'une' ? ONE : 0;
  return (startsAmount(word) ? STARTS : 0) | opens | half | one | (followsOpener(word) ? FOLLOWS : 0);
});

/** Can an amount start with this token? Known of every word once, so that a whole text can be asked. */
export const mayStart = ({ word }: Token): boolean => (placeOf(word) & STARTS) !== 0;

/** In {@link amountStarts}: an amount, and `un` or `une`, which is an article more often. */
export const AMOUNT = 1;
export const ARTICLE = 2;

/** Where amounts may start, along the tokens of an article; 0 where none does. */
export function amountStarts(tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(tokens.length);
  let behind = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const place = placeOf(tokens[i]!.word);
    const alone = (place & OPENS) === 0 || (place & HALF) !== 0 || (behind & FOLLOWS) !== 0;
    if (place & STARTS && alone) starts[i] = place & ONE ? ARTICLE : AMOUNT;
    behind = place;
  }
  return starts;
}

/** The amount that starts at `tokens[first]`, or null. */
export function readAmount(tokens: readonly Token[], first: number, end: number): Amount | null {
  const token = tokens[first]!;
  if (token.kind === 'number') return fromDigits(tokens, first, end);
  const place = placeOf(token.word);
  if (place & OPENS) {
    const next = first + 1 < end ? tokens[first + 1]! : undefined;
    if (!(place & HALF) && (!next || !(placeOf(next.word) & FOLLOWS))) return null;
    const fraction = readArticleFraction(tokens, first, end);
    return fraction ? share(first, fraction) : readSeveral(tokens, first, end);
  }
  const word = lower(token.text);
  if (word === 'et') return null;
  const half = word === 'une' ? readArticleFraction(tokens, first, end) : null;
  return half ? share(first, half) : fromLetters(tokens, first, end);
}
