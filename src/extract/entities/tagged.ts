import { isFirstNameWord } from '../../french/names.js';
import {
  genericHeadAt,
  isPartOfBody,
  knownOrganisationAt,
  organisationHeadAt,
} from '../../french/organisation-words.js';
import { placeHeadAt, placesNamed } from '../../french/places.js';
import { isAdjective } from '../../french/roles.js';
import { type TaggedSpan, tag } from '../../french/tagger/index.js';
import { tokenAt } from '../../text/analyse.js';
import type { Candidate, CandidateRule, EntityType } from './candidate.js';
import { candidate } from './candidate.js';
import { HOUSES, onlyIntroduces, ownerOf } from './organisation-grammar.js';
import { TERRITORIES } from './organisation-tail.js';
import { isNotListed } from './place-rules.js';
import { type Reading, spanOf, textOf, together } from './reading.js';
import { firstOfSeveral, isDescribed, isEachOfSeveral, nameEnd } from './seats.js';

const TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
  ['MISC', 'NONE'],
]);
const BASE = 30;
const RANGE = 45;

const FUNCTION_WORDS = new Set(
  "de du des d' un une dans a au aux en et ou par pour avec sur ce cette ces mais il elle ils elles on nous vous je qui que chez".split(
    ' ',
  ),
);

const OF = new Set(['de', 'du', 'des', "d'"]);

/** Without the function words in front: `De Quimper` at the start of a sentence is Quimper. */
function trimmed(reading: Reading, [from, last]: readonly [number, number]): [number, number] {
  let first = from;
  while (first < last && FUNCTION_WORDS.has(reading.keys[first]!) && (reading.opens[first] || last === first + 1))
    first++;
  return [first, last];
}

/** A single word is hardly a person where the lists know a body or a place of that name and no first name. */
function rivals(reading: Reading, first: number, last: number): number {
  if (last > first + 1 || isFirstNameWord(reading.tokens[first]!.word)) return 0;
  if (knownOrganisationAt(reading.keys, first)?.length === 1) return 25;
  return placesNamed(reading.tokens, reading.keys, first)?.length === 1 ? 15 : 0;
}

/** What a firm or a body is by law or size is no part of its name: `la PME Ravoux`, `l'ONG Karuli`. */
const FORMS = /^(?:PME|TPE|ETI|ONG|SARL|SAS|SASU|EURL)$/;

/** Without the common noun that only introduces the name: `association Santé Plateau`. */
function behindNoun(reading: Reading, first: number, last: number): number {
  if (FORMS.test(reading.tokens[first]!.text) && reading.capital[first + 1] && first + 1 < last) return first + 1;
  const head = genericHeadAt(reading.words, first);
  const named = head !== null && first + head.length < last && onlyIntroduces(reading, first, head.length, head.value);
  return named ? first + head.length : first;
}

/** Where a body's name starts: with the head that stands before it, behind a noun or an article that only introduces it. */
function bodyStart(reading: Reading, begin: number, last: number): number {
  const outer = behindNoun(reading, fromHead(reading, begin), last);
  const head = organisationHeadAt(reading.words, outer);
  const first = (head && ownerOf(reading, outer, outer + head.length, last)) ?? outer;
  return opensWithArticle(reading, first) && first + 1 < last ? first + 1 : first;
}

