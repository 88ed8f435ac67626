import type { Token } from '../../types.js';

/** What is written close behind a number and belongs to its notation. */
export interface Notation {
  readonly factor: number;
  readonly unit: '%' | 'EUR' | 'USD' | 'GBP' | 'CHF' | null;
  readonly last: number;
}

const CURRENCY: ReadonlyMap<string, Notation['unit']> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
]);

const PREFIX: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['Md', 1e9],
  ['Mds', 1e9],
  ['Mrd', 1e9],
  ['Mrds', 1e9],
  ['keuros', 1e3],
  ['Meuros', 1e6],
  ['kEUR', 1e3],
  ['MEUR', 1e6],
]);

/** `€`, `d'€`, `d'euros` behind a prefix: the token behind the currency and which it is. */
function currencyAt(tokens: readonly Token[], at: number, end: number): [Notation['unit'], number] | null {
  let i = at;
  if (i + 1 < end && tokens[i]!.text === "d'") i++;
  if (i >= end) return null;
  const currency = CURRENCY.get(tokens[i]!.text) ?? (/^(?:euros?|EUR)$/.test(tokens[i]!.text) ? 'EUR' : undefined);
  return currency ? [currency, i + 1] : null;
}

/** `k€`, `M€`, `Md€`, `M d'€`, `keuros` behind a number; null for a lone `k` or `M`. */
function readPrefixed(tokens: readonly Token[], at: number, end: number): Notation | null {
  const factor = PREFIX.get(tokens[at]!.text);
  if (!factor) return null;
  if (/eur/i.test(tokens[at]!.text)) return { factor, unit: 'EUR', last: at + 1 };
  const currency = currencyAt(tokens, at + 1, end);
  return currency && { factor, unit: currency[0], last: currency[1] };
}

/** Can a notation begin so? */
export const mayBeNotation = (text: string): boolean =>
  text === '%' || text === '‰' || text === 'pour' || CURRENCY.has(text) || PREFIX.has(text);

/** The notation behind a number: `%`, `pour cent`, `€`, `k€`, `millions d'euros` is none (its noun is a word). */
export function readNotation(tokens: readonly Token[], at: number, end: number): Notation | null {
  if (at >= end) return null;
  const { text } = tokens[at]!;
  if (text === '%') return { factor: 1, unit: '%', last: at + 1 };
  if (text === '‰') return { factor: 0.1, unit: '%', last: at + 1 };
  if (text === 'pour' && at + 1 < end && /^(?:cent|mille)$/.test(tokens[at + 1]!.text))
    return { factor: tokens[at + 1]!.text === 'cent' ? 1 : 0.1, unit: '%', last: at + 2 };
  const currency = CURRENCY.get(text);
  return currency ? { factor: 1, unit: currency, last: at + 1 } : readPrefixed(tokens, at, end);
}

/** Hours and minutes written together. */
export interface HourRead {
  readonly hours: number;
  readonly minutes: number | null;
  readonly last: number;
}

const minutesOf = (text: string | undefined) => (text && /^[0-5]\d$/.test(text) ? Number(text) : null);

/** `1h15`, `1 h 15`, `9h`, `1 h`: an amount of hours or a time of day, which the words around it tell. */
export function readHours(tokens: readonly Token[], first: number, end: number): HourRead | null {
  const mark = first + 1 < end ? tokens[first + 1]! : undefined;
  if (mark?.word.key[0] !== 'h') return null;
  if (!/^\d{1,3}$/.test(tokens[first]!.text) || !/^[hH](?:[0-5]\d)?(?:mn|min)?$/.test(mark.text)) return null;
  const hours = Number(tokens[first]!.text);
  const tight = minutesOf(mark.text.slice(1, 3));
  if (tight !== null) return { hours, minutes: tight, last: first + 2 };
  const apart = first + 2 < end ? minutesOf(tokens[first + 2]!.text) : null;
  const close = apart !== null && tokens[first + 2]!.start - mark.end <= 1;
  return close ? { hours, minutes: apart, last: first + 3 } : { hours, minutes: null, last: first + 2 };
}
