import { isFirstName } from '../../french/names.js';
import { genericHeadAt, knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isHeldInside, isModifier, roleAt } from '../../french/roles.js';
import { falseFriendLength, isDemonym, isFalseFriend } from '../../french/traps.js';
import { bare } from '../../text/fold.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { introducedEnd, pluralNameEnd } from './lower-tail.js';
import { numberedVenue } from './numbered-venue.js';
import { organisationGrammar } from './organisation-grammar.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { capitalRunEnd, personRunEnd } from './runs.js';

const isAcronym = (text: string) => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(text);

const capitals = (text: string) => text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;

/** Has the text at least the capitals of one form? `L'équipe a gagné` does not name the newspaper; `Caisse d'Allocations Familiales` has more. */
const writtenAsName = (written: string, forms: readonly string[]): boolean =>
  isAcronym(written) ||
  forms.some((form) => bare(form) === bare(written) && (capitals(form) <= capitals(written) || capitals(written) > 1));

/** A word between capitals belongs to a longer name: `Grand Public` is not the newspaper. */
const besideCapital = ({ capital, opens }: Reading, i: number): boolean =>
  (capital[i - 1] === true && !opens[i - 1]) || capital[i + 1] === true;

/** `Croix-Rouge`, `Caf`: a body of the lexicon, written with a capital. Short words count only as the lexicon writes them. */
const known: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!reading.capital[i]) continue;
    const match = knownOrganisationAt(reading.keys, i);
    if (!match) continue;
    const written = reading.analysis.folded.slice(reading.tokens[i]!.start, reading.tokens[i + match.length - 1]!.end);
    if (!writtenAsName(written, match.value.forms)) continue;
    if (match.length === 1 && !isAcronym(written) && besideCapital(reading, i)) continue;
    const alone = match.length === 1 && !isAcronym(written);
    const weight = alone ? (reading.opens[i] && reading.common.has(reading.keys[i]!) ? 40 : 60) : 80;
    found.push(candidate(reading, [i, i + match.length], 'ORG', 'organisation connue', weight, match.value.kind));
    i += match.length - 1;
  }
  return found;
};

/** `MDPH du Finistère`, `Caf de la Loire`: the acronym of a public body and its territory. */
const acronymAndTerritory: CandidateRule = (reading) => {
  const { keys, tokens, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!capital[i] || !/^(?:de|du|des|d')$/.test(keys[i + 1]!)) continue;
    const body = knownOrganisationAt(keys, i);
    if (body?.length !== 1 || body.value.kind !== 'public') continue;
    const name = /^(?:la|l')$/.test(keys[i + 2]!) ? i + 3 : i + 2;
    const place = capital[name] ? placesNamed(tokens, keys, name) : null;
    const local = place && (WIDE.has(place.kind) || LOCAL.has(keys[i]!));
    if (local && together(reading, i, name))
      found.push(candidate(reading, [i, name + place.length], 'ORG', 'sigle et territoire', 84, 'public'));
  }
  return found;
};

const WIDE = new Set(['department', 'region', 'territory', 'epci']);
/** Acronyms of bodies that a town has one of. */
const LOCAL = new Set('ccas cias caf cpam chu chr chru msa cci mdph mjc crous udaf adil cdg sdis greta'.split(' '));

/** The first token of a name behind a generic head: `association X`, `association « X »`, or none. */
function nameAfterHead(reading: Reading, i: number): number | null {
  let name = i;
  while (name < i + 2 && !reading.capital[name] && isModifier(reading.tokens[name]?.text ?? '')) name++;
  if (reading.tokens[name]?.text === '"') name++;
  return reading.capital[name] && together(reading, i, name) ? name : null;
}

/** Kinds whose head is part of the name: `lycée Diderot`, not `Diderot`. */
const NAMED_WITH_HEAD = new Set(['school', 'health', 'culture', 'venue', 'public', 'authority', 'religious']);

/** `l'association Les Pieds sur la Toile`: what follows a generic head is a body of that kind. */
const afterGenericHead: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const head = genericHeadAt(reading.words, i);
    if (!head || reading.capital[i + head.length - 1]) continue;
    const name = nameAfterHead(reading, i + head.length);
    if (name === null || (NAMED_WITH_HEAD.has(head.value) && organisationHeadAt(reading.words, i))) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, name));
    const person = isFirstName(reading.tokens[name]!.text) && personRunEnd(reading, name) > name + 1;
    if (person || falseFriendLength(reading.keys, name) >= last - name) continue;
    found.push(candidate(reading, [name, last], 'ORG', 'nom commun et nom', 74, head.value));
  }
  return found;
};

