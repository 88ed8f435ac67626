import { isFirstNameWord } from '../../french/names.js';
import {
  genericHeadAt,
  isPartOfBody,
  knownOrganisationAt,
  organisationHeadAt,
} from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isAdjective } from '../../french/roles.js';
import { schemeLength } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { isTheirCouncil } from './councils.js';
import { introducedEnd, isNameAdjective, isOfPlace, officialEnd } from './lower-tail.js';
import { ARTICLES, GATHERINGS, OF, PURPOSES, type Tail, TERRITORIES, tailOf } from './organisation-tail.js';
import { phraseEnd } from './phrase-name.js';
import type { Reading } from './reading.js';
import { firstOfSeveral, isEachOfSeveral, isOneOfMany, onlySeated, withoutSeat } from './seats.js';

/** The name of the rule that begins a body with its head. */
export const HEAD_RULE = 'tête d’organisation';

/** Public bodies whose name is their head and a territory: hardly anything else may claim their words. */
const CLOSED = new Set(['public', 'authority', 'health', 'school']);

/** Kinds of known bodies that have branches: the town behind them is a seat, not a name. */
const NATIONAL = new Set(['association', 'company', 'union', 'media']);

const TERRITORY = { length: 1, value: 'authority' };

/** `l'association | les Vagabonds`: the name may have an article in lower case. */
export const behindArticle = ({ keys, capital }: Reading, i: number): number =>
  ARTICLES.has(keys[i] ?? '') && !capital[i] ? i + 1 : i;

/** A generic head right before a name (`scierie Maulny`, `radio France Bleu`) introduces it and is no part of it; nobody calls `fondation Sommer` Sommer. */
export const onlyIntroduces = (reading: Reading, head: number, length: number, kind: string): boolean =>
  bringsKnown(reading, head, length, kind) || isGenericBefore(reading, head, length, kind);

const isGenericBefore = (reading: Reading, head: number, length: number, kind: string): boolean =>
  !reading.capital[head] &&
  reading.keys[head] !== 'fondation' &&
  reading.capital[behindArticle(reading, head + length)]! &&
  ['association', 'company', 'media', 'network', 'club', 'union'].includes(kind) &&
  genericHeadAt(reading.words, head) !== null;

/** `la caisse de retraite | Ircantec`: what the lexicon knows by itself, behind a noun of several words, needs none. */
const bringsKnown = ({ keys, capital }: Reading, head: number, length: number, kind: string): boolean =>
  /^(?:school|company|public|union)$/.test(kind) &&
  length > 1 &&
  !capital[head] &&
  capital[head + length] === true &&
  knownOrganisationAt(keys, head + length) !== null;

/** Kinds of bodies that a lower-case noun and a town do not name yet: `un moulin de Wervicq`, `la chorale de Corte`. */
const LOOSE = new Set(['company', 'venue', 'other', 'network', 'club', 'culture', 'association', 'media']);

/** Does the lexicon know the name at `i` whole, so that what follows is another body? */
const isFollowedByAnother = ({ keys, capital }: Reading, i: number): boolean => {
  const whole = capital[i] ? knownOrganisationAt(keys, i) : null;
  return whole !== null && keys[i + whole.length] === 'et';
};

interface Head {
  readonly first: number;
  readonly length: number;
  readonly kind: string;
  /** Written with a capital that no sentence start explains. */
  readonly capitalised: boolean;
}

/** Acronyms of bodies that are words, too, in lower case. */
const ACRONYMS = new Set('clic gem had pmi dac are dime'.split(' '));

/** With its territory before it: `Creuse Agglomération`. */
const COMMUNITY = /^(?:communaute|agglomeration|metropole|intercommunalite)$/;

const CREDITS =
  /^(?:(?:co)?productions?|organisation|organisa(?:teur|trice)s?|partenaires?|financements?|financeurs?|soutiens?|sources?|contact|editions?|diffusion|realisation|maitrise|porteurs?|structures?|employeurs?|commanditaire)$/;

/** `Production : Ligue de Bretagne de natation`: behind what is credited, a capital is a name's. */
const isCredited = ({ keys }: Reading, i: number): boolean => keys[i - 1] === ':' && CREDITS.test(keys[i - 2] ?? '');

function headAt(reading: Reading, i: number): Head | null {
  const { keys, capital, opens, words } = reading;
  const capitalised = capital[i]! && (!opens[i] || isCredited(reading, i));
  const found = organisationHeadAt(words, i) ?? (capitalised && TERRITORIES.has(keys[i]!) ? TERRITORY : null);
  if (!found || isFollowedByAnother(reading, i) || isTheirCouncil(reading, i, i + found.length)) return null;
  if (found.length === 1 && capital[i - 1] && COMMUNITY.test(keys[i]!)) return null;
  if (found.length === 1 && !capitalised && TERRITORIES.has(keys[i]!)) return null;
  if (found.length === 1 && !capital[i] && ACRONYMS.has(keys[i]!)) return null;
  if (onlyIntroduces(reading, i, found.length, found.value)) return null;
  return { first: i, length: found.length, kind: found.value, capitalised };
}

