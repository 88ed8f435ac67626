import type { DateForm } from './profile.js';

const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

type Part = 'year' | 'month' | 'day';

/** A form of date: how it looks at the start of a bare line, and which part each group holds. */
interface Form {
  readonly pattern: RegExp;
  readonly order: readonly [Part, Part, Part];
}

const FORMS: Readonly<Record<DateForm, Form>> = {
  'day/month/year': { pattern: /^(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{4}|\d\d)(?!\d)/, order: ['day', 'month', 'year'] },
  'day.month.year': { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?!\d)/, order: ['day', 'month', 'year'] },
  'day-month-year': { pattern: /^(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/, order: ['day', 'month', 'year'] },
  'day month-name year': {
    pattern: /^(\d{1,2})(?: ?er)? ([a-z]{3,9})\.? (\d{4})(?!\d)/,
    order: ['day', 'month', 'year'],
  },
  'year-month-day': { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, order: ['year', 'month', 'day'] },
  'month/day/year': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, order: ['month', 'day', 'year'] },
};

/** ISO date, or null where no calendar holds it. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // `Date` reads 31 February as 3 March, and the years 0 to 99 as 1900 to 1999: then the parts differ
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

const wholeYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

export interface ReadDate {
  /** ISO, or null where no calendar holds the date that is written. */
  readonly date: string | null;
  /** Is it surely a date, or does it only look like one (`7 brumaire 2023`)? */
  readonly sure: boolean;
  readonly length: number;
}

/**
 * The date at the start of a text, which is bare (lower case, no accents, plain spaces), in one of the given forms; null
 * where there is none.
 */
export function dateAtStart(text: string, forms: readonly DateForm[]): ReadDate | null {
  for (const name of forms) {
    const { pattern, order } = FORMS[name];
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (wanted: Part) => match[order.indexOf(wanted) + 1]!;
    const month = name === 'day month-name year' ? MONTH_NUMBER.get(part('month')) : Number(part('month'));
    const date = month === undefined ? null : isoDate(wholeYear(part('year')), month, Number(part('day')));
    return { date, sure: month !== undefined, length: match[0].length };
  }
  return null;
}
