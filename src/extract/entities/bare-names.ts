import { isFirstNameWord } from '../../french/names.js';
import { knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { roleAt } from '../../french/roles.js';
import { isDemonym, isFalseFriend, schemeLength } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { isNameAdjective, officialEnd, pluralNameEnd } from './lower-tail.js';
import { type Reading, together } from './reading.js';

/** Behind these stands whoever acts, gives or receives, more often than a title. */
const BEFORE = /^(?:a|de|d'|par|avec|selon|chez|et|que|qu'|,)$/;
const LEAST_NOUN = 4;

/** What has a capital of its own without being anybody: `Internet mobile`, `Noël solidaire`. */
const OWN_CAPITAL = /^(?:noel|paques|internet|web|etat|eglise|dieu|terre|mars|renaissance|antiquite)$/;

/** Adjectives that nobody is: they tell of a noun that happens to be a first name, too (`Lien numérique`, `Pierre commune`). */
const OF_BODIES =
  /^(?:numerique|solidaire|citoyen(?:ne)?|commune?|mobile|durable|sociale?|partagee?|verte?|libre|rurale?|urbaine?|locale?|paysan(?:ne)?|populaire|connectee?)s?$/;

/** Where a name of a noun without article and its adjective ends, or `i` where none begins. */
function bareEnd(reading: Reading, i: number): number {
  const { tokens, keys, words } = reading;
  if (keys[i]!.length < LEAST_NOUN || OWN_CAPITAL.test(keys[i]!)) return i;
  if (isFirstNameWord(tokens[i]!.word) && !OF_BODIES.test(keys[i + 1] ?? '')) return i;
  const last = Math.max(pluralNameEnd(reading, i + 1), isNameAdjective(reading, i + 1) ? i + 2 : 0);
  if (last < i + 2 || !together(reading, i - 1, last - 1)) return i;
  const town = placesNamed(tokens, keys, i) !== null && !/[sx]$/.test(keys[i]!);
  const other = town || knownOrganisationAt(keys, i) !== null || roleAt(words, i) !== null || schemeLength(keys, i) > 0;
  return other || isDemonym(keys, i) || isFalseFriend(keys, i) ? i : last;
}

/** `grâce à Mains ouvertes`, `avec Fil commun`: a common noun with a capital and no article, and its adjective in lower case. */
export const bareName: CandidateRule = (reading) => {
  const { keys, capital, capitals, opens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i === 0 || opens[i] || capital[i - 1] || capital[i + 1] || !BEFORE.test(keys[i - 1]!)) continue;
    const last = bareEnd(reading, i);
    if (last > i)
      found.push(candidate(reading, [i, territoryEnd(reading, last)], 'ORG', 'nom sans article et adjectif', 74));
  }
  return found;
};

/** `Rives vivantes du Diois`: behind its adjective the territory that a name ends with. */
function territoryEnd(reading: Reading, last: number): number {
  const { keys, capital, tokens } = reading;
  const name = /^(?:la|l')$/.test(keys[last + 1] ?? '') && keys[last] === 'de' ? last + 2 : last + 1;
  if (!/^(?:de|du|des)$/.test(keys[last] ?? '') || !capital[name] || !together(reading, last, name))
    return officialEnd(reading, last);
  const place = placesNamed(tokens, keys, name);
  return place && place.kind !== 'commune' ? name + place.length : last;
}
