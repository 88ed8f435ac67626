import { type Candidate, candidate } from './candidate.js';
import type { Reading } from './reading.js';

const FULL_NAME_ENOUGH = 60;
const ARTICLES = new Set(['les', 'des', 'ben', 'van', 'von', 'del', 'una', 'dit']);
const PLACING = new Set(['a', 'en', 'au', 'aux', 'rue', 'de', 'du', "d'"]);

/** `Morvan` where the article has `Denis Morvan`: the first or last word of a full name, standing alone. Behind `à` or `de` it may well be the place. */
export function nameParts(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const { keys, capital, tokens } = reading;
  const full = candidates.filter((c) => c.type === 'PER' && c.last > c.first + 1 && c.weight >= FULL_NAME_ENOUGH);
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of full) covered.fill(1, first, last);
  const parts = new Set<string>();
  for (const { first, last } of full)
    for (const key of [keys[first]!, keys[last - 1]!]) if (key.length > 2 && !ARTICLES.has(key)) parts.add(key);
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    const alone =
      !covered[i] && parts.has(keys[i]!) && !capital[i + 1] && !(i > 0 && capital[i - 1] && !reading.opens[i - 1]);
    if (alone && (i === 0 || !PLACING.has(keys[i - 1]!)))
      found.push(candidate(reading, [i, i + 1], 'PER', 'partie d’un nom', 72));
  }
  return found;
}
