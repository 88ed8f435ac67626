import type { Finding } from '../upkeep-rows.js';

/** What a check has gone through, and who is told. Counts grow while the checks run. */
export type Count = (what: string, n?: number) => void;

const LONGEST = 60;

/** A stored value as a problem quotes it: short, on one line; `nothing` for null. */
export function quoted(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = String(value).replace(/\s+/g, ' ');
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** A finding about the index as a whole. */
export const ofFile = (check: string, problem: string, table: string | null = null): Finding => ({
  check,
  table,
  row: null,
  article: null,
  problem,
});
