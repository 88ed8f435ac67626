import { genericHeadAt, knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isFalseFriend } from '../../french/traps.js';
import { tokenAt } from '../../text/analyse.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { together } from './reading.js';

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

/** Kinds of known bodies that have branches called by their region, side by side: `France Bleu Limousin`, `Enercoop Bretagne`. */
const BRANCHED = new Set(['media', 'company', 'association', 'union', 'network', 'public']);
const BRANCHES = new Set(['region', 'department', 'territory', 'former-region']);

/** `France 3 Bretagne`: a known body and its region, with nothing between. */
export const branch: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const body = knownOrganisationAt(keys, i);
    if (!body || !BRANCHED.has(body.value.kind)) continue;
    const region = i + body.length;
    const place = capital[region] && together(reading, i, region) ? placesNamed(tokens, keys, region) : null;
    if (place && BRANCHES.has(place.kind) && !capital[region + place.length])
      found.push(candidate(reading, [i, region + place.length], 'ORG', 'organisation et région', 84, body.value.kind));
  }
  return found;
};
