import type { Analysis } from '../types.js';

/** The words that an article turns around, most frequent first. */
export function findKeywords(_analysis: Analysis): string[] {
  return [];
}
