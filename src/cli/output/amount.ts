import type { Modifier } from '../../types.js';

const SIGNS: Record<Modifier, string> = { exact: '', about: '≈ ', 'at-least': '≥ ', 'at-most': '≤ ' };

interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Modifier;
}

/** A number as French prints it: `75 000` (thin no-break spaces), `2,5`. */
export function number(value: number | null): string {
  if (value === null) return '';
  const [whole = '', fraction] = String(value).split('.');
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return fraction ? `${grouped},${fraction}` : grouped;
}

/** `≈ 75 000`, `14–17`, `≥ 3`. */
export function amount({ value, min, max, modifier }: Amount): string {
  if (value !== null) return SIGNS[modifier] + number(value);
  if (min !== null && max !== null) return `${SIGNS[modifier]}${number(min)}–${number(max)}`;
  if (min !== null) return `≥ ${number(min)}`;
  return max === null ? '' : `≤ ${number(max)}`;
}

/** `personnes accompagnées / an`. */
export function unitOf({ unit, per }: { unit: string; per: string | null }): string {
  return per ? `${unit} / ${per}` : unit;
}

/** `2 min 26 s`. */
export function duration(seconds: number | null): string {
  if (seconds === null) return '';
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [Math.round(seconds % 60), 's'],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ');
}

const EIGHTHS = ' ▏▎▍▌▋▊▉█';

/** A bar of at most `width` cells for `part` of `whole`. */
export function bar(part: number, whole: number, width: number): string {
  const eighths = whole > 0 ? Math.max(1, Math.round((part / whole) * width * 8)) : 0;
  return '█'.repeat(eighths >> 3) + (eighths & 7 ? EIGHTHS[eighths & 7] : '');
}
