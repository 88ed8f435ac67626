import { isFirstName } from '../../french/names.js';
import {
  genericHeadAt,
  isPartOfBody,
  knownOrganisationAt,
  organisationHeadAt,
} from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { tag } from '../../french/tagger/index.js';
import { tokenAt } from '../../text/analyse.js';
import type { CandidateRule, EntityType } from './candidate.js';
import { candidate } from './candidate.js';
import { nameEnd, onlyIntroduces, TERRITORIES } from './organisation-grammar.js';
import type { Reading } from './reading.js';

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'NONE' };
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
  if (last > first + 1 || isFirstName(reading.tokens[first]!.text)) return 0;
  if (knownOrganisationAt(reading.keys, first)?.length === 1) return 25;
  return placesNamed(reading.tokens, reading.keys, first)?.length === 1 ? 15 : 0;
}

/** Without the common noun that only introduces the name: `association Santé Plateau`. */
function behindNoun(reading: Reading, first: number, last: number): number {
  const head = genericHeadAt(reading.words, first);
  const named = head !== null && first + head.length < last && onlyIntroduces(reading, first, head.length, head.value);
  return named ? first + head.length : first;
}

/** Nothing but what bodies are called in common: `le centre social`. */
const isBareNoun = (reading: Reading, first: number, last: number): boolean =>
  !reading.capital[first] && organisationHeadAt(reading.words, first)?.length === last - first;

const MISREAD = 20;

/** `Marine ou terrestre, la faune …`: an adjective beside another. */
const isAlternative = ({ keys, capital }: Reading, last: number): boolean => keys[last] === 'ou' && !capital[last + 1];

/** A single word that opens a sentence has its capital for free. */
function doubt(reading: Reading, first: number, last: number): number {
  if (last > first + 1 || !reading.opens[first]) return 0;
  if (isAlternative(reading, last)) return 25;
  if (isFirstName(reading.tokens[first]!.text)) return 0;
  return reading.common.has(reading.keys[first]!) ? 25 : 12;
}

/** What the learned tagger finds; its score becomes the weight. */
export const tagged: CandidateRule = (reading) =>
  tag(reading.analysis).flatMap(({ start, end, type, score }) => {
    const kind = TYPES[type];
    if (!kind) return [];
    const range = [tokenAt(reading.analysis, start), tokenAt(reading.analysis, end - 1) + 1] as const;
    const [begin, until] = trimmed(reading, range);
    const first = kind === 'ORG' ? behindNoun(reading, begin, until) : begin;
    const last = kind === 'ORG' ? nameEnd(reading, first, until) : until;
    if (first === last || (kind === 'ORG' && isBareNoun(reading, first, last))) return [];
    // `la ville d'Orléans` is a place, `la Ville d'Orléans` a body
    if (kind === 'ORG' && !reading.capital[first] && TERRITORIES.has(reading.keys[first]!)) return [];
    if (
      kind === 'ORG' &&
      last > first + 1 &&
      isPartOfBody(reading.keys[first]!) &&
      organisationHeadAt(reading.words, first)?.length === 1 &&
      OF.has(reading.keys[first + 1]!)
    )
      return [candidate(reading, [first, last], 'NONE', 'partie d’organisation', 64)];
    const doubtful =
      doubt(reading, first, last) +
      (kind === 'PER' ? rivals(reading, first, last) : 0) +
      (begin > range[0] ? MISREAD : 0);
    return [candidate(reading, [first, last], kind, 'tagger', BASE + RANGE * score - doubtful)];
  });
