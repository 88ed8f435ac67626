import type { FigureKind, Modifier } from '../../types.js';
import { type Family, familyOf } from './families.js';
import { type Sense, sensesOf } from './senses.js';
import { type Site, word } from './site.js';

/** What was judged of the figure before this one. */
export interface Judged {
  readonly outcome: boolean;
  readonly kind: FigureKind;
  readonly family: Family | null;
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
  /** The words before it back to where its own clause opens. */
  readonly clause: readonly string[];
}

const REACH_BEFORE = 16;
const REACH_BEHIND = 10;

const OPENS_CLAUSE = /^(?:et|mais|donc|puis|or|qui|que|qu'|où|dont|quand)$/;

/** How many of the words before, nearest first, belong to the figure's own clause. */
function clauseLength(before: readonly string[]): number {
  const cut = before.findIndex(
    (w, i) => w === ':' || (w === '"' && i > 0) || (w === ',' && OPENS_CLAUSE.test(before[i - 1] ?? '')),
  );
  return cut < 0 ? before.length : cut;
}

/** The claim that a figure makes in its sentence. */
export function claimOf(site: Site, stated: Stated): Claim {
  const before: string[] = [];
  for (let i = stated.first - 1; i >= Math.max(site.from, stated.first - REACH_BEFORE); i--) {
    const w = word(site, i);
    if (w === ';') break;
    before.push(w);
  }
  const behind: string[] = [];
  for (let i = stated.last; i < Math.min(site.to, stated.last + REACH_BEHIND); i++) {
    const w = word(site, i);
    if (w === ';' || w === ':') break;
    behind.push(w);
  }
  const family = stated.kind === 'count' ? familyOf(stated.unit) : null;
  const clause = before.slice(0, clauseLength(before));
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
