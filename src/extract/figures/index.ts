import { amountStarts } from '../../french/numbers/index.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import type { Analysis, Entities, FoundFigure, Span } from '../../types.js';
import type { Judged } from './claim.js';
import { within } from './exclusions.js';
import { antecedentsWith, type Hit, hitsIn, NONE_BEFORE } from './hits.js';
import { modify } from './modifiers.js';
import { ownersIn } from './organisations.js';
import { judgeOutcome } from './outcome.js';
import { ownerOf } from './owner.js';
import { findPer } from './per.js';
import { isStretch, type PeriodAt, periodNear, periodsIn } from './periods.js';

/** A figure whose organisation is still to be told. */
type Figure = Omit<FoundFigure, 'organisation'> & { organisation: string | null };

/** The figure that a hit is, with modifier, per, and whether it is an outcome, judged with the one before it in mind. */
function toFigure(
  hit: Hit,
  period: string | null,
  headline: boolean,
  earlier: Judged | null,
): { figure: Figure; judged: Judged } {
  const { site, reading, rule } = hit;
  const per = findPer(site, site.number.last, reading.last, reading.kind);
  const { modifier, first, last } = modify(site, per?.last ?? reading.last);
  const start = reading.value !== null && reading.value < 0 ? Math.min(first, site.number.first - 1) : first;
  const size = Math.abs(reading.max ?? reading.value ?? reading.min ?? 0);
  const { outcome, because, family } = judgeOutcome(site, {
    kind: reading.kind,
    unit: reading.unit,
    modifier,
    per: per?.per ?? null,
    first,
    last: reading.last,
    size,
    ranged: reading.max !== null,
    headline,
    earlier,
  });
  const { value, min, max, unit, kind, confidence } = reading;
  const figure: Figure = {
    start: site.tokens[start]!.start,
    end: site.tokens[last - 1]!.end,
    rule: `${rule}, ${outcome ? 'outcome' : 'no outcome'}: ${because}`,
    confidence,
    value,
    min,
    max,
    unit,
    kind,
    modifier,
    per: per?.per ?? null,
    period,
    organisation: null,
    outcome,
  };
  const judged = { outcome, kind, family, sentence: site.from, last };
  return { figure, judged };
}

/** The period it is said of; how long something took is not said of times. */
function periodOf({ reading }: Hit, periods: readonly PeriodAt[]): string | null {
  const period = periodNear(periods, reading.last);
  const isTime = reading.kind === 'duration' || reading.kind === 'age';
  return period !== null && isTime && isStretch(period) ? null : period;
}

/** The spans of entities, so that numbers inside names (`Le 400`) are left alone. */
function namesOf({ people, organisations, places }: Entities): Span[] {
  const spans: Span[] = [];
  for (const entities of [people, organisations, places])
    for (const { mentions } of entities) for (const mention of mentions) spans.push(mention);
  return withoutOverlaps(spans);
}

/**
 * Figures of an article, in order; spans from the modifier to the unit or what it is counted by. `date` (ISO) is what
 * `l'an dernier` is counted from.
 */
export function findFigures(analysis: Analysis, entities: Entities, date: string | null): FoundFigure[] {
  const isName = within(namesOf(entities));
  const owners = ownersIn(entities);
  let earlier: Judged | null = null;
  let before = NONE_BEFORE;
  const starts = amountStarts(analysis.tokens);
  const figures: FoundFigure[] = [];
  for (const sentence of analysis.sentences) {
    const hits = hitsIn(analysis.tokens, starts, sentence, isName, before);
    before = hits.reduce(antecedentsWith, NONE_BEFORE);
    if (hits.length === 0) {
      earlier = null;
      continue;
    }
    const periods = periodsIn(analysis.tokens, sentence, date);
    for (const hit of hits) {
      const { figure, judged } = toFigure(hit, periodOf(hit, periods), sentence.start < analysis.titleEnd, earlier);
      if (judged.kind !== 'duration' && judged.kind !== 'age') earlier = judged;
      figure.organisation = ownerOf(analysis, owners, sentence, figure);
      figures.push(figure);
    }
  }
  return figures;
}
