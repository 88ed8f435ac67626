import type { Span } from '../types.js';

/**
 * The one overlap policy: of two spans that overlap the one with the higher rank stays, then the longer, then the earlier.
 * In: any order. Out: by start, none overlapping. A kept span is compared with its neighbour only, so the cost is that of the sort.
 */
export function withoutOverlaps<T extends Span>(spans: readonly T[], rank: (span: T) => number = () => 0): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (rank(span) > rank(last) || (rank(span) === rank(last) && span.end - span.start > last.end - last.start))
      kept[kept.length - 1] = span;
  }
  return kept;
}
