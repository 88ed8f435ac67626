import type { Family } from '../../french/unit-families.js';
import type { FigureKind } from '../../types.js';
import { type Claim, claimOf, type Stated } from './claim.js';
import { CONTEXT } from './context.js';
import { AGAINST_COUNTS } from './counts-against.js';
import { FOR_COUNTS } from './counts-for.js';
import { COUNTED } from './counts-of.js';
import { EVERYDAY } from './everyday.js';
import type { Evidence } from './evidence.js';
import { AIMS } from './goals.js';
import { MEASURE_EVIDENCE, TIME_EVIDENCE } from './measures.js';
import { MONEY_EVIDENCE } from './money.js';
import { OF_ONE_PERSON } from './one-person.js';
import { OWN_SIZE } from './own-size.js';
import { SHARE_EVIDENCE } from './shares.js';
import { SignReader } from './signs.js';
import type { Site } from './site.js';
import { STUDIED } from './studied.js';
import { TEAM_EVIDENCE } from './team.js';
import { UNREAL } from './undone.js';

/** What may speak for or against a figure of each kind; an age is never an outcome. */
export const EVIDENCE: Readonly<Record<FigureKind, readonly Evidence[]>> = {
  count: [
    ...COUNTED,
    ...FOR_COUNTS,
    ...TEAM_EVIDENCE,
    ...AGAINST_COUNTS,
    ...OWN_SIZE,
    ...OF_ONE_PERSON,
    ...EVERYDAY,
    ...CONTEXT,
    ...STUDIED,
    ...AIMS,
    ...UNREAL,
  ],
  money: MONEY_EVIDENCE,
  percent: SHARE_EVIDENCE,
  measure: MEASURE_EVIDENCE,
  duration: TIME_EVIDENCE,
  age: [],
};

export interface Verdict {
  readonly outcome: boolean;
  /** The names of what decided, the weightiest first. */
  readonly because: string;
  readonly family: Family | null;
}

const signs = new SignReader(Object.values(EVIDENCE).flat());

/** The same, each with the number of its sign. */
const NUMBERED = Object.fromEntries(
  Object.entries(EVIDENCE).map(([kind, all]) => [kind, all.map((evidence) => [evidence, signs.numberOf(evidence)])]),
) as unknown as Readonly<Record<FigureKind, readonly (readonly [evidence: Evidence, sign: number])[]>>;

/** What holds of a claim. */
export function evidenceFor(claim: Claim): Evidence[] {
  signs.read(claim);
  const held: Evidence[] = [];
  for (const [evidence, sign] of NUMBERED[claim.kind])
    if (signs.isMet(sign) && evidence.holds(claim)) held.push(evidence);
  return held;
}

/** Does the figure state what an activity did, reached or put in place, and what says so? */
export function judgeOutcome(site: Site, stated: Stated): Verdict {
  const claim = claimOf(site, stated);
  const held = evidenceFor(claim);
  const sum = held.reduce((total, { weight }) => total + weight, 0);
  const outcome = sum > 0;
  const reasons = held
    .filter(({ weight }) => weight > 0 === outcome)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { outcome, because: reasons.map(({ name }) => name).join(' + ') || 'nothing says so', family: claim.family };
}
