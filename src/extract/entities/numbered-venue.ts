import { type CandidateRule, candidate } from './candidate.js';
import type { Reading } from './reading.js';

const ARTICLES = new Set(['le', 'du', 'au']);
/** Days of the month end here: `le 12` is a date before it is a house. */
const LAST_DAY = 31;

/** Is the number named like somebody's house: an article before, no noun behind (`au 400 de l'autre`, `Le 400 :`)? */
function standsAlone({ tokens, keys }: Reading, i: number): boolean {
  const next = tokens[i + 1];
  return (
    ARTICLES.has(keys[i - 1] ?? '') &&
    (!next || next.kind === 'punct' || /^(?:a|est|et|de|qui|ou|pour|en|un)$/.test(keys[i + 1]!))
  );
}

/** `Le 400`: a venue called by its number, where the article names it so more than once and once with a capital article or as its title. */
export const numberedVenue: CandidateRule = (reading) => {
  const { tokens, keys, capital } = reading;
  const places = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'number' || !/^\d{2,4}$/.test(token.text) || Number(token.text) <= LAST_DAY) return;
    if (/^(?:19|20)\d\d$/.test(token.text) || !standsAlone(reading, i)) return;
    places.set(token.text, [...(places.get(token.text) ?? []), i]);
  });
  return [...places.values()].flatMap((at) => {
    const named = at.some((i) => keys[i - 1] === 'le' && capital[i - 1]);
    if (at.length < 2 || !named) return [];
    return at.map((i) => {
      const first = keys[i - 1] === 'le' ? i - 1 : i;
      return candidate(reading, [first, i + 1], 'ORG', 'lieu nommé par un nombre', 76, 'venue');
    });
  });
};
