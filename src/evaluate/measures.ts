import { type Counts, MEASURES, type MeasureName } from './tally.js';

/** A line of the result. Of a judged measure `f1` is the share that is right, and there is neither precision nor recall. */
export interface Measure {
  readonly measure: MeasureName | 'overall';
  readonly precision: number | null;
  readonly recall: number | null;
  /** Of `overall` null where none of its measures was annotated. */
  readonly f1: number | null;
  readonly hit: number | null;
  readonly extra: number | null;
  readonly missed: number | null;
}

/** What `overall` is the mean of. */
const MAIN: readonly MeasureName[] = ['people', 'organisations', 'places', 'figures', 'quotes'];

/** A share; where there was nothing to get wrong, all is right. */
const share = (part: number, rest: number) => (part + rest > 0 ? part / (part + rest) : 1);

function measureOf(measure: MeasureName, counts: Counts): Measure {
  const { hit, extra, missed } = counts;
  const [precision, recall] = [share(hit, extra), share(hit, missed)];
  if (MEASURES[measure] === 'judged') return { measure, precision: null, recall: null, f1: recall, ...counts };
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { measure, precision, recall, f1, ...counts };
}

/** The measures of these counts, in the order of {@link MEASURES}, and `overall`. `annotated` tells which were asked for. */
export function measuresOf(
  counts: ReadonlyMap<MeasureName, Counts>,
  annotated: (measure: MeasureName) => boolean,
): Measure[] {
  const names = (Object.keys(MEASURES) as MeasureName[]).filter(annotated);
  const measures = names.map((name) => measureOf(name, counts.get(name) ?? { hit: 0, extra: 0, missed: 0 }));
  const main = measures.filter(({ measure }) => (MAIN as readonly string[]).includes(measure));
  const f1 = main.length > 0 ? main.reduce((sum, m) => sum + m.f1!, 0) / main.length : null;
  const overall = {
    measure: 'overall',
    precision: null,
    recall: null,
    f1,
    hit: null,
    extra: null,
    missed: null,
  } as const;
  return [...measures, overall];
}