const LONGEST_RUN = 7;

/** First token of the capitalised words, with the small words between them, that end before `end`. */
function runStart({ capital, keys, sentence }: Reading, end: number): number {
  let first = end;
  for (let k = end - 1; k >= 0 && end - k <= LONGEST_RUN && sentence[k] === sentence[end]; k--) {
    if (capital[k]) first = k;
    else if (first === end || !INNER.has(keys[k]!)) break;
  }
  return first;
}

/** First token of a name that ends before `end` in lower case (`Grain de sel, une régie`), or null. */
function lowerRunStart(reading: Reading, end: number): number | null {
  const { capital, opens } = reading;
  if (capital[end - 1]) return null;
  for (let k = end - 2; k >= Math.max(0, end - 4); k--)
    if (capital[k]) return !opens[k] && introducedEnd(reading, k + 1) === end ? runStart(reading, k + 1) : null;
  return null;
}

/** Small words that stand inside names more often than between two. */
const INNER = new Set(['a', 'de', 'du', 'des', "d'", 'sur', 'la', 'les', "l'", '&']);

/** Kinds of bodies that an apposition explains; `X, un bus` explains no name. */
const INTRODUCED = new Set([
  'association',
  'company',
  'network',
  'club',
  'union',
  'media',
  'school',
  'health',
  'venue',
]);
/** Behind these stands a place. */
const PLACING = new Set(['a', 'en', 'au', 'aux', 'dans', 'vers', 'pres', 'entre']);

const SIZES = new Set(['petite', 'petit', 'jeune', 'grande', 'grand']);

/** Does the apposition say what the name is: with `un`, or with `le` and what singles it out (`, l'association qui…`)? */
const explains = ({ keys }: Reading, comma: number, behind: number): boolean =>
  !/^(?:la|le|l')$/.test(keys[comma + 1] ?? '') || /^(?:qui|que|qu'|dont|ou|de|du|d'|des)$/.test(keys[behind] ?? '');

/** A word that opens its sentence has its capital for free. */
const opensAlone = (reading: Reading, first: number, end: number): boolean =>
  reading.opens[first]! && end - first === 1;

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

/** `Ti ar Gerioù, une association`: the capitalised words before a generic head in apposition. */
const beforeGenericHead: CandidateRule = (reading) => {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] !== ',' && keys[i] !== '(') continue;
    const article = /^(?:une?|la|le|l')$/.test(keys[i + 1] ?? '');
    const noun = i + (article ? 2 : 1);
    const head = SIZES.has(keys[noun] ?? '') && !genericHeadAt(reading.words, noun) ? noun + 1 : noun;
    const generic = capital[head] ? null : genericHeadAt(reading.words, head);
    if (!generic || !together(reading, i, head) || !explains(reading, i, head + generic.length)) continue;
    const first = lowerRunStart(reading, i) ?? runStart(reading, i);
    const place = placesNamed(reading.tokens, keys, first);
    if (place && first + place.length === i && !knownOrganisationAt(keys, first)) continue;
    if (!INTRODUCED.has(generic.value) || PLACING.has(keys[first]!) || PLACING.has(keys[first - 1] ?? '')) continue;
    if (
      first < i &&
      !isFalseFriend(keys, first, i) &&
      (!opensAlone(reading, first, i) || closes(reading, head + generic.length))
    )
      found.push(candidate(reading, [first, i], 'ORG', 'nom, nom commun', 88, generic.value));
  }
  return found;
};

