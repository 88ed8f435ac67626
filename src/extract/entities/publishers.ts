import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';

const LONGEST = 7;

/** `, 240 pages`: do the pages of a book begin at that comma? */
const countsPages = ({ keys, tokens }: Reading, comma: number): boolean =>
  keys[comma] === ',' && tokens[comma + 1]?.kind === 'number' && /^(?:pages?|p)$/.test(keys[comma + 2] ?? '');

/** `(Presses du Sillon, 240 pages`: the first token of what stands alone between a bracket or a comma and the pages, or null. */
function publisherStart({ keys, tokens, capital, sentence }: Reading, comma: number): number | null {
  for (let k = comma - 1; k >= Math.max(1, comma - LONGEST) && sentence[k] === sentence[comma]; k--) {
    if (keys[k] === '(' || keys[k] === ',') return k + 1 < comma && capital[k + 1] ? k + 1 : null;
    if (tokens[k]!.kind === 'punct') return null;
  }
  return null;
}

/** Whoever published the book whose pages are told. */
export const publisherOf: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 2; i + 2 < reading.tokens.length; i++) {
    if (!countsPages(reading, i) || !together(reading, i, i + 2)) continue;
    const first = publisherStart(reading, i);
    if (first !== null) found.push(candidate(reading, [first, i], 'ORG', 'éditeur', 86, 'company'));
  }
  return found;
};
