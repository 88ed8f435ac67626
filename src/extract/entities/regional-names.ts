import { isFirstNameWord } from '../../french/names.js';
import { placesNamed } from '../../french/places.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { together } from './reading.js';
import { plainRunEnd } from './runs.js';

/** Common nouns of other languages in which French bodies call themselves; none is a first name or a usual surname. */
const NOUNS = new Set(
  [
    // Breton
    'ty tier bro breizh skol skolig kuzul strollad kevredigezh emglev bagad ker stal tavarn dastum mervent',
    // Basque
    'eskola ikastola etxea etxe elkartea elkarlana euskal herria herri gazte laborantza ganbara lana kultur haurrak',
    // Occitan and Catalan
    'ostal ostau escola calandreta casal bressola associacio',
    // Corsican
    'scola associu zitelli',
    // Creole
    'kaz kay lakou pei peyi timoun fanm lekol jaden nimerik konekte klike solidarite',
    // English
    'lab labs hub factory connect tech digital green food house works network project makers maker coop academy school games bike cycle garden kitchen gaming web cyber data solutions services consulting energy group company studio studios',
    // Latin and Esperanto
    'terra vitae futura humana libera solidaria',
  ]
    .join(' ')
    .split(' '),
);

/** They have their capital from the sentence: `Chez Breizh Bocage`. */
const OPENERS =
  /^(?:chez|a|au|aux|de|du|des|dans|avec|pour|par|selon|pres|le|la|les|l'|une?|notre|votre|mon|ma|et|mais)$/;

/** `Ty Anna Tavarn`, `Eskola Futura`, `Green Bike`: two to four capitals with a noun of another language among them, no first name at their head. */
export const regionalName: CandidateRule = (reading) => {
  const { keys, capital, capitals, opens, tokens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (!NOUNS.has(keys[i]!)) continue;
    let first = i;
    while (first > 0 && capital[first - 1] && i - first < 3 && together(reading, first - 1, i)) first--;
    while (first < i && opens[first] && OPENERS.test(keys[first]!)) first++;
    const last = plainRunEnd(reading, first);
    const other = isFirstNameWord(tokens[first]!.word) || placesNamed(tokens, keys, first)?.length === last - first;
    if (last > first + 1 && last - first <= 4 && !other)
      found.push(candidate(reading, [first, last], 'ORG', 'nom d’une autre langue', 78));
  }
  return found;
};
