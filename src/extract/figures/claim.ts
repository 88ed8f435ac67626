import { type Family, familyOf } from '../../french/unit-families.js';
import type { FigureKind, Modifier } from '../../types.js';
import { type Sense, sensesOf } from './senses.js';
import { type Site, word } from './site.js';

/** What was judged of the figure before this one. */
export interface Judged {
  readonly outcome: boolean;
  readonly kind: FigureKind;
  readonly family: Family | null;
  /** The sentence it stands in, by its first token, and the token behind it. */
  readonly sentence: number;
  readonly last: number;
}

/** A figure as far as it is read when its outcome is judged; it stands at tokens `[first, last)`. */
export interface Stated {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly modifier: Modifier;
  readonly per: string | null;
  readonly first: number;
  readonly last: number;
  /** The largest amount it speaks of. */
  readonly size: number;
  readonly ranged: boolean;
  readonly headline: boolean;
  /** The figure before it, in the same sentence or the one before. */
  readonly earlier: Judged | null;
}

/** What evidence looks at: the figure, and the words of its clause before and behind it, nearest first. */
export interface Claim extends Stated {
  readonly site: Site;
  readonly family: Family | null;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** The words before it back to where its own clause opens; behind a colon those of the label. */
  readonly clause: readonly string[];
  /** The words from its verb on, where an aside stands between: `Onze salariés, dont huit en insertion, | s'y relayent`. */
  readonly predicate: readonly string[];
}

const REACH_BEFORE = 16;
const REACH_BEHIND = 10;
/** How far behind the figure an aside may open: `sept véhicules | de neuf places, dont deux électriques,`. */
const REACH_OF_ASIDE = 5;
const LONGEST_ASIDE = 14;

const OPENS_CLAUSE = /^(?:et|mais|donc|puis|or|qui|que|qu'|où|dont|quand)$/;

const LONGEST_LABEL = 4;
/** What a label has not: `Il faut être franc : …` is a clause. */
const SUBJECT = /^(?:je|j'|il|elle|ils|elles|on|nous|vous|c')$/;

/** `Objectif affiché : 90 000 m³`: a few words that open the sentence and a colon. */
const isLabelled = (before: readonly string[]) =>
  before[0] === ':' && before.length <= LONGEST_LABEL + 1 && !before.some((w) => w === ',' || SUBJECT.test(w));

/** How many of the words before, nearest first, belong to the figure's own clause. A label's colon is none of its ends. */
function clauseLength(before: readonly string[]): number {
  if (isLabelled(before)) return before.length;
  const cut = before.findIndex(
    (w, i) => w === ':' || (w === '"' && i > 0) || (w === ',' && OPENS_CLAUSE.test(before[i - 1] ?? '')),
  );
  return cut < 0 ? before.length : cut;
}

const LONGEST_ASIDE_BEFORE = 6;
const OPENS_ASIDE = /^(?:en|à|au|aux|dans|sur|depuis|pendant|durant|avant|après|avec|grâce|malgré|selon)$/;

/** How many words right before the figure are an aside between commas: `a réparé, | en 2023, | 14 ponts`. */
function asideLength(before: readonly string[]): number {
  if (before[0] !== ',') return 0;
  const opens = before.indexOf(',', 1);
  return opens > 1 && opens <= LONGEST_ASIDE_BEFORE && OPENS_ASIDE.test(before[opens - 1]!) ? opens + 1 : 0;
}

function wordsBefore(site: Site, first: number): string[] {
  const before: string[] = [];
  for (let i = first - 1; i >= Math.max(site.from, first - REACH_BEFORE); i--) {
    const w = word(site, i);
    if (w === ';') break;
    before.push(w);
  }
  return before;
}

function wordsBehind(site: Site, last: number): string[] {
  const behind: string[] = [];
  for (let i = last; i < Math.min(site.to, last + REACH_BEHIND); i++) {
    const w = word(site, i);
    if (w === ';' || w === ':') break;
    behind.push(w);
  }
  return behind;
}

/** The words behind the figure, or behind the aside between two commas that follows it. */
function predicateOf(site: Site, last: number, behind: readonly string[]): readonly string[] {
  const comma = behind.slice(0, REACH_OF_ASIDE).indexOf(',');
  if (comma < 0 || (comma > 0 && !/^(?:de|d'|en|à|du|des|dans|sur)$/.test(behind[0]!))) return behind;
  for (let i = last + comma + 2; i < Math.min(site.to, last + LONGEST_ASIDE); i++) {
    const w = word(site, i);
    if (w === ';' || w === ':') break;
    if (w === ',') return wordsBehind(site, i + 1);
  }
  return [];
}

/** The claim that a figure makes in its sentence. */
export function claimOf(site: Site, stated: Stated): Claim {
  const before = wordsBefore(site, stated.first);
  const behind = wordsBehind(site, stated.last);
  const predicate = predicateOf(site, stated.last, behind);
  const family = stated.kind === 'count' ? familyOf(stated.unit) : null;
  const clause = before.slice(asideLength(before), clauseLength(before));
  const { kind, unit, modifier, per, first, last, size, ranged, headline, earlier } = stated;
  // fields one by one: a spread gives each claim a layout of its own, and all that reads them is slow
  return {
    kind,
    unit,
    modifier,
    per,
    first,
    last,
    size,
    ranged,
    headline,
    earlier,
    site,
    family,
    before,
    behind,
    predicate,
    clause,
  };
}

/** Does one of the first `reach` words have the sense? */
export function says(words: readonly string[], sense: Sense, reach = words.length): boolean {
  for (let i = 0; i < words.length && i < reach; i++) if (sensesOf(words[i]!).has(sense)) return true;
  return false;
}

/** Is one of the first `reach` words so written? */
export function reads(words: readonly string[], pattern: RegExp, reach = words.length): boolean {
  for (let i = 0; i < words.length && i < reach; i++) if (pattern.test(words[i]!)) return true;
  return false;
}

/** Was the figure before it an outcome, in the same sentence? */
export const followsOutcome = (c: Claim): boolean => c.earlier?.outcome === true && c.earlier.sentence === c.site.from;
