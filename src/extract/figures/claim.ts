import type { FigureKind, Modifier } from '../../types.js';
import { type Family, familyOf } from './families.js';
import { type Sense, sensesOf } from './senses.js';
import { type Site, word } from './site.js';

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
}

/** What outcome rules look at: the figure, and the words of its clause before and behind it, nearest first. */
export interface Claim extends Stated {
  readonly site: Site;
  readonly family: Family | null;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const REACH_BEFORE = 30;
const REACH_BEHIND = 12;

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
  return { ...stated, site, family: stated.kind === 'count' ? familyOf(stated.unit) : null, before, behind };
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

const OPENS_CLAUSE = /^(?:et|mais|donc|puis|or)$/;
const CLAUSE = 14;

/** The words before the figure back to the `, et`, `, mais` or `:` that opens a clause of its own. */
export function ownClause({ before }: Claim): readonly string[] {
  const near = before.slice(0, CLAUSE);
  const cut = near.findIndex((w, i) => w === ':' || (w === ',' && OPENS_CLAUSE.test(near[i - 1] ?? '')));
  return cut < 0 ? near : near.slice(0, cut);
}
