import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, isAnyBody, knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { civilityAt, roleAt } from '../../french/roles.js';
import { isFalseFriend } from '../../french/traps.js';
import { isInsideRole } from './body-posts.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { openingName } from './founded.js';
import { introducedEnd } from './lower-tail.js';
import { TERRITORIES } from './organisation-tail.js';
import { phraseEnd } from './phrase-name.js';
import { quotedStart } from './quoted-names.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';

const LONGEST_RUN = 7;

/** First token of the capitalised words, with the small words between them, that end before `end`. */
function runStart(reading: Reading, end: number): number {
  const { capital, keys, sentence } = reading;
  let first = end;
  for (let k = end - 1; k >= 0 && end - k <= LONGEST_RUN && sentence[k] === sentence[end]; k--) {
    if (capital[k]) first = k;
    else if (first === end || !INNER.has(keys[k]!)) break;
  }
  if (isPairOfWords(reading, first, end)) return first - 2;
  return ANNOUNCED.has(keys[first]!) && reading.opens[first] && INNER.has(keys[first + 1]!) ? first + 2 : first;
}

/** `Rendez-vous à La Bobine, le tiers-lieu de Dax`: what opens the sentence announces the name. */
const ANNOUNCED = new Set(
  'rendez-vous retour direction depart arrivee escale bienvenue visite rencontre halte immersion plongee reportage rdv cap zoom focus'.split(
    ' ',
  ),
);

/** `Coupe et Cause, une association`: two words that no list knows, neither somebody's name. */
const isPairOfWords = ({ capital, keys, tokens, opens }: Reading, first: number, end: number): boolean =>
  end === first + 1 &&
  keys[first - 1] === 'et' &&
  capital[first - 2] === true &&
  !capital[first - 3] &&
  !opens[first - 2] &&
  [first, first - 2].every(
    (i) =>
      !isFirstNameWord(tokens[i]!.word) &&
      knownOrganisationAt(keys, i) === null &&
      placesNamed(tokens, keys, i) === null,
  );

/** First token of a name that ends before `end` in lower case (`Grain de sel, une régie`), or null. */
function lowerRunStart(reading: Reading, end: number): number | null {
  const { capital, opens } = reading;
  if (capital[end - 1]) return null;
  for (let k = end - 2; k >= Math.max(0, end - 4); k--)
    if (capital[k]) return !opens[k] && introducedEnd(reading, k + 1) === end ? runStart(reading, k + 1) : null;
  return null;
}

/** Small words that stand inside names more often than between two. */
const INNER = new Set(['a', 'de', 'du', 'des', "d'", 'sur', 'la', 'les', "l'", '&', 'ar', 'an', 'ha', 'eta']);

/** Kinds of bodies that an apposition explains; `X, un bus` explains no name. */
export const INTRODUCED = new Set([
  'association',
  'company',
  'network',
  'club',
  'union',
  'media',
  'school',
  'health',
  'venue',
  'culture',
]);

/** `X, parti à la retraite`: nouns that are participles of what somebody did. */
const PARTICIPLES = new Set(['parti']);

/** What takes place is no body. */
const EVENTS = new Set(['festival', 'salon', 'biennale', 'exposition', 'fete', 'concours', 'carnaval']);

/** Behind these stands a place. */
const PLACING = new Set(['a', 'en', 'au', 'aux', 'dans', 'vers', 'pres', 'entre']);

const SIZES = new Set(['petite', 'petit', 'jeune', 'grande', 'grand']);

