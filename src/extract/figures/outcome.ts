import { type Claim, claimOf, ownClause, reads, type Stated, says } from './claim.js';
import type { Family } from './families.js';
import { isShareOfDone, isSpent } from './shares-and-money.js';
import type { Site } from './site.js';

/** A rule decides what it knows (its `outcome`) and leaves other claims to the next. */
export interface OutcomeRule {
  readonly name: string;
  readonly outcome: boolean;
  readonly holds: (claim: Claim) => boolean;
}

const DONE = new Set<Family | null>(['public', 'staff', 'acts', 'sites']);
const NEVER = new Set<Family | null>(['residents', 'capacity', 'documents', 'relatives', 'rates', 'everyday']);

const UNFILLED = /pourvoir|vacants|manquants|supprimés|perdus|détruits|fermés/;
const NEGATION = /^(?:ne|n')$/;
const OF = /^d(?:e|')$/;
const SIZED = /^(?:d'|de|à|,|long|haut)$/;
const LIVING = /^(?:viv(?:ent|aient|re)|habitent|habitaient|population)$/;
const MET = /^(?:y|connu|trouve|connaît)$/;
const NATION = /^(?:français|françaises|européens|européennes)/;

const LARGE_COUNT = 30;
/** So many things are put somewhere, they do not stand about. */
const HUGE_COUNT = 5000;
const NATIONWIDE = 1e6;

const isCount = (c: Claim) => c.kind === 'count';
const isDoing = (c: Claim) => says(c.before, 'does') || says(c.behind, 'does');

const isUndone = (c: Claim) =>
  says(c.behind, 'waits', 3) || UNFILLED.test(c.unit) || says(c.before, 'loses', 3) || NEGATION.test(c.behind[0] ?? '');

const isHeld = (c: Claim) =>
  OF.test(c.before[0] ?? '') && says(c.before.slice(1, 2), 'holder') && c.site.number.form !== 'range';

const isNation = (c: Claim) => c.family !== 'acts' && (NATION.test(c.unit) || (c.size >= NATIONWIDE && !isDoing(c)));

const isProduced = (c: Claim) => reads(c.behind, /^moins$/, 2) || says(c.before, 'produces', 12);

/** In order: the first that holds decides. */
export const OUTCOME_RULES: readonly OutcomeRule[] = [
  { name: 'time or age', outcome: false, holds: (c) => c.kind === 'duration' || c.kind === 'age' },
  { name: 'supposed, wished or lacking', outcome: false, holds: (c) => says(ownClause(c), 'unreal') },
  { name: 'still waiting, wanted or lost', outcome: false, holds: (c) => isCount(c) && isUndone(c) },
  { name: 'a limit', outcome: false, holds: (c) => c.modifier === 'at-most' && (isCount(c) || c.kind === 'measure') },
  { name: 'inhabitants, seats, pages, relatives', outcome: false, holds: (c) => isCount(c) && NEVER.has(c.family) },
  { name: 'the size of a thing', outcome: false, holds: (c) => isCount(c) && isHeld(c) },
  { name: 'how large, how far', outcome: false, holds: (c) => c.kind === 'measure' && SIZED.test(c.before[0] ?? '') },
  { name: 'who lives there', outcome: false, holds: (c) => isCount(c) && reads(c.before, LIVING, 5) },
  { name: 'carried, produced, saved', outcome: true, holds: (c) => c.kind === 'measure' && isProduced(c) },
  { name: 'a measure', outcome: false, holds: (c) => c.kind === 'measure' },
  { name: 'a share of what was done', outcome: true, holds: (c) => c.kind === 'percent' && isShareOfDone(c) },
  { name: 'a share of something else', outcome: false, holds: (c) => c.kind === 'percent' },
  { name: 'money spent on it', outcome: true, holds: (c) => c.kind === 'money' && isSpent(c) },
  { name: 'a price', outcome: false, holds: (c) => c.kind === 'money' },
  {
    name: 'the whole country',
    outcome: false,
    holds: (c) => says(c.before, 'elsewhere', 12) && !says(c.before, 'does', 12),
  },
  { name: 'a nation', outcome: false, holds: isNation },
  {
    name: 'there are some',
    outcome: false,
    holds: (c) => c.size < LARGE_COUNT && c.family === 'public' && reads(c.before, MET, 4),
  },
  { name: 'people, acts, sites', outcome: true, holds: (c) => DONE.has(c.family) },
  { name: 'something was done with it', outcome: true, holds: (c) => c.size > 2 && isDoing(c) },
  { name: 'so many by period', outcome: true, holds: (c) => c.per !== null },
  {
    name: 'too many to be chance',
    outcome: true,
    holds: (c) => c.size >= (c.family === 'equipment' ? HUGE_COUNT : LARGE_COUNT),
  },
];

/** Does the figure state what an activity did, reached or put in place, and which rule says so? */
export function judgeOutcome(site: Site, stated: Stated): { outcome: boolean; because: string } {
  const claim = claimOf(site, stated);
  const rule = OUTCOME_RULES.find(({ holds }) => holds(claim));
  return { outcome: rule?.outcome ?? false, because: rule?.name ?? 'nothing says so' };
}