/** `c'est une association, Ti ar Gerioù, qui…`: the name in apposition behind a generic head with its article. */
const apposedToGenericHead: CandidateRule = (reading) => {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++) {
    if (!/^(?:une?|l'|la|le|son|sa|leur|notre|mon|ma|cette)$/.test(keys[i - 1]!)) continue;
    const head = genericHeadAt(reading.words, i);
    const comma = head ? behindSeat(reading, i + head.length) : i;
    if (!head || keys[comma] !== ',' || !capital[comma + 1] || !together(reading, i, comma + 1)) continue;
    const last = apposedEnd(reading, comma + 1);
    if (last !== null && !isFirstName(reading.tokens[comma + 1]!.text))
      found.push(candidate(reading, [comma + 1, last], 'ORG', 'nom commun, nom', 76, head.value));
  }
  return found;
};

/** Behind the seat of what a generic head names: `une chorale de Corte, A Voce Nova`. */
function behindSeat({ keys, tokens, capital }: Reading, i: number): number {
  if (!/^(?:de|d'|a)$/.test(keys[i] ?? '') || !capital[i + 1]) return i;
  return i + 1 + (placesNamed(tokens, keys, i + 1)?.length ?? -1);
}

/** `directrice d'Isolaction`: what one is director of, where it is no place and nobody. */
const afterRole: CandidateRule = (reading) => {
  const { keys, capital, tokens } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (!/^(?:de|d'|chez)$/.test(keys[i]!) || !capital[i + 1] || !isInsideRole(reading, i)) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, i + 1, NAME_JOINS));
    const named = placesNamed(tokens, keys, i + 1) ?? isFirstName(tokens[i + 1]!.text);
    if (!named && !isFalseFriend(keys, i + 1, last))
      found.push(candidate(reading, [i + 1, last], 'ORG', 'rôle de', 56));
  }
  return found;
};

/** Does a role that is held in a body end right before `i`? */
const isInsideRole = ({ words }: Reading, i: number): boolean =>
  [1, 2, 3].some((back) => i >= back && roleAt(words, i - back)?.length === back && isHeldInside(words[i - back]!));

const LONGEST_APPOSED = 7;

/** End of a name that a comma or a full stop closes, or null. */
function apposedEnd({ keys, capital }: Reading, first: number): number | null {
  for (let k = first + 1; k <= first + LONGEST_APPOSED; k++)
    if (/^[,.]$/.test(keys[k] ?? '.')) return capital[k - 1] ? k : null;
  return null;
}

const INSIDE =
  /^(?:chez|au sein (?:de|du|des|d')|(?:à la |la )?tête (?:de|du|d')|pour le compte (?:de|du|d')) ?(?:la |le |les |l')?$/;

/** One is at somebody's too, but only within a body. */
const AT = 58;
const WITHIN = 76;

/** `chez Fleuve Ouvert`, `au sein de Reconnect`: one is chez a body (or chez somebody whose first name is known). */
const afterCue: CandidateRule = (reading) => {
  const { keys, capital, tokens, analysis } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++) {
    if (!capital[i] || capital[i - 1] || !together(reading, i - 1, i)) continue;
    const before = analysis.folded.slice(tokens[Math.max(0, i - 4)]!.start, tokens[i]!.start).toLowerCase();
    const cue = /(?:chez|au sein|tête|pour le compte)[^,.;:]*$/.exec(before);
    if (!cue || !INSIDE.test(cue[0].trimStart()) || isFirstName(tokens[i]!.text)) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, i, NAME_JOINS));
    const town = placesNamed(tokens, keys, i)?.length === last - i;
    if (town && /tête/.test(cue[0])) continue;
    if (!isFalseFriend(keys, i, last))
      found.push(candidate(reading, [i, last], 'ORG', 'chez', /sein/.test(cue[0]) && !town ? WITHIN : AT));
  }
  return found;
};

/** `chaque jeudi, les Joyeux lurons répètent`: a plural with a capital and its adjective in lower case. */
const pluralName: CandidateRule = (reading) => {
  const { keys, capital, tokens } = reading;
  return tokens.flatMap((_, i) => {
    if (!capital[i] || capital[i + 1] || !/^(?:les|des|aux)$/.test(keys[i - 1] ?? '') || capital[i - 1]) return [];
    const last = pluralNameEnd(reading, i + 1);
    const other = isDemonym(keys, i) || isFalseFriend(keys, i) || placesNamed(tokens, keys, i) !== null;
    return last === i + 1 || other ? [] : [candidate(reading, [i, last], 'ORG', 'pluriel et adjectif', 76)];
  });
};

/** Small words that a body's name holds even where nothing but a preposition announces it. */
const NAME_JOINS = new Set(['&', 'et']);

export const ORGANISATION_RULES: readonly CandidateRule[] = [
  organisationGrammar,
  known,
  acronymAndTerritory,
  numberedVenue,
  afterGenericHead,
  beforeGenericHead,
  apposedToGenericHead,
  afterCue,
  afterRole,
  pluralName,
];
