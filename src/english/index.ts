import type { Analysis, Facts } from '../types.js';

/** The facts of an English article. */
export function englishFacts(_analysis: Analysis): Facts {
  return { people: [], organisations: [], places: [], figures: [], quotes: [], keywords: [] };
}
