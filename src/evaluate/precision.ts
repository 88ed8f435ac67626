import { SHEET_TYPES, type SheetType } from './facts.js';
import { wilson } from './interval.js';
import type { Tick } from './sheet.js';

/** How many of the ticked facts of a type are right; `low` and `high` are the 95 % confidence interval ({@link wilson}). */
export interface Precision {
  readonly type: SheetType;
  /** Null where none was ticked. */
  readonly precision: number | null;
  readonly low: number;
  readonly high: number;
  readonly correct: number;
  readonly ticked: number;
  readonly unticked: number;
  /** Ticked right in one place and wrong in another: they are left out of the measure. */
  readonly contradicted: number;
}

export interface Judgement {
  readonly precision: Precision[];
  /** The facts that are wrong, in the order of the sheets. */
  readonly wrong: Tick[];
  readonly contradictions: { readonly right: Tick; readonly wrong: Tick }[];
}

/** What the ticks of one fact come to, from however many sheets. */
interface Verdict {
  readonly right: Tick | undefined;
  readonly wrong: Tick | undefined;
  readonly type: SheetType;
}

/** Joins the ticks of all sheets, a fact counting once, and measures precision by type. */
export function judgeTicks(ticks: readonly Tick[]): Judgement {
  const byFact = new Map<string, Tick[]>(ticks.map(({ id }) => [id, []]));
  for (const tick of ticks) byFact.get(tick.id)!.push(tick);
  const verdicts = [...byFact.values()].map(verdictOf);
  const types = (Object.keys(SHEET_TYPES) as SheetType[]).filter((type) => verdicts.some((v) => v.type === type));
  return {
    precision: types.map((type) =>
      precisionOf(
        type,
        verdicts.filter((v) => v.type === type),
      ),
    ),
    wrong: verdicts.flatMap(({ right, wrong }) => (wrong && !right ? [wrong] : [])),
    contradictions: verdicts.flatMap(({ right, wrong }) => (right && wrong ? [{ right, wrong }] : [])),
  };
}

function verdictOf(ticks: readonly Tick[]): Verdict {
  const wrong = ticks.filter(({ correct }) => correct === false);
  return {
    type: ticks[0]!.type,
    right: ticks.find(({ correct }) => correct),
    // of two who found it wrong, rather the one who says why
    wrong: wrong.find(({ comment }) => comment) ?? wrong[0],
  };
}

function precisionOf(type: SheetType, verdicts: readonly Verdict[]): Precision {
  const correct = verdicts.filter(({ right, wrong }) => right && !wrong).length;
  const contradicted = verdicts.filter(({ right, wrong }) => right && wrong).length;
  const unticked = verdicts.filter(({ right, wrong }) => !right && !wrong).length;
  const ticked = verdicts.length - contradicted - unticked;
  const precision = ticked > 0 ? correct / ticked : null;
  return { type, precision, ...wilson(correct, ticked), correct, ticked, unticked, contradicted };
}
