import { lookup } from '../../french/gazetteer.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, spanOf, textOf, together } from './reading.js';

const OF = new Set(['de', 'du', 'des', "d'"]);
const COUNCILS = /^(?:communautaires?|metropolitaine?s?|intercommunale?)$/;
/** Who speaks or works for a group of communes. */
const MEMBERS = /^(?:vice-)?(?:presidente?s?|presidence)$|^(?:elue?s?|agents|assemblee|services)$/;
const LONGEST = 8;

/** Are the words the name of a group of communes, and of no town? */
function isGroup(reading: Reading, first: number, last: number): boolean {
  const found = lookup(textOf(reading, spanOf(reading, first, last)));
  return found.some(({ kind }) => kind === 'epci') && found.every(({ kind }) => kind !== 'commune');
}

/** The end of the longest such name at `first`, or null. */
function groupEnd(reading: Reading, first: number): number | null {
  for (let last = Math.min(first + LONGEST, reading.tokens.length); last > first + 1; last--)
    if (reading.capital[last - 1] && together(reading, first, last - 1) && isGroup(reading, first, last)) return last;
  return null;
}

/** Is the head at `first` the council of communes that have a name of their own, behind it? */
export const isTheirCouncil = (reading: Reading, first: number, end: number): boolean =>
  COUNCILS.test(reading.keys[end - 1]!) &&
  reading.keys[first] === 'conseil' &&
  OF.has(reading.keys[end] ?? '') &&
  reading.capital[end + 1] === true &&
  groupEnd(reading, end + 1) !== null;

/** `au conseil communautaire de Sommets et Rivières`, `la présidente de Sommets et Rivières`: communes that call themselves so are the body. */
export const councilOf: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    if (i < 2 || !OF.has(reading.keys[i - 1]!) || !together(reading, i - 2, i)) continue;
    if (!COUNCILS.test(reading.keys[i - 2]!) && !MEMBERS.test(reading.keys[i - 2]!)) continue;
    const last = groupEnd(reading, i);
    if (last !== null)
      found.push(candidate(reading, [i, last], 'ORG', 'assemblée d’une intercommunalité', 90, 'authority'));
  }
  return found;
};
