import { lookup } from '../../french/gazetteer.js';
import { knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { wordKey } from '../../french/phrases.js';
import { placesNamed } from '../../french/places.js';
import { isAdjective, roleAt } from '../../french/roles.js';
import { isDemonym, isFalseFriend } from '../../french/traps.js';
import { keptOfWord } from '../../text/words.js';
import { acronyms } from './acronyms.js';
import { apposedToGenericHead, beforeGenericHead } from './appositions.js';
import { bareName } from './bare-names.js';
import { afterGenericHead, namedSo } from './body-nouns.js';
import { afterCue, afterRole } from './body-posts.js';
import { branch, camelCase, joinedWord, localBranch } from './brands.js';
import { broadcastOn } from './broadcasts.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { councilOf } from './councils.js';
import { foundedSo } from './founded.js';
import { pluralNameEnd } from './lower-tail.js';
import { numberedVenue } from './numbered-venue.js';
import { organisationGrammar } from './organisation-grammar.js';
import { paperOf } from './papers.js';
import { pluralBodies } from './plural-bodies.js';
import { publisherOf } from './publishers.js';
import { type Reading, spanOf, textOf, together } from './reading.js';
import { regionalName } from './regional-names.js';
import { isEachOfSeveral } from './seats.js';
import { fieldAndTerritory, territoryAndField } from './territory-fields.js';

const isAcronym = (text: string) => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(text);

const capitals = (text: string) => text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;

/** Has the text at least the capitals of one form? `L'équipe a gagné` does not name the newspaper; `Caisse d'Allocations Familiales` has more. */
const writtenAsName = (written: string, forms: readonly string[]): boolean =>
  isAcronym(written) ||
  forms.some(
    (form) => wordKey(form) === wordKey(written) && (capitals(form) <= capitals(written) || capitals(written) > 1),
  );

/** A word between capitals belongs to a longer name: `Grand Public` is not the newspaper. */
const besideCapital = ({ capital, opens }: Reading, i: number): boolean =>
  (capital[i - 1] === true && !opens[i - 1]) || capital[i + 1] === true;

/** The `La` of `La Ligue de l'enseignement recrute`, which the lexicon knows without it. */
const isOpener = ({ opens, keys }: Reading, i: number): boolean =>
  opens[i]! && /^(?:la|le|les|l')$/.test(keys[i]!) && knownOrganisationAt(keys, i + 1) !== null;

const AN_OF = /^(?:de|du|des|d')$/;

/** `La Semaine du compostage`, `Le Printemps de la ruralité`: no newspaper or shop, but a common noun and what it is of. */
const isTitleOf = ({ keys, capital }: Reading, first: number, last: number, kind: string): boolean =>
  last === first + 2 &&
  /^(?:la|le|les|l')$/.test(keys[first]!) &&
  AN_OF.test(keys[last] ?? '') &&
  (kind === 'media' || keys[first + 1] === 'printemps') &&
  !capital[last + 1];

/** `Croix-Rouge`, `Caf`: a body of the lexicon, written with a capital. Short words count only as the lexicon writes them. */
const known: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of reading.capitals) {
    const match = i < reach ? null : knownOrganisationAt(reading.keys, i);
    if (!match || isOpener(reading, i)) continue;
    const written = reading.analysis.folded.slice(reading.tokens[i]!.start, reading.tokens[i + match.length - 1]!.end);
    if (!writtenAsName(written, match.value.forms)) continue;
    if (match.length === 1 && !isAcronym(written) && besideCapital(reading, i)) continue;
    const alone = match.length === 1 && !isAcronym(written);
    // `Boulanger à Sedan, Paul Roy …` names no company
    if (alone && reading.opens[i] && roleAt(reading.words, i) !== null) continue;
    // `L'union départementale CFDT` is not the newspaper
    if (
      reading.opens[i] &&
      !reading.capital[i + match.length - 1] &&
      isAdjective(reading.tokens[i + match.length]?.text ?? '')
    )
      continue;
    if (isTitleOf(reading, i, i + match.length, match.value.kind)) continue;
    // `le Sicoval`: the lists of places hold bodies of towns, too
    const ofTowns = alone && match.value.kind === 'authority' && lookup(written)[0]?.kind === 'epci';
    const weight = ofTowns ? 82 : alone ? (reading.opens[i] && reading.common.has(reading.keys[i]!) ? 40 : 60) : 80;
    found.push(candidate(reading, [i, i + match.length], 'ORG', 'organisation connue', weight, match.value.kind));
    reach = i + match.length;
  }
  return found;
};

/** `MDPH du Finistère`, `Caf de la Loire`: the acronym of a public body and its territory. */
const acronymAndTerritory: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const body = i + 2 < tokens.length ? knownOrganisationAt(keys, i) : null;
    if (body?.length !== 1 || !/^(?:public|authority)$/.test(body.value.kind) || !OF.has(keys[i + 1]!)) continue;
    if (!isAcronym(tokens[i]!.text) && !LOCAL.has(keys[i]!) && body.value.kind !== 'public') continue;
    const name = /^(?:la|l')$/.test(keys[i + 2]!) ? i + 3 : i + 2;
    const place = capital[name] ? placesNamed(tokens, keys, name) : null;
    const local = place && (isWide(reading, name, place.length) || LOCAL.has(keys[i]!));
    if (local && together(reading, i, name) && !isEachOfSeveral(reading, i, i + 1, name + place.length))
      found.push(candidate(reading, [i, name + place.length], 'ORG', 'sigle et territoire', 84, 'public'));
  }
  return found;
};

const OF = new Set(['de', 'du', 'des', "d'"]);

/** `Roannes Communauté`, `Bresse Louhannaise Intercom`: a territory and what it is called as a body. */
const intercommunality: CandidateRule = (reading) => {
  const { keys, capital, capitals, opens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i === 0 || !capital[i - 1] || !INTERCOMMUNAL.has(keys[i]!) || !together(reading, i - 1, i)) continue;
    let first = i - 1;
    while (first > 0 && capital[first - 1] && i - first < MOST_TERRITORY_WORDS && together(reading, first - 1, i))
      first--;
    while (first < i - 1 && opens[first] && !isOfTerritory(reading, first)) first++;
    const from = headBefore(reading, first);
    found.push(candidate(reading, [from, i + 1], 'ORG', 'territoire et intercommunalité', 86, 'authority'));
  }
  return found;
};

