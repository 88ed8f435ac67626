import type { Analysis, Entities, FoundQuote } from '../../types.js';

/** Direct speech of an article with its speakers, in order. */
export function findQuotes(_analysis: Analysis, _entities: Entities): FoundQuote[] {
  return [];
}
