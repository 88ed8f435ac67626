import type { Token } from '../../types.js';
import type { Cardinal } from './letters.js';
import { lower } from './words.js';

const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['mille', 1e3],
  ['milliers', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
]);

/** Groups of three after the first: more of them is a serial number. */
const MOST_GROUPS = 4;

const isGroup = (text: string) => text.length === 3 && text.charCodeAt(1) < 58 && text.charCodeAt(1) > 47;
const isLastGroup = (text: string) => /^\d{3}(?:,\d+)?$/.test(text);

/** Do two tokens stand one plain character apart that can separate thousands? */
function gapIsSpace(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.start - tokens[i - 1]!.end === 1;
}

/** The token behind the run of number tokens that starts at `first`, each one space from the next. */
export function runEnd(tokens: readonly Token[], first: number, end: number): number {
  let i = first + 1;
  while (i < end && tokens[i]!.kind === 'number' && gapIsSpace(tokens, i)) i++;
  return i;
}

/** The value of one token of digits: comma before decimals, dots between thousands; null for dates, versions, codes. */
export function digitValue(text: string): number | null {
  if (/^\d+$/.test(text)) return text.length > 1 && text.startsWith('0') ? null : Number(text);
  if (/^\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)) return Number(text.replace(/,/g, ''));
  return /^\d+\.\d+$/.test(text) ? Number(text) : null;
}

/** The token behind the groups of three that follow a first group, and their joint text. */
function groups(tokens: readonly Token[], first: number, end: number): [text: string, last: number] {
  let text = tokens[first]!.text;
  let i = first + 1;
  if (!/^[1-9]\d{0,2}$/.test(text)) return [text, i];
  for (; i < end && i <= first + MOST_GROUPS && gapIsSpace(tokens, i); i++) {
    const next = tokens[i]!;
    if (next.kind !== 'number' || !isLastGroup(next.text)) break;
    text += next.text;
    if (!isGroup(next.text)) return [text, i + 1];
  }
  return [text, i];
}

/**
 * Reads a number in digits from `tokens[first]`: `75 000`, `2,4`, `1.200`, `2,5 millions`. Null for what is written in
 * digits and is no number: telephone numbers, codes with a leading zero, dates, versions.
 */
export function readDigits(tokens: readonly Token[], first: number, end: number): Cardinal | null {
  const [text, last] = groups(tokens, first, end);
  const value = digitValue(text);
  if (value === null) return null;
  const next = tokens[last];
  const scale = next && last < end ? (SCALE_WORDS.get(lower(next.text)) ?? 1) : 1;
  return scale === 1 ? { value, last, scale } : { value: rounded(value * scale), last: last + 1, scale };
}

/** Without the dust of binary fractions: 1.1 × 1000 is 1100. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