const PREFIXED =
  /^(?:Ciné|Éco|Vélo|Radio|Télé|Agri|Bio|Moto|Cyber|Info|Récup|Répar|Recycl|Coop|Alter|Auto|Mobil|Habitat|Inter|Solidar)-\p{Lu}/u;

/** `Ciné-Vallées`, `Éco-Vosges`: what a body does, and a second capital. */
const prefixedName: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    if (!isPrefixed(reading.tokens[i]!.word) || reading.capital[i + 1]) continue;
    const last = /^\d{2,3}$/.test(reading.tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    found.push(candidate(reading, [i, last], 'ORG', 'préfixe et nom', 74));
  }
  return found;
};

const isPrefixed = keptOfWord(({ text }) => PREFIXED.test(text));

/** `le Grand Chalon`: an agglomeration of the gazetteer, with its article or without. */
const greaterTown: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (!capital[i + 1] || keys[i] !== 'grand') continue;
    const name = `Grand ${tokens[i + 1]!.text}`;
    const known = [name, `Le ${name}`].some((form) => lookup(form).some(({ kind }) => kind === 'epci'));
    if (known) found.push(candidate(reading, [i, i + 2], 'ORG', 'territoire et intercommunalité', 82, 'authority'));
  }
  return found;
};

/** Start of the head right before: `communauté urbaine | Le Havre Seine Métropole`. */
function headBefore({ words }: Reading, first: number): number {
  for (const back of [3, 2])
    if (first >= back && organisationHeadAt(words, first - back)?.length === back) return first - back;
  return first;
}

const isOfTerritory = ({ keys, tokens }: Reading, i: number): boolean =>
  !/^(?:la|le|les|l')$/.test(keys[i]!) && placesNamed(tokens, keys, i) !== null;

const INTERCOMMUNAL = new Set(['communaute', 'agglomeration', 'agglo', 'intercom', 'metropole', 'intercommunalite']);
const MOST_TERRITORY_WORDS = 5;

/** Is a department or region called so, whatever village bears its name, too (`Vaucluse`)? */
const isWide = (reading: Reading, name: number, length: number): boolean =>
  WIDE.has(placesNamed(reading.tokens, reading.keys, name)!.kind) ||
  lookup(textOf(reading, spanOf(reading, name, name + length))).some(({ kind }) => WIDE.has(kind));

const WIDE = new Set(['department', 'region', 'territory', 'epci']);
/** Acronyms of bodies that a town has one of. */
const LOCAL = new Set('ccas cias caf cpam chu chr chru msa cci mdph mjc crous udaf adil cdg sdis greta'.split(' '));

const PLURAL_ARTICLES = new Set(['les', 'des', 'aux']);

/** `chaque jeudi, les Joyeux lurons répètent`: a plural with a capital and its adjective in lower case. */
const pluralName: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (capital[i + 1] || capital[i - 1] || !PLURAL_ARTICLES.has(keys[i - 1] ?? '')) continue;
    const last = pluralNameEnd(reading, i + 1);
    const other = isDemonym(keys, i) || isFalseFriend(keys, i) || placesNamed(tokens, keys, i) !== null;
    if (last > i + 1 && !other) found.push(candidate(reading, [i, last], 'ORG', 'pluriel et adjectif', 76));
  }
  return found;
};

export const ORGANISATION_RULES: readonly CandidateRule[] = [
  organisationGrammar,
  known,
  acronymAndTerritory,
  numberedVenue,
  paperOf,
  acronyms,
  intercommunality,
  greaterTown,
  councilOf,
  territoryAndField,
  fieldAndTerritory,
  prefixedName,
  namedSo,
  afterGenericHead,
  beforeGenericHead,
  apposedToGenericHead,
  afterCue,
  afterRole,
  pluralName,
  bareName,
  foundedSo,
  camelCase,
  branch,
  localBranch,
  regionalName,
  joinedWord,
  broadcastOn,
  publisherOf,
  pluralBodies,
];