/** `Comité des sourds de l'estuaire`, `Fonds pour le développement`: a capital and those whom it gathers, or what for, make an official name. */
const isOfSeveral = ({ keys, capital }: Reading, { first, length, capitalised }: Head): boolean =>
  capitalised &&
  length === 1 &&
  GATHERINGS.has(keys[first]!) &&
  (keys[first + 1] === 'des' ||
    PURPOSES.has(keys[first + 1] ?? '') ||
    (keys[first] === 'fonds' && /^(?:de|d')$/.test(keys[first + 1] ?? ''))) &&
  !capital[first + 2];

/** With a capital these are houses of their own, not parts: `la Maison de l'Avre`. */
export const HOUSES = new Set(['maison', 'centre', 'espace', 'atelier']);

/** `les éditions de l'Aube`: publishers are called so, be it by a town. */
const isPublisher = ({ keys }: Reading, first: number): boolean =>
  keys[first] === 'editions' && /^(?:les|aux|des)$/.test(keys[first - 1] ?? '');

/** Is what a single common noun heads no body yet: a part of one, somebody's, or only somewhere? */
function isTooLoose(reading: Reading, head: Head, tail: Tail): boolean {
  const { first, length, kind, capitalised } = head;
  const { keys, tokens } = reading;
  const from = first + length;
  const indefinite = !capitalised && isOneOfMany(reading, first);
  if (length > 1 && indefinite && onlySeated(reading, from, tail.last)) return true;
  if (length > 1 || isOfSeveral(reading, head) || isOfTerritoryAndField(reading, head)) return false;
  // `Comité grenoblois des aînés`
  if (capitalised && tail.last > from + 1 && !reading.capital[from] && isOfPlace(reading, from)) return false;
  const house = capitalised && tail.capital && HOUSES.has(keys[first]!);
  if (!house && isPartOfBody(keys[first]!) && (!tail.capital || OF.has(keys[from]!))) return true;
  if (capitalised) return false;
  const owner = tail.last === from + 2 && OF.has(keys[from]!) && isFirstNameWord(tokens[tail.last - 1]!.word);
  // `une régie de quartier de Lens` says what, not which
  const vague = (LOOSE.has(kind) && !isPublisher(reading, first)) || indefinite;
  return owner || (vague && onlySeated(reading, from, tail.last));
}

/** `université des Antilles`: a head of the lexicon that is a name, and no scheme's (`maison France Services`). */
function isNameByItself({ capital, keys }: Reading, first: number, end: number): boolean {
  for (let k = first + 1; k < end; k++) if (capital[k]) return schemeLength(keys, k) === 0;
  return isService(keys, first, end);
}

/** `la direction régionale des affaires culturelles`: a service of the State that each region has one of, with its field. */
const isService = (keys: readonly string[], first: number, end: number): boolean =>
  keys[first] === 'direction' &&
  /^(?:inter)?(?:regionale|departementale)$/.test(keys[first + 1]!) &&
  OF.has(keys[first + 2] ?? '') &&
  end > first + 3 &&
  /^(?:la|cette)$/.test(keys[first - 1] ?? '');

/** `Comité départemental`, `Observatoire savoyard`: does an adjective in lower case stand there, that tells which? */
const isQualified = (reading: Reading, i: number): boolean =>
  isAdjective(reading.tokens[i]?.text ?? '') ||
  (reading.capital[i] === false && (isOfPlace(reading, i) || isNameAdjective(reading, i)));

/** Bodies that gather those who do something in a territory. */
const GATHERED = /^(?:ligue|comite|federation|union|association|syndicat|conservatoire|groupement|societe|chambre)$/;
const ADVERBIAL = /^(?:facon|maniere|sorte|crainte|peur|plus|moins|nouveau|suite|cette|celui|celle|ceux)$/;

/** `Ligue de Bretagne de natation`: behind a territory the field, in lower case. */
function isOfTerritoryAndField(reading: Reading, { first, length, capitalised }: Head): boolean {
  const { keys, tokens, capital } = reading;
  const of = first + length;
  if (!capitalised || length > 1 || !GATHERED.test(keys[first]!) || !OF.has(keys[of] ?? '')) return false;
  const name = ARTICLES.has(keys[of + 1] ?? '') ? of + 2 : of + 1;
  const place = capital[name] ? placesNamed(tokens, keys, name) : null;
  const field = name + (place?.length ?? 0) + 1;
  const noun = keys[field] ?? '';
  return (
    place !== null &&
    /^(?:de|d')$/.test(keys[field - 1] ?? '') &&
    !capital[field] &&
    /^\p{L}{4,}$/u.test(noun) &&
    !/(?:er|ir|dre|ttre)$/.test(noun) &&
    !ADVERBIAL.test(noun)
  );
}

/** Bodies that are one with the body behind them: `la fédération départementale de la Ligue de l'enseignement`. */
const BRANCHES =
  /^(?:ministere|secretariat|federation|comite|union|delegation|direction|ligue|fonds|fondation|association|amicale|club|section|conservatoire|coordination|syndicat|confederation|lycee|college|ecole)$/;

/** `un foyer de l'Adapei`, `l'amphithéâtre de l'Institut`: what a body has, in lower case, is named by the body behind it: where that one begins, or null. */
export function ownerOf({ keys, words, capital }: Reading, i: number, from: number, last: number): number | null {
  if (capital[i] || BRANCHES.test(keys[i]!)) return null;
  let name = from;
  while (name < last && !capital[name]) name++;
  if (name === last || name === from) return null;
  const of = ARTICLES.has(keys[name - 1]!) ? name - 2 : name - 1;
  if (of < from || !OF.has(keys[of]!)) return null;
  const inner = organisationHeadAt(words, name)?.length ?? 0;
  if (inner < 2 && TERRITORIES.has(keys[name]!)) return null;
  // `théâtre de la Renaissance`, `café de la Poste`: called by a word that is a body's elsewhere
  const word = /^(?:culture|venue|other)$/.test(organisationHeadAt(words, i)?.value ?? '');
  const known = knownOrganisationAt(keys, name)?.length ?? 0;
  return inner > 0 || known > (word ? 1 : 0) ? name : null;
}

const LEAST_OFFICIAL = 4;
const TERRITORIAL_BODIES = /^(?:agence|caisse|service|protection|direction|office|institut|commission)$/;

/** `au musée du quai Branly`, `l'agence régionale de santé`: a name of the lexicon whose head the text writes in lower case. */
function knownBody(reading: Reading, { first, length, capitalised }: Head): Candidate | null {
  const { keys, capital } = reading;
  const known = capitalised || capital[first] ? null : knownOrganisationAt(keys, first);
  if (!known || known.length < LEAST_OFFICIAL || known.length < length) return null;
  const last = first + known.length;
  const named = capital.slice(first, last).includes(true) && capital[last - 1];
  const official =
    TERRITORIAL_BODIES.test(keys[first]!) && known.value.kind === 'public' && !LINKED.test(keys[last] ?? '');
  if (!(named || (official && /^(?:la|le|l'|du|au)$/.test(keys[first - 1] ?? ''))) || capital[last]) return null;
  return candidate(reading, [first, last], 'ORG', HEAD_RULE, 80, known.value.kind);
}

/** They bring its territory, which belongs to the name. */
const LINKED = /^(?:de|du|des|d')$/;

function bodyAt(reading: Reading, i: number): Candidate | null {
  const head = headAt(reading, i);
  return head && (knownBody(reading, head) ?? bodyWithTail(reading, head));
}

function bodyWithTail(reading: Reading, head: Head): Candidate | null {
  const i = head.first;
  const from = i + head.length;
  const plural = isOfSeveral(reading, head);
  const formal =
    head.capitalised &&
    (head.length > 1 ||
      plural ||
      isOfTerritoryAndField(reading, head) ||
      (!TERRITORIES.has(reading.keys[i]!) && isQualified(reading, from)));
  const tail = tailOf(reading, i, from, formal, head.kind);
  const isName = isNameByItself(reading, i, from);
  if ((!tail.capital && !formal && !isName) || isTooLoose(reading, head, tail)) return null;
  if (ownerOf(reading, i, from, tail.last) !== null || isEachOfSeveral(reading, i, from, tail.last)) return null;
  const national = NATIONAL.has(head.kind) && knownOrganisationAt(reading.keys, i)?.length === head.length;
  const named = reading.capital[from] === true;
  const whole = national || named ? withoutSeat(reading, national ? from - 1 : from, tail.last) : tail.last;
  const phrase = named && !head.capitalised ? phraseEnd(reading, from) : whole;
  // a school or a hospital bears somebody's name
  const word = ARTICLES.has(reading.keys[from] ?? '') && reading.capital[from + 1] ? from + 1 : from;
  const invented = named && whole === word + 1 && (word > from || !/^(?:school|health)$/.test(head.kind));
  const own = invented || isPublisher(reading, i) ? introducedEnd(reading, whole) : whole;
  const several = firstOfSeveral(reading, i);
  // plural: places with one each, unless the acronym is the same of one
  if (several !== null && !reading.capital[i]) return null;
  const last = several ?? Math.max(phrase, own, whole > from ? officialEnd(reading, whole) : whole);
  if (last === from && !formal && !national && !isName) return null;
  const closed = CLOSED.has(head.kind) && head.length > 1;
  return candidate(reading, [i, last], 'ORG', HEAD_RULE, closed ? 86 : 72, head.kind);
}

/** `communauté de communes du Pays de X`, `lycée Diderot`, `Centre hospitalier du Mans`: a head of the lexicon and its tail. */
export const organisationGrammar: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const body = bodyAt(reading, i);
    if (!body) continue;
    found.push(body);
    i = body.last - 1;
  }
  return found;
};
