import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';

const LONGEST = 7;

/** `, 240 pages`: do the pages of a book begin at that comma? */
const countsPages = ({ keys, tokens }: Reading, comma: number): boolean =>
  keys[comma] === ',' && tokens[comma + 1]?.kind === 'number' && /^(?:pages?|p)$/.test(keys[comma + 2] ?? '');

/** The comma behind the words from `first` on, the next mark that there is; -1 where it is another. */
function commaBehind({ keys, tokens }: Reading, first: number): number {
  for (let k = first + 1; k < Math.min(keys.length, first + LONGEST); k++)
    if (tokens[k]!.kind === 'punct') return keys[k] === ',' ? k : -1;
  return -1;
}

/** `(Presses du Sillon, 240 pages`: whoever published the book whose pages are told, alone between a bracket or a comma and them. */
export const publisherOf: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const first of reading.capitals) {
    if (first < 2 || !/^[(,]$/.test(reading.keys[first - 1]!)) continue;
    const comma = commaBehind(reading, first);
    if (comma === -1 || !countsPages(reading, comma) || !together(reading, first - 1, comma + 2)) continue;
    found.push(candidate(reading, [first, comma], 'ORG', 'éditeur', 86, 'company'));
  }
  return found;
};
