import { genericHeadAt, knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { roleAt } from '../../french/roles.js';
import { isStopword } from '../../french/stopwords.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';

const FOUNDED = /^(?:cree|fonde|lance)e?s?$/;
const BY_OR_IN = /^(?:en|par|il|voila|fin|debut|a|au|aux|dans|depuis|grace|apres|avec|pour)$/;
const LONGEST = 5;
/** What opens a sentence so is no name but a noun phrase, an adverb or a circumstance. */
const NO_NAME =
  /^(?:une?|des?|du|ce|cet|cette|ces|mon|ma|mes|notre|nos|son|sa|ses|leurs?|aux?|a|en|dans|sur|pour|par|avec|chez|depuis|pres|ici|la-bas|puis|ensuite|enfin|aussi|autre|premiere?|derniere?|petite?|jeune|grande?|nouvelle|nouveau|ancienne?|toute?|chaque|plusieurs)$/;

/** Index of the first token of what the comma at `comma` closes and its sentence opens with, or null where that is long. */
function openingBefore({ opens, tokens, keys }: Reading, comma: number): number | null {
  for (let k = comma - 1; k >= Math.max(0, comma - LONGEST); k--) {
    if (tokens[k]!.kind === 'punct' || /^(?:qui|que|est|a|ont|sont)$/.test(keys[k]!)) return null;
    if (opens[k]) return k;
  }
  return null;
}

/** The first token of a name of plain words that the comma at `comma` closes and its sentence opens with (`Vis ta mine, une association`), or null: no noun opens a French sentence without an article. */
export function openingName(reading: Reading, comma: number): number | null {
  const { keys, capital, words, tokens } = reading;
  const first = openingBefore(reading, comma);
  if (first === null || !capital[first] || capital[comma - 1] || comma - first < 2) return null;
  const article = /^(?:la|le|les|l')$/.test(keys[first]!) && !capital[first + 1];
  const other =
    (keys[first] === 'ensemble' ? null : genericHeadAt(words, first)) ??
    roleAt(words, first) ??
    placesNamed(tokens, keys, first) ??
    knownOrganisationAt(keys, first);
  const plain = OPENING_NAMES.has(keys[first]!) || !(isStopword(keys[first]!) || PARTICIPLE.test(words[first]!));
  return article || other || !plain || NO_NAME.test(keys[first]!) ? null : first;
}

/** Adverbs and pronouns that names begin with. */
const OPENING_NAMES = new Set(['ensemble', 'demain', 'tous', 'toutes', 'mieux', 'bien', 'plus', 'an', 'ti', 'ma']);
/** `Fondé l'an dernier, le service …` tells of what follows. */
const PARTICIPLE = /^\p{L}{3,}(?:é|ée|és|ées|ant|u|ue|us|ues|i|ie|is|ise|it|ite|ment)$/u;

/** `Ensemble demain, créée en 2015, …`: no noun opens a French sentence without an article; what does, and was founded, is a body. */
export const foundedSo: CandidateRule = (reading) => {
  const { keys } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i + 2 < keys.length; i++) {
    if (keys[i] !== ',' || !FOUNDED.test(keys[i + 1]!) || !BY_OR_IN.test(keys[i + 2]!)) continue;
    const first = openingName(reading, i);
    if (first !== null && together(reading, first, i + 1))
      found.push(candidate(reading, [first, i], 'ORG', 'créé en', 82));
  }
  return found;
};
