import { bare } from '../text/fold.js';
import type { Span } from '../types.js';

const MASK = '█';
const LETTERS = '\\p{L}\\p{M}\\p{N}';
const WORDS = new RegExp(`[${LETTERS}]+`, 'gu');

/** Lower case without accents, code unit by code unit: same offsets. */
const plain = (text: string): string =>
  text.replace(/[A-Z\u0080-\uffff]/g, (c) => (bare(c).length === 1 ? bare(c) : c));

/** The words of a text, for building names of; UTF-16 offsets. */
export const wordsOf = (text: string): Span[] =>
  Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** What a person is called: names of which nobody else is meant, and words that may be somebody else's too. */
export interface Called {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

function patternOf(names: readonly string[]): RegExp | null {
  const one = (name: string) => (plain(name).match(WORDS) ?? []).join(`[^${LETTERS}]{1,3}`);
  const all = [...new Set(names.map(one))].filter((p) => p !== '').sort((a, b) => b.length - a.length);
  return all.length === 0 ? null : new RegExp(`(?<![${LETTERS}])(?:${all.join('|')})(?![${LETTERS}])`, 'gu');
}

/** Hides a person's names in texts: each character becomes `█`, white space stays, so that no offset in code points moves. */
export class Mask {
  readonly #whole: RegExp | null;
  readonly #parts: RegExp | null;

  constructor({ whole, parts }: Called) {
    this.#whole = patternOf(whole);
    this.#parts = patternOf(parts);
  }

  /**
   * Where the names stand in a text: whole names anywhere, parts of them where they begin with a capital and `others` (the
   * mentions of other people and bodies) do not hold them.
   */
  places(text: string, others: readonly Span[] = []): Span[] {
    const flat = plain(text);
    const found = (pattern: RegExp | null): Span[] =>
      pattern ? Array.from(flat.matchAll(pattern), ({ 0: m, index }) => ({ start: index, end: index + m.length })) : [];
    const isFree = ({ start, end }: Span) => !others.some((o) => o.start < end && start < o.end);
    return [...found(this.#whole), ...found(this.#parts).filter((s) => isFree(s) && /\p{Lu}/u.test(text[s.start]!))];
  }

  /** A short text that is no part of the article: names of other things, labels. */
  name(text: string): string {
    return hidden(text, this.#whole ? this.places(text, [{ start: 0, end: text.length }]) : []);
  }

  /** Does a keyword hold any of the names? */
  touches(keyword: string): boolean {
    const flat = plain(keyword);
    return [this.#whole, this.#parts].some((pattern) => pattern !== null && flat.search(pattern) >= 0);
  }
}

/** The text with these places hidden. */
export function hidden(text: string, places: readonly Span[]): string {
  if (places.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of places) for (let i = start; i < end; i++) if (units[i]!.trim() !== '') units[i] = MASK;
  // of a surrogate pair that is hidden one character is left
  return units.map((unit, i) => (unit === MASK && /[\udc00-\udfff]/.test(text[i]!) ? '' : unit)).join('');
}
