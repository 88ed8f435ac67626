import { lower, type NumberRead } from '../../french/numbers/index.js';
import type { Confidence, FigureKind, Token } from '../../types.js';

/** A number and the sentence it stands in: what figure rules look at. Token indices; the sentence is `[from, to)`. */
export interface Site {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly number: NumberRead;
}

/** What a rule read: the unit as written or its code, and the token behind the expression. */
export interface Reading {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly last: number;
  readonly confidence: Confidence;
}

/** A way to write a figure. Its name is what a reader would say; `read` is null where the site is written otherwise. */
export interface FigureRule {
  readonly name: string;
  readonly read: (site: Site) => Reading | null;
}

/** The word at a token in lower case; empty outside the sentence. */
export function word(site: Site, at: number): string {
  return at >= site.from && at < site.to ? lower(site.tokens[at]!.text) : '';
}

/** Do the words from `at` on read so? */
export function wordsAre(site: Site, at: number, words: readonly string[]): boolean {
  return words.every((w, k) => word(site, at + k) === w);
}

/** Does the token start right behind the one before it? */
export function touches(site: Site, at: number): boolean {
  return at > site.from && at < site.to && site.tokens[at]!.start === site.tokens[at - 1]!.end;
}

/** Applies `change` to the value or to both ends. */
export function scaled(number: NumberRead, change: (n: number) => number): Pick<Reading, 'value' | 'min' | 'max'> {
  const of = (n: number | null) => (n === null ? null : withoutDust(change(n), n));
  return { value: of(number.value), min: of(number.min), max: of(number.max) };
}

/** A number as far as the one that it was made of is exact: 1.1 × 1000 is 1100. Small whole numbers have no dust. */
const withoutDust = (n: number, from: number): number =>
  Number.isInteger(n) && Math.abs(n) < 1e6 ? n : Number(n.toPrecision(6 + Math.max(0, digitsOf(from))));

const digitsOf = (n: number) => Math.min(9, Math.ceil(Math.log10(Math.abs(n) + 1)));

/** Is the number a share or a ratio, which is a percentage already? */
export const isPart = (site: Site) => site.number.form === 'share' || site.number.form === 'ratio';

/** Tokens as they stand, with single spaces, in lower case unless `keepCase`. */
export function asWritten(site: Site, first: number, last: number, keepCase = false): string {
  const tokens = site.tokens.slice(first, last);
  const text = tokens.map((token, i) => (i > 0 && !touches(site, first + i) ? ' ' : '') + token.text).join('');
  return keepCase ? text : text.toLowerCase();
}
