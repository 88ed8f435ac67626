import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isDemonym, isFalseFriend } from '../../french/traps.js';
import { keptOfWord } from '../../text/words.js';
import type { Span } from '../../types.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';
import { plainRunEnd } from './runs.js';

const CAMEL = /^\p{Ll}{1,5}\p{Lu}\p{Ll}{2,}[\p{L}\d]*$/u;
const isCamel = keptOfWord(({ text }) => CAMEL.test(text));

/** Part of an address or of a longer word: `@weForge`, `weforge.fr/monEspace`, `l'iKonnect`. */
const isPart = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}@./_'-]/u.test(text[start - 1] ?? '') || /[@./_-]/.test(text[end] ?? '');

/** `weForge`, `iKonnect`: a brand that begins in lower case, where no noun before it says that it is a product (`l'application myHandi`). */
export const camelCase: CandidateRule = (reading) => {
  const { analysis, tokens, words, keys } = reading;
  const found: Candidate[] = [];
  // every token is asked, and each word answers once
  for (let i = 0; i < tokens.length; i++) {
    if (!isCamel(tokens[i]!.word) || isPart(analysis.folded, tokens[i]!)) continue;
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

/** Departments by their numbers. */
const DEPARTMENT = /^(?:0[1-9]|[1-8]\d|9[0-5]|97[1-6])$/;
/** Bodies that there is one of in each department. */
const DEPARTMENTAL = new Set(['association', 'public', 'authority', 'health', 'union', 'network', 'club']);
/** What is counted is a plural or a unit: `l'Insee 12 fois`, `la Caf 30 %`. */
const COUNTED = /(?:[sxz%€]|^(?:mille|million|milliard|km|kg|h|m|min|a|ou|et))$/;
const MARK_BEHIND = /^[,.:;)("!?]$/;

/** `Cap emploi 48`, `Ligue de l'enseignement 62`: the number of its department, which counts nothing. */
const isNumbered = ({ tokens, keys }: Reading, i: number): boolean =>
  tokens[i]?.kind === 'number' &&
  DEPARTMENT.test(tokens[i]!.text) &&
  (MARK_BEHIND.test(keys[i + 1] ?? '.') ||
    (tokens[i + 1]!.kind === 'word' && (SMALL.has(keys[i + 1]!) || !COUNTED.test(keys[i + 1]!))));

/** They stand behind a name, whatever letter they end with. */
const SMALL = new Set(['des', 'dans', 'sous', 'sans', 'vers', 'depuis', 'puis']);

/** Demonyms of whole countries say whose a body is, not which branch. */
const OF_COUNTRIES =
  /^(?:francai|europe|belge|suisse|alleman|italien|espagnol|anglai|britanni|american|africain|international|canadien|algerien|marocain|tunisien|japonai|chinoi)/;

/** `Mutualité française bourguignonne`: the demonym of a region behind a body of several words, in lower case. */
const isRegional = ({ keys, capital }: Reading, i: number): boolean =>
  !capital[i] && keys[i] !== undefined && isDemonym(keys, i) && !OF_COUNTRIES.test(keys[i]!);

/** Where a known body's name ends that goes on with the number or the adjective of its territory, or null. */
function localEnd(reading: Reading, first: number, last: number, kind: string): number | null {
  if (!together(reading, first, last) || kind === 'media') return null;
  if (DEPARTMENTAL.has(kind) && isNumbered(reading, last)) return last + 1;
  return last > first + 1 && isRegional(reading, last) ? last + 1 : null;
}

/** `Cap emploi 48`, `Mutualité française bourguignonne`: a known body, the branch of a territory. */
export const localBranch: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    const body = knownOrganisationAt(reading.keys, i);
    const last = body && localEnd(reading, i, i + body.length, body.value.kind);
    if (last) found.push(candidate(reading, [i, last], 'ORG', 'organisation et territoire', 84, body.value.kind));
  }
  return found;
};

/** `France 3 Corse ViaStella`: behind its region a station has a name of its own. */
const stationEnd = (reading: Reading, last: number, kind: string): number =>
  kind === 'media' && reading.capital[last] && together(reading, last - 1, last) ? plainRunEnd(reading, last) : last;

const COMPASS = /^(?:nord|sud|est|ouest|centre|haute?|basse?|pays|cote|grand)$/;

/** `France Bleu | Sud | Lorraine`: stations are called by a part of their region, too. */
const behindCompass = ({ keys, capital, tokens }: Reading, i: number, kind: string): number =>
  kind === 'media' &&
  capital[i] &&
  COMPASS.test(keys[i]!) &&
  capital[i + 1] &&
  !BRANCHES.has(placesNamed(tokens, keys, i)?.kind ?? '')
    ? i + 1
    : i;

/** `France 3 Bretagne`: a known body and its region, with nothing between. */
export const branch: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals } = reading;
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of capitals) {
    const body = i < reach ? null : knownOrganisationAt(keys, i);
    if (!body || !BRANCHED.has(body.value.kind)) continue;
    const region = behindCompass(reading, i + body.length, body.value.kind);
    const place = capital[region] && together(reading, i, region) ? placesNamed(tokens, keys, region) : null;
    if (named(reading, i, region) && !place)
      found.push(
        candidate(reading, [i, plainRunEnd(reading, i)], 'ORG', 'organisation et branche', 62, body.value.kind),
      );
    const last = place && BRANCHES.has(place.kind) ? stationEnd(reading, region + place.length, body.value.kind) : null;
    if (!last || capital[last]) continue;
    found.push(candidate(reading, [i, last], 'ORG', 'organisation et région', 84, body.value.kind));
    reach = last;
  }
  return found;
};
