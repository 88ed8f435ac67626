import { isFirstNameWord } from '../../french/names.js';
import { knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isAdjective } from '../../french/roles.js';
import { type Reading, together } from './reading.js';

const OF = new Set(['de', 'du', 'des', "d'"]);
const ARTICLES = new Set(['la', 'le', "l'"]);
/** Fields in one name: `de l'alimentation, de l'agriculture, de la forêt et de la mer` has three commas at most. */
const MOST_FIELDS = 5;

/** Is it what an office may be in charge of: a common noun, be it with a capital, no body, place or person? */
function isField({ keys, words, tokens, capital }: Reading, i: number): boolean {
  if (tokens[i]?.kind !== 'word' || keys[i]!.length < 3 || organisationHeadAt(words, i) !== null) return false;
  const another =
    knownOrganisationAt(keys, i) !== null || placesNamed(tokens, keys, i) !== null || isFirstNameWord(tokens[i]!.word);
  return !capital[i] || !(another || /^\p{Lu}{2,}$/u.test(tokens[i]!.text));
}

/** `du travail`, `de la vie associative`: index behind a field with its preposition at `i`, or null. */
function fieldEnd(reading: Reading, i: number): number | null {
  const { keys, tokens, capital } = reading;
  if (!OF.has(keys[i] ?? '')) return null;
  const noun = ARTICLES.has(keys[i + 1] ?? '') ? i + 2 : i + 1;
  // a bare `de` brings another body's staff as well as a field
  if (noun === i + 1 && /^(?:de|d')$/.test(keys[i]!)) return null;
  if (!isField(reading, noun)) return null;
  const told = tokens[noun + 1]?.kind === 'word' && !capital[noun + 1] && isAdjective(tokens[noun + 1]!.text);
  return told ? noun + 2 : noun + 1;
}

/**
 * `Direction de l'emploi | , du travail, des solidarités et de la famille`: index behind the fields that a comma at
 * `comma` adds to an office's name, or null. Only a series that `et` closes is one name; what is listed otherwise is another's.
 */
export function seriesEnd(reading: Reading, comma: number): number | null {
  let k = comma;
  for (let fields = 0; fields < MOST_FIELDS; fields++) {
    const end = reading.keys[k] === ',' ? fieldEnd(reading, k + 1) : null;
    if (end === null || !together(reading, comma, end - 1)) return null;
    k = end;
    if (reading.keys[k] === 'et') return closingEnd(reading, k);
  }
  return null;
}

const closingEnd = (reading: Reading, et: number): number | null => {
  const end = fieldEnd(reading, et + 1);
  return end !== null && together(reading, et, end - 1) ? end : null;
};
