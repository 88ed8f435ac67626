import type { WarningCode } from '../errors.js';
import type { Article, Warning } from '../types.js';
import type { Segment } from './cutter.js';
import type { Encoding } from './encoding/names.js';
import type { Section } from './sections.js';

/**
 * What became of a dump: every character is in an article, a separator or leftover, or on an HTML page in markup: tags, menus,
 * banners. Characters are UTF-16 code units of the decoded text.
 */
export interface Account {
  readonly source: string;
  /** How its bytes were read. */
  encoding: Encoding;
  articles: number;
  readonly characters: { articles: number; separators: number; leftover: number; markup: number };
  withoutDate: number;
  withoutTitle: number;
  /** The pieces that belong to no article, the first ones in order. */
  readonly leftover: Leftover[];
  /** The first warnings of each code, by line; `counts` holds how many there are. */
  readonly warnings: Warning[];
  readonly counts: Partial<Record<WarningCode, number>>;
}

export interface Leftover {
  readonly line: number;
  readonly characters: number;
  /** Its first words. */
  readonly opening: string;
}

/** A hostile dump has a million warnings; nobody reads more than so many of a kind. */
const MAX_SHOWN = 100;
const OPENING = 80;

export const newAccount = (source: string): Account => ({
  source,
  encoding: 'utf-8',
  articles: 0,
  characters: { articles: 0, separators: 0, leftover: 0, markup: 0 },
  withoutDate: 0,
  withoutTitle: 0,
  leftover: [],
  warnings: [],
  counts: {},
});

/** Number of line breaks in `text[0, end)`. */
export function lineBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Enters the sections of a segment. */
export function enterSections(
  account: Account,
  segment: Segment,
  sections: readonly Section[],
  lineOf = (line: number) => line,
): void {
  for (const { kind, start, end } of sections) {
    const place = kind === 'separator' ? 'separators' : kind === 'leftover' ? 'leftover' : 'articles';
    account.characters[place] += end - start;
    if (kind === 'leftover')
      enterLeftover(account, segment.text.slice(start, end), () =>
        lineOf(segment.line + lineBreaks(segment.text, start)),
      );
  }
}

/** Shows a text that belongs to no article; `line` is asked for the first ones only. */
export function enterLeftover(account: Account, text: string, line: () => number): void {
  if (account.leftover.length >= MAX_SHOWN) return;
  const opening = text.slice(0, OPENING).replace(/\s+/g, ' ').trim();
  account.leftover.push({ line: line(), characters: text.length, opening });
}

export function enterArticle(account: Account, article: Article): void {
  account.articles++;
  if (article.date === null) account.withoutDate++;
  if (article.title === null) account.withoutTitle++;
  for (const warning of article.warnings) enterWarning(account, warning);
}

export function enterWarning(account: Account, warning: Warning): void {
  const count = (account.counts[warning.code] ?? 0) + 1;
  account.counts[warning.code] = count;
  if (count <= MAX_SHOWN) account.warnings.push(warning);
}
