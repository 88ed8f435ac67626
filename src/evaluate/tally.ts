import type { Located } from '../types.js';

/** What is measured, in the order of reports. Of a counted one both what is missed and what is too much count; a judged one is right or wrong. */
export const MEASURES = {
  articles: 'counted',
  date: 'judged',
  themes: 'judged',
  media: 'judged',
  reading_seconds: 'judged',
  people: 'counted',
  'people.name': 'judged',
  'people.role': 'judged',
  'people.organisation': 'judged',
  organisations: 'counted',
  'organisations.name': 'judged',
  places: 'counted',
  'places.name': 'judged',
  figures: 'counted',
  'figures.unit': 'judged',
  'figures.kind': 'judged',
  'figures.modifier': 'judged',
  'figures.per': 'judged',
  outcomes: 'counted',
  quotes: 'counted',
  'quotes.speaker': 'judged',
} as const;

export type MeasureName = keyof typeof MEASURES;

/** A difference between what was found and what is wanted. `at`: where it stands, if the records say so. */
export interface Difference {
  readonly measure: MeasureName;
  readonly fault: 'missed' | 'extra' | 'wrong';
  readonly found: string | null;
  readonly wanted: string | null;
  readonly at: Located | null;
}

export interface Counts {
  hit: number;
  extra: number;
  missed: number;
}

/** Hits and differences of an article, as the comparison meets them. */
export class Tally {
  readonly counts = new Map<MeasureName, Counts>();
  readonly differences: Difference[] = [];

  #of(measure: MeasureName): Counts {
    const counts = this.counts.get(measure) ?? { hit: 0, extra: 0, missed: 0 };
    this.counts.set(measure, counts);
    return counts;
  }

  hit(measure: MeasureName): void {
    this.#of(measure).hit++;
  }

  extra(measure: MeasureName, found: string, at: Located | null): void {
    this.#of(measure).extra++;
    this.differences.push({ measure, fault: 'extra', found, wanted: null, at });
  }

  missed(measure: MeasureName, wanted: string): void {
    this.#of(measure).missed++;
    this.differences.push({ measure, fault: 'missed', found: null, wanted, at: null });
  }

  /** A yes or no on something that was found: what is wrong counts as missed. */
  judge(measure: MeasureName, isRight: boolean, found: string | null, wanted: string | null, at: Located | null): void {
    if (isRight) {
      this.hit(measure);
      return;
    }
    this.#of(measure).missed++;
    this.differences.push({ measure, fault: 'wrong', found, wanted, at });
  }
}
