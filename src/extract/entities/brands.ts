import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isFalseFriend } from '../../french/traps.js';
import { tokenAt } from '../../text/analyse.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';
import { plainRunEnd } from './runs.js';

const CAMEL = /(?<![\p{L}\p{N}@./_'-])\p{Ll}{1,5}\p{Lu}\p{Ll}{2,}[\p{L}\d]*(?![\p{L}@./_-])/gu;

/** `weForge`, `iKonnect`: a brand that begins in lower case, where no noun before it says that it is a product (`l'application myHandi`). */
export const camelCase: CandidateRule = (reading) => {
  const { analysis, words, keys } = reading;
  const found: Candidate[] = [];
  for (const { index } of analysis.folded.matchAll(CAMEL)) {
    const i = tokenAt(analysis, index);
    const product = i > 0 && genericHeadAt(words, i - 1)?.value === 'other';
    if (!product && !isFalseFriend(keys, i))
      found.push(candidate(reading, [i, i + 1], 'ORG', 'marque à capitale intérieure', 60));
  }
  return found;
};

const JOINED = /^\p{Lu}\p{L}{2,}(?:'\p{Lu}\p{L}{2,}|&\p{Lu}\p{L}+)$/u;

/** `Digi'Ouest`, `Mobil'Emploi`: two words that an apostrophe joins, as brands and bodies do and no family (`O'Brien`, `Le Floc'h`). */
export const joinedWord: CandidateRule = (reading) =>
  reading.capitals.flatMap((i) =>
    JOINED.test(reading.tokens[i]!.text) && !reading.capital[i + 1] && !reading.capital[i - 1]
      ? [candidate(reading, [i, i + 1], 'ORG', 'mots joints', 62)]
      : [],
  );

/** Kinds of known bodies that have branches called by their region, side by side: `France Bleu Limousin`, `Enercoop Bretagne`. */
const BRANCHED = new Set(['media', 'company', 'association', 'union', 'network', 'public']);
const BRANCHES = new Set(['region', 'department', 'territory', 'former-region']);

/** `Airbus Atlantic`, `Orange Cyberdefense`: a firm and one word more, which is nobody's name. */
const named = (reading: Reading, i: number, next: number): boolean =>
  knownOrganisationAt(reading.keys, i)!.value.kind === 'company' &&
  reading.capital[next] === true &&
  !reading.capital[i - 1] &&
  together(reading, i, next) &&
  plainRunEnd(reading, i) === next + 1 &&
  !isFirstNameWord(reading.tokens[i]!.word) &&
  !isFirstNameWord(reading.tokens[next]!.word) &&
  knownOrganisationAt(reading.keys, next) === null &&
  !isFalseFriend(reading.keys, next);

/** `France 3 Bretagne`: a known body and its region, with nothing between. */
export const branch: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const body = knownOrganisationAt(keys, i);
    if (!body || !BRANCHED.has(body.value.kind)) continue;
    const region = i + body.length;
    const place = capital[region] && together(reading, i, region) ? placesNamed(tokens, keys, region) : null;
    if (named(reading, i, region) && !place)
      found.push(
        candidate(reading, [i, plainRunEnd(reading, i)], 'ORG', 'organisation et branche', 62, body.value.kind),
      );
    else if (place && BRANCHES.has(place.kind) && !capital[region + place.length])
      found.push(candidate(reading, [i, region + place.length], 'ORG', 'organisation et région', 84, body.value.kind));
  }
  return found;
};
