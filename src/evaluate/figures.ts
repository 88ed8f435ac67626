import type { FigureRecord } from '../types.js';
import type { GoldFigure, WaivedFigure } from './gold.js';
import { overlap, sameName } from './likeness.js';
import type { Tally } from './tally.js';

/** Units that share so much of their words are the same. */
const UNIT_LIKENESS = 0.5;
/** A waived figure without value is known by its words. */
const WAIVED_LIKENESS = 0.4;
/** Two numbers this near in proportion are the same: `un tiers` is 33 or 33.3. */
const TOLERANCE = 0.01;

interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Lower and upper bound; null is open. */
const bounds = ({ value, min, max }: Amount) => (value === null ? [min, max] : [value, value]);

/** An open end agrees with any: `au moins 5` may be read as 5 or as 5 and more. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return true;
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function sameAmount(a: Amount, b: Amount): boolean {
  const [[low, high], [lower, upper]] = [bounds(a), bounds(b)];
  return near(low!, lower!) && near(high!, upper!);
}

/** Pairs figures of the same amount, those of like words first; judges unit, kind, modifier and time of the pairs. */
export function compareFigures(
  tally: Tally,
  wanted: readonly GoldFigure[],
  found: readonly FigureRecord[],
  waived: readonly WaivedFigure[],
): void {
  const open = [...wanted];
  const surplus: FigureRecord[] = [];
  for (const figure of found) {
    const match = bestMatch(open, figure);
    if (!match) {
      surplus.push(figure);
      continue;
    }
    open.splice(open.indexOf(match), 1);
    tally.hit('figures');
    judge(tally, match, figure);
  }
  for (const figure of surplus) if (!waived.some((w) => waives(w, figure))) extra(tally, figure);
  for (const { text, outcome } of open) {
    tally.missed('figures', text);
    if (outcome) tally.missed('outcomes', text);
  }
}

function bestMatch(open: readonly GoldFigure[], figure: FigureRecord): GoldFigure | undefined {
  const same = open.filter((w) => sameAmount(w, figure));
  return same.map((w) => ({ w, likeness: overlap(w.text, figure.text) })).sort((a, b) => b.likeness - a.likeness)[0]?.w;
}

function judge(tally: Tally, wanted: GoldFigure, found: FigureRecord): void {
  const one = (aspect: 'unit' | 'kind' | 'modifier' | 'per', isRight: boolean) =>
    tally.judge(`figures.${aspect}`, isRight, `${found.text}: ${found[aspect] ?? '(none)'}`, wanted[aspect], found);
  one('unit', overlap(wanted.unit, found.unit) >= UNIT_LIKENESS);
  one('kind', wanted.kind === found.kind);
  one('modifier', wanted.modifier === found.modifier);
  one('per', sameName(wanted.per, found.per));
  if (wanted.outcome && found.outcome) tally.hit('outcomes');
  else if (wanted.outcome) tally.missed('outcomes', wanted.text);
  else if (found.outcome) tally.extra('outcomes', found.text, found);
}

function waives(waived: WaivedFigure, figure: FigureRecord): boolean {
  const isUncounted = waived.value === null && waived.min === null;
  return isUncounted ? overlap(waived.text, figure.text) > WAIVED_LIKENESS : sameAmount(waived, figure);
}

function extra(tally: Tally, figure: FigureRecord): void {
  tally.extra('figures', figure.text, figure);
  if (figure.outcome) tally.extra('outcomes', figure.text, figure);
}