/** Does the apposition say what the name is: with `un`, or with `le` and what singles it out (`, l'association qui…`)? */
const explains = ({ keys }: Reading, comma: number, behind: number): boolean =>
  (keys[behind] !== ',' && keys[behind] !== ':' && !/^(?:la|le|l')$/.test(keys[comma + 1] ?? '')) ||
  /^une?$/.test(keys[comma + 1] ?? '') ||
  /^(?:qui|que|qu'|dont|ou|de|du|d'|des)$/.test(keys[behind] ?? '');

/** A word that opens its sentence has its capital for free. */
const opensAlone = (reading: Reading, first: number, end: number): boolean =>
  reading.opens[first]! && end - first === 1;

/** `Capitaine des Grelots, le club de …`: the name begins behind the role. */
function withoutRole({ words, keys, capital }: Reading, first: number): number {
  const role = roleAt(words, first);
  const behind = role && OF.has(keys[first + role.length] ?? '') ? first + role.length + 1 : first;
  const name = capital[behind] ? behind : behind + 1;
  return role && capital[name] ? name : first;
}

const OF = new Set(['de', 'du', 'des', "d'"]);

const LONGEST_APPOSITION = 12;

/** Does a comma close the apposition, and the sentence go on with its verb: `Solaluz, une entreprise de Dax, recrute`, not `Ensuite, une entreprise recrute`? */
function closes(reading: Reading, from: number): boolean {
  const { keys } = reading;
  for (let k = from; k < from + LONGEST_APPOSITION && k + 1 < keys.length && together(reading, from, k); k++)
    if (keys[k] === ',')
      return (
        /^\p{L}{2,}$/u.test(keys[k + 1]!) &&
        !/^(?:qui|que|dont|ou|et|mais|une?|la|le|les|il|elle|on)$/.test(keys[k + 1]!)
      );
  return false;
}

/** `Vis ta mine, association de Liévin, raconte …`: the first token of a name in lower case that opens the sentence, where its noun has no article. */
const openingApposed = (reading: Reading, comma: number, behind: number): number | null =>
  reading.capital[comma + 1] || /^(?:une?|la|le|l')$/.test(reading.keys[comma + 1]!) || !closes(reading, behind)
    ? null
    : openingName(reading, comma);

const LONGEST_GLOSS = 12;

/** `A Fiora | ("la fleur"), compagnie`: where the name ends that brackets translate before the comma, else the comma. */
function beforeGloss({ keys, sentence }: Reading, comma: number): number {
  if (keys[comma - 1] !== ')' || keys[comma - 2] !== '"') return comma;
  for (let k = comma - 3; k > Math.max(0, comma - LONGEST_GLOSS) && sentence[k] === sentence[comma]; k--)
    if (keys[k] === '(') return keys[k + 1] === '"' ? k : comma;
  return comma;
}

const LONGEST_ARTICLED = 7;

/** `pour La Forge des possibles, atelier …`: the capital article of a name in lower case that ends at `end`, or null. */
function articledStart(reading: Reading, end: number): number | null {
  const { capital, keys, opens } = reading;
  if (capital[end - 1]) return null;
  for (let k = end - 3; k >= Math.max(0, end - LONGEST_ARTICLED) && together(reading, k, end - 1); k--)
    if (capital[k] && !opens[k] && isArticle(keys[k]!)) return phraseEnd(reading, k) === end ? k : null;
  return null;
}

export const isArticle = (key: string): boolean => /^(?:la|le|les|l')$/.test(key);

const GIVEN =
  /^(?:confi|remi[st]|ced[eé]|vend|lou[eé]|pret[eé]|donn|attribu|transmi|offer|rever|appartien|adress|grace|merci)/;
const VERB_REACH = 4;

/** `confié à Pierresec, une entreprise`: what is given or owed goes to somebody, where `à` might bring a town. */
function isGivenTo({ keys, words, sentence }: Reading, name: number): boolean {
  if (words[name - 1] !== 'à') return false;
  for (let k = name - 2; k >= Math.max(0, name - VERB_REACH) && sentence[k] === sentence[name]; k--)
    if (GIVEN.test(keys[k]!)) return true;
  return false;
}

/** `Ti an Dour, une association`: the capitalised words before a generic head in apposition. */
export const beforeGenericHead: CandidateRule = (reading) => {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] !== ',' && keys[i] !== '(') continue;
    const article = /^(?:une?|la|le|l')$/.test(keys[i + 1] ?? '');
    const noun = i + (article ? 2 : 1);
    const head = SIZES.has(keys[noun] ?? '') && !genericHeadAt(reading.words, noun) ? noun + 1 : noun;
    const generic = capital[head] ? null : genericHeadAt(reading.words, head);
    if (!generic || !together(reading, i, head) || !explains(reading, i, head + generic.length)) continue;
    if (!article && PARTICIPLES.has(keys[head]!) && generic.length === 1) continue;
    const quoted = quotedStart(reading, i);
    const end = keys[i] === ',' ? beforeGloss(reading, i) : i;
    const first =
      quoted ??
      openingApposed(reading, i, head + generic.length) ??
      withoutRole(reading, articledStart(reading, end) ?? lowerRunStart(reading, end) ?? runStart(reading, end));
    const place = placesNamed(reading.tokens, keys, first);
    if (place && first + place.length === end && !knownOrganisationAt(keys, first)) continue;
    // `à La Langue bien pendue, une association`, `médiatrice à Bò Kay, un espace`
    const inside =
      first > 1 && (isInsideRole(reading, first - 1) || (isArticle(keys[first]!) && !reading.opens[first - 1]));
    const placed = PLACING.has(keys[first - 1] ?? '') && !inside && !isGivenTo(reading, first);
    if (!INTRODUCED.has(generic.value) || EVENTS.has(keys[head]!) || PLACING.has(keys[first]!) || placed) continue;
    // `Lina Roy, la chimiste qui…`, `Lina Roy (institut X)`: of somebody's name only `une association` makes a body
    const isSomebody = end > first + 1 && isFirstNameWord(reading.tokens[first]!.word);
    if (isSomebody && (!/^une?$/.test(keys[i + 1] ?? '') || roleAt(reading.words, head) !== null)) continue;
    if (
      first < end &&
      !isFalseFriend(keys, first, end) &&
      (!opensAlone(reading, first, end) || closes(reading, head + generic.length))
    )
      found.push(
        candidate(reading, [first, quoted === null ? end : i - 1], 'ORG', 'nom, nom commun', 88, generic.value),
      );
  }
  return found;
};

const ANY = { length: 1, value: 'association' };

/** `sa structure, Pause Brindille`: a noun of any body, somebody's. */
const anyBodyAt = ({ keys }: Reading, i: number) =>
  isAnyBody(keys[i]!) && keys[i] !== 'equipe' && /^(?:sa|son|leur|notre|ma|mon)$/.test(keys[i - 1] ?? '') ? ANY : null;

/** `Paul`, `Mme Roy`. */
const namesPerson = ({ tokens, words }: Reading, i: number): boolean =>
  isFirstNameWord(tokens[i]!.word) || civilityAt(words, i) !== null;

/** `c'est une association, Ti an Dour, qui…`: the name in apposition behind a generic head with its article. */
export const apposedToGenericHead: CandidateRule = (reading) => {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++) {
    const head = genericHeadAt(reading.words, i) ?? anyBodyAt(reading, i);
    if (!head || !/^(?:une?|l'|la|le|son|sa|leur|notre|mon|ma|cette)$/.test(keys[i - 1]!)) continue;
    const comma = behindSeat(reading, i + head.length);
    const name = /^(?:la|le|les|l')$/.test(keys[comma + 1] ?? '') && !capital[comma + 1] ? comma + 2 : comma + 1;
    if (keys[comma] !== ',' || !capital[name] || !together(reading, i, name)) continue;
    const last = apposedEnd(reading, name);
    if (last !== null && !namesPerson(reading, name) && !TERRITORIES.has(keys[name]!))
      found.push(candidate(reading, [name, last], 'ORG', 'nom commun, nom', 76, head.value));
  }
  return found;
};

/** Behind the seat of what a generic head names: `une chorale de Corte, A Voce Nova`. */
function behindSeat({ keys, tokens, capital }: Reading, i: number): number {
  if (!/^(?:de|d'|a)$/.test(keys[i] ?? '') || !capital[i + 1]) return i;
  return i + 1 + (placesNamed(tokens, keys, i + 1)?.length ?? -1);
}

const LONGEST_APPOSED = 7;

/** End of a name that a comma or a full stop closes, or null. */
function apposedEnd({ keys, capital }: Reading, first: number): number | null {
  for (let k = first + 1; k <= first + LONGEST_APPOSED; k++)
    if (/^[,.:]$/.test(keys[k] ?? '.')) return capital[k - 1] ? k : null;
  return null;
}
