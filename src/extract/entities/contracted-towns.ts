import { lookupWithArticle } from '../../french/gazetteer.js';
import { listedPlace } from '../../french/places.js';
import { roleAt } from '../../french/roles.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { together } from './reading.js';

/** `au Moule`, `des Ulis`: behind a contracted preposition a town whose article it has swallowed. */
export const behindContraction: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    const article = reading.capital[i + 1] ? undefined : CONTRACTED.get(i > 0 ? reading.keys[i - 1]! : '');
    if (!article || !together(reading, i - 1, i)) continue;
    const name = reading.tokens[i]!.text;
    const listed = listedPlace(`${article === 'le' ? 'Le' : 'Les'} ${name}`);
    if (listed === undefined && lookupWithArticle(article, name)[0]?.kind !== 'commune') continue;
    const ofPeople = i > 1 && roleAt(reading.words, i - 2) !== null;
    const weight = ofPeople || /^aux?$/.test(reading.keys[i - 1]!) ? 72 : 58;
    found.push(candidate(reading, [i, i + 1], 'LOC', 'ville à article', weight, listed?.[1] ?? 'commune'));
  }
  return found;
};

const CONTRACTED: ReadonlyMap<string, 'le' | 'les'> = new Map([
  ['au', 'le'],
  ['du', 'le'],
  ['aux', 'les'],
  ['des', 'les'],
]);
