import { InvalidArgumentError } from 'commander';

const FORM = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** `2023`, `2023-06` or `2023-06-07` as the first day it names: `2023-06-01`. */
export function firstDay(text: string): string {
  return checked(text, '01', () => '01');
}

/** `2023`, `2023-06` or `2023-06-07` as the last day it names: `2023-06-30`. */
export function lastDay(text: string): string {
  return checked(text, '12', lastOfMonth);
}

function checked(text: string, month: string, day: (year: string, month: string) => string): string {
  const [, y, m = month, d] = FORM.exec(text) ?? [];
  if (!y) throw new InvalidArgumentError('A date is written 2023, 2023-06 or 2023-06-07.');
  if (Number(m) < 1 || Number(m) > 12) throw new InvalidArgumentError(`No year has a month ${m}.`);
  const last = lastOfMonth(y, m);
  if (d && (d < '01' || d > last)) throw new InvalidArgumentError(`${y}-${m} has no day ${d}.`);
  return `${y}-${m}-${d ?? day(y, m)}`;
}

function lastOfMonth(year: string, month: string): string {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month), 0);
  return String(date.getUTCDate()).padStart(2, '0');
}