/** `La Ligue de l'enseignement recrute`: the article has its capital from the sentence; `La Poste recrute` has its own. */
function opensWithArticle({ opens, keys, words }: Reading, first: number): boolean {
  if (!opens[first] || !/^(?:la|le|les|l')$/.test(keys[first]!)) return false;
  if (knownOrganisationAt(keys, first + 1) !== null) return true;
  return knownOrganisationAt(keys, first) === null && organisationHeadAt(words, first + 1) !== null;
}

/** What leads from one place to another, or is done by one to another: `la Vilaine traverse Rennes`. */
const BETWEEN = /^(?:a|au|aux|traverse|longe|borde|domine|relie|rejoint|contourne|vers|puis|arrose)$/;

/** `de la Thiérache aux Corbières`: the token between two places that no list knows as one, or null. */
function rangeAt({ keys, tokens, capital }: Reading, first: number, last: number): number | null {
  for (let i = first + 1; i < last - 1; i++) {
    if (!BETWEEN.test(keys[i]!) || !capital[i - 1] || !capital[i + 1]) continue;
    if (capital[first] && placesNamed(tokens, keys, first)?.length !== last - first) return i;
  }
  return null;
}

/** `Saint-Louis de Marie-Galante`: the `de` between a town and what it is in, which make no body; or null. */
function townOf({ keys, tokens, capital }: Reading, first: number, last: number): number | null {
  if (!capital[first] || !keys.slice(first + 1, last - 1).some((key) => /^(?:de|d'|du)$/.test(key))) return null;
  const town = placesNamed(tokens, keys, first);
  const of = first + (town?.length ?? 0);
  if (town === null || town.population === 0 || !/^(?:de|d'|du)$/.test(keys[of] ?? '') || of + 1 >= last) return null;
  return placesNamed(tokens, keys, of + 1)?.length === last - of - 1 ? of : null;
}

/** `la gare de Valence`: the place is Valence. */
function placeStart(reading: Reading, first: number, last: number): number {
  // `gare Saint-Jean` is no place called Saint-Jean
  if (/^gares?$/.test(reading.keys[first - 1] ?? '') && reading.capital[first]) return last;
  const head = reading.capital[first] ? null : placeHeadAt(reading.words, first);
  if (head === null || !isNotListed(head.value)) return first;
  if (reading.capital[first + head.length] && /^gares?$/.test(reading.keys[first]!)) return last;
  for (let i = first + head.length; i < last; i++) if (reading.capital[i]) return i;
  return first;
}

const LONGEST_HEAD = 4;

/** From the head that belongs to the name and stands right before it: `lycée` of `lycée Léon-Blum`. */
function fromHead(reading: Reading, first: number): number {
  for (let back = Math.min(LONGEST_HEAD, first); back > 0; back--) {
    const head = organisationHeadAt(reading.words, first - back);
    if (head?.length === back && together(reading, first - back, first) && PART_OF_NAME.has(head.value))
      return first - back;
  }
  return first;
}

/** Kinds of bodies whose head is part of the name. */
const PART_OF_NAME = new Set(['school', 'health', 'public', 'authority']);

const NAME_LINKS =
  /^(?:de|du|des|d'|la|le|les|l'|et|pour|en|sur|sous|sans|dans|aux?|a|par|avec|contre|entre|qui|que|mal|bien|tres|&)$/;

/** `L'Hybride | projette des films`: the end of a name without a head whose capitals a verb and its object follow. */
function withoutVerb(reading: Reading, first: number, last: number): number {
  const { capital, keys, words, tokens } = reading;
  let end = last;
  while (end > first && !capital[end - 1]) end--;
  if (last - end < 2 || end === first || organisationHeadAt(words, first) || knownOrganisationAt(keys, first))
    return last;
  const next = keys[end]!;
  const goesOn = tokens[end]!.kind !== 'word' || NAME_LINKS.test(next) || isAdjective(tokens[end]!.text);
  return goesOn || !/(?:e|t|ent)$/.test(next) || !/^(?:un|une|des|le|la|les|l'|du|de|a|aux?|en)$/.test(keys[end + 1]!)
    ? last
    : end;
}

/** `la péniche Louise-Catherine`: a vessel, a work or a scheme with its noun. */
const isOfWork = ({ words, keys, capital }: Reading, first: number): boolean => {
  const noun = /^(?:la|le|l')$/.test(keys[first]!) ? first + 1 : first;
  return !capital[noun] && genericHeadAt(words, noun)?.value === 'other';
};

/** Nothing but what bodies are called in common, be it with a verb: `le centre social`, `la mission locale aide`. */
const isBareNoun = (reading: Reading, first: number, last: number): boolean => {
  const head = hasCapital(reading, first, last) ? null : organisationHeadAt(reading.words, first);
  return head !== null && head.length >= last - first - 1;
};

const COMMUNITY = /^(?:communaute|agglomeration|agglo|metropole|intercom)$/;

/** `Lens Agglo et Artois Communauté`: two communities of towns or two known bodies, no one name. */
function joinsTwo(reading: Reading, first: number, last: number): boolean {
  const { keys, capital } = reading;
  for (let et = first + 1; et + 1 < last; et++) {
    if (keys[et] !== 'et' || !capital[et - 1] || !capital[et + 1]) continue;
    if (COMMUNITY.test(keys[et - 1]!) && COMMUNITY.test(keys[last - 1]!)) return true;
    const known = (from: number, end: number) => knownOrganisationAt(keys, from)?.length === end - from;
    if (known(first, et) && known(et + 1, last)) return true;
  }
  return false;
}

/** `les chambres d'agriculture de l'Aude et du Gard`: each has one, and no name is theirs together. */
function isPluralOfPlaces(reading: Reading, first: number, last: number): boolean {
  const noun = /^(?:les|des|aux)$/.test(reading.keys[first]!) ? first + 1 : first;
  const length = organisationHeadAt(reading.words, noun)?.length;
  if (length !== undefined && isEachOfSeveral(reading, noun, noun + length, last)) return true;
  return reading.capital[noun] === false && firstOfSeveral(reading, noun) !== null;
}

const MISREAD = 20;

/** `Marine ou terrestre, la faune …`: an adjective beside another. */
const isAlternative = ({ keys, capital }: Reading, last: number): boolean => keys[last] === 'ou' && !capital[last + 1];

/** A single word that opens a sentence has its capital for free. */
function doubt(reading: Reading, first: number, last: number): number {
  if (last > first + 1 || !reading.opens[first]) return 0;
  if (isAlternative(reading, last)) return 25;
  if (isFirstNameWord(reading.tokens[first]!.word)) return 0;
  return !reading.capital[first] || reading.common.has(reading.keys[first]!) ? 25 : 12;
}

function hasCapital({ capital }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (capital[i]) return true;
  return false;
}

/** `outre-Rhin`, `anti-Linky`, `ex-Usinor`: a word about a name, which it only holds. */
const PREFIXED = /^(?:outre|anti|pro|non|trans|pré|post|franco|inter|sous|sur|extra)-\p{Lu}/u;

/** What the learned tagger finds; its score becomes the weight. */
export const tagged: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const name of tag(reading.analysis)) for (const one of candidatesFor(reading, name)) found.push(one);
  return found;
};

/** What a name that the tagger found is: of `de la Thiérache aux Corbières` two places, of `l'habitat` nothing. */
function candidatesFor(reading: Reading, { start, end, type, score }: TaggedSpan): Candidate[] {
  const kind = TYPES.get(type);
  if (!kind) return [];
  const range = [tokenAt(reading.analysis, start), tokenAt(reading.analysis, end - 1) + 1] as const;
  const [begin, until] = trimmed(reading, range);
  const first =
    kind === 'ORG' ? bodyStart(reading, begin, until) : kind === 'LOC' ? placeStart(reading, begin, until) : begin;
  const last = kind === 'ORG' ? nameEnd(reading, first, withoutVerb(reading, first, until)) : until;
  if (first === last) return [];
  if (last === first + 1 && PREFIXED.test(reading.tokens[first]!.text)) return [];
  // `la place du marché`: nobody and nowhere is named without a capital
  if (kind !== 'ORG' && !hasCapital(reading, first, last)) return [];
  if (kind === 'ORG' && (isBareNoun(reading, first, last) || isDescribed(reading, first, last))) return [];
  if (kind === 'ORG' && joinsTwo(reading, first, last)) return [];
  if (kind === 'ORG' && isOfWork(reading, first)) return [];
  if (kind === 'ORG' && isPluralOfPlaces(reading, first, last)) return [];
  // `l'habitat des jeunes`: no name without a capital but behind a head
  if (
    kind === 'ORG' &&
    !/\p{Lu}/u.test(textOf(reading, spanOf(reading, first, last))) &&
    organisationHeadAt(reading.words, first) === null
  )
    return [];
  // `la ville d'Orléans` is a place, `la Ville d'Orléans` a body
  if (kind === 'ORG' && !reading.capital[first] && TERRITORIES.has(reading.keys[first]!)) return [];
  if (
    kind === 'ORG' &&
    last > first + 1 &&
    isPartOfBody(reading.keys[first]!) &&
    !(HOUSES.has(reading.keys[first]!) && reading.capital[first] && reading.capital[last - 1]) &&
    organisationHeadAt(reading.words, first)?.length === 1 &&
    OF.has(reading.keys[first + 1]!)
  )
    return [candidate(reading, [first, last], 'NONE', 'partie d’organisation', 64)];
  const between = kind === 'LOC' ? rangeAt(reading, first, last) : kind === 'ORG' ? townOf(reading, first, last) : null;
  const doubtful =
    doubt(reading, first, last) +
    (kind === 'PER' ? rivals(reading, first, last) : 0) +
    (begin > range[0] ? MISREAD : 0);
  const weight = BASE + RANGE * score - doubtful;
  if (between === null) return [candidate(reading, [first, last], kind, 'tagger', weight)];
  return [
    candidate(reading, [first, between], 'LOC', 'tagger', weight),
    candidate(reading, [between + 1, last], 'LOC', 'tagger', weight),
  ];
}
