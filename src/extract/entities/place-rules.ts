import { lookupWithArticle } from '../../french/gazetteer.js';
import { isFirstName, isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placeHeadAt, placesNamed } from '../../french/places.js';
import { roleAt } from '../../french/roles.js';
import { falseFriendLength, isDemonym, isFalseFriend } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { behindContraction } from './contracted-towns.js';
import { TERRITORIES } from './organisation-tail.js';
import { placeSeries } from './place-series.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { capitalRunEnd } from './runs.js';

const TAIL_JOINS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'et', 'aux', 'au']);
/** Between two capitals `aux` brings where a range ends: `de la pointe du Raz aux Hautes Vosges`; but a canal joins two. */
const NAME_JOINS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'et']);

/** First capital behind a place head and at most three small words (`place de l'Éperon`), or null. */
function tailStart(reading: Reading, from: number): number | null {
  for (let k = from; k < from + 3; k++) {
    if (k >= reading.tokens.length || !together(reading, from - 1, k)) return null;
    if (reading.capital[k] || reading.tokens[k]!.kind === 'number') return k;
    if (!TAIL_JOINS.has(reading.keys[k]!) || (k === from && reading.keys[k] === 'et')) return null;
  }
  return null;
}

/** `rue du 14-Juillet`: the name goes on behind the day. */
const behindDay = ({ tokens, capital }: Reading, tail: number): number =>
  tokens[tail]!.kind === 'number' && tokens[tail + 1]?.text === '-' && capital[tail + 2] ? tail + 2 : tail;

/** `place du Marché d'Aiguilles`: the town behind a finished name is its seat, another place. */
function beforeSeat(reading: Reading, tail: number, last: number): number {
  for (let k = tail + 1; k + 1 < last; k++) {
    const place = SEAT.has(reading.keys[k]!) ? placesNamed(reading.tokens, reading.keys, k + 1) : null;
    if (place && k + 1 + place.length === last) return k;
  }
  return last;
}

const SEAT = new Set(['de', 'du', "d'", 'a', 'des']);

/** Kinds whose head belongs to the name: `rue des Lilas`, `mont Aigoual`. */
const NAMED_BY_HEAD = new Set(['street', 'natural']);
/** Kinds that are no places to list: `gare routière`, `gymnase Marcel-Cerdan`. */
const NOT_LISTED = new Set(['building', 'transport']);
export const isNotListed = (kind: string): boolean => NOT_LISTED.has(kind);

/** `le pays de Bitche`, `au pays des Nestes`: a territory called so; `un pays d'Afrique` is none. */
const isPays = ({ keys, tokens }: Reading, head: number, tail: number): boolean =>
  keys[head] === 'pays' &&
  tail > head + 1 &&
  /^(?:le|du|au|en)$/.test(keys[head - 1] ?? '') &&
  placesNamed(tokens, keys, tail)?.kind !== 'country' &&
  !isFirstNameWord(tokens[tail]!.word);

/** `cette vallée des Vosges`, `une forêt du Jura`: somewhere in a place that has a name; `la vallée de la Loire` is one itself. */
const isDescribed = ({ keys, capital, tokens }: Reading, head: number, tail: number, last: number): boolean =>
  !capital[head] &&
  (/^(?:cette|cet|ce|ces|une?|chaque|aucune?)$/.test(keys[head - 1] ?? '') ||
    (/^vallees?$/.test(keys[head]!) && keys[tail - 1] === 'des')) &&
  OF.has(keys[head + 1] ?? '') &&
  placesNamed(tokens, keys, tail)?.length === last - tail;

const OF = new Set(['de', 'du', 'des', "d'"]);

/** `le port de la Lauze`: called so; `le port de Brest` is a town's. */
const isHarbour = ({ keys, capital, tokens }: Reading, head: number, tail: number, last: number): boolean =>
  !capital[head] &&
  OF.has(keys[head + 1] ?? '') &&
  !capital[head + 1] &&
  /^(?:le|du|au|ce|petit|vieux|ancien)$/.test(keys[head - 1] ?? '') &&
  !isFirstNameWord(tokens[tail]!.word) &&
  placesNamed(tokens, keys, tail) === null &&
  (last > tail + 1 || lookupWithArticle(keys[head + 1] === 'des' ? 'les' : 'le', tokens[tail]!.text).length === 0);

const TAKEN = /^(?:re)?pr(?:end|enn|is|it|enant)|^en$/;

/** `reprendre la route de Sarnac`, `les berges de la Vire`: where one goes, or beside what; the name is only behind. */
const isOnTheWay = ({ keys, capital }: Reading, head: number): boolean =>
  !capital[head] &&
  (/^(?:berges?|rives?|bords|abords)$/.test(keys[head]!) ||
    (/^(?:route|chemin)$/.test(keys[head]!) && keys[head - 1] === 'la' && TAKEN.test(keys[head - 2] ?? '')) ||
    (keys[head] === 'chemin' && keys[head - 1] === 'le' && TAKEN.test(keys[head - 2] ?? '')));

/** What a head of that kind makes of its tail: a place with or without the head, or nothing at all. */
function headed(reading: Reading, head: number, tail: number, last: number, kind: string): Candidate | null {
  // `la Province Nord` governs
  if (reading.capital[head]! && knownOrganisationAt(reading.keys, head)?.length === last - head) return null;
  if (reading.keys[head] === 'port' && isHarbour(reading, head, tail, last))
    return candidate(reading, [head, last], 'LOC', 'tête de lieu', 78, 'natural');
  if (NOT_LISTED.has(kind)) {
    // a school or a hospital called by a person is a body
    if (/^(?:school|health)$/.test(organisationHeadAt(reading.words, head)?.value ?? '')) return null;
    const person = isFirstName(reading.tokens[tail]!.text.split('-')[0]!);
    // nobody runs a room
    const weight = reading.keys[head] === 'salle' ? 78 : 70;
    return person ? candidate(reading, [head, last], 'NONE', 'nom d’un bâtiment', weight) : null;
  }
  const withHead =
    (NAMED_BY_HEAD.has(kind) && !isOnTheWay(reading, head)) ||
    (kind === 'territory' && (reading.capital[head]! || isPays(reading, head, tail)));
  const person = kind !== 'street' && isFirstNameWord(reading.tokens[tail]!.word) && last > tail + 1;
  if (person) return null;
  if (kind === 'natural' && isDescribed(reading, head, tail, last))
    return candidate(reading, [tail, last], 'LOC', 'tête de lieu', 66);
  if (kind === 'natural' && reading.capital[head]!)
    return candidate(reading, [head, last], 'LOC', 'tête de lieu', 56, kind);
  // streets have no capital in running text: `Quai des Clics` may be anything
  const shouted = kind === 'street' && reading.capital[head]! && !reading.opens[head];
  if (withHead) return candidate(reading, [head, last], 'LOC', 'tête de lieu', shouted ? 60 : 90, kind);
  const weight = isOnTheWay(reading, head) ? 80 : 66;
  return candidate(reading, [tail, last], 'LOC', 'tête de lieu', weight, kind === 'quarter' ? kind : null);
}

/** `rue des Bons-Enfants`, `mont Aigoual`, `quartier de Recouvrance`: a head of the lexicon and its tail. */
const afterPlaceHead: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const head = placeHeadAt(reading.words, i);
    const introduced = reading.capital[i]! && i > 0 && genericHeadAt(reading.words, i - 1) !== null;
    // `le CAP Cuisine` is no cape
    const ofBody = i > 1 && (organisationHeadAt(reading.words, i - 2)?.length ?? 0) > 2;
    if (!head || introduced || ofBody || mayBeVerb(reading, i) || reading.tokens[i]!.text === 'CAP') continue;
    const tail = tailStart(reading, i + head.length);
    if (tail === null || !reading.capital[behindDay(reading, tail)]) continue;
    const last = beforeSeat(
      reading,
      tail,
      capitalRunEnd(reading, behindDay(reading, tail), reading.keys[i] === 'canal' ? TAIL_JOINS : NAME_JOINS),
    );
    const place = headed(reading, i, tail, last, head.value);
    if (place) found.push(place);
    i = last - 1;
  }
  return found;
};

/** Heads that are other words without their article: `il passe le Bafa`, `pas de RSA`, `conseillère départementale du Jura`. */
const AMBIGUOUS = new Set(['passe', 'pas', 'departementale', 'nationale', 'traverse']);
const DETERMINED = /^(?:la|le|les|l'|une?|du|des|au|aux|de|cette|ce|par|vers|petite?|vieille|grande?)$/;

const mayBeVerb = ({ keys, capital, opens }: Reading, i: number): boolean =>
  AMBIGUOUS.has(keys[i]!) && (!capital[i] || opens[i]!) && !DETERMINED.test(keys[i - 1] ?? '');

/** `les Montagnes noires`, `la Côte sauvage`: a natural thing with a capital, and the adjective that tells which. */
const withAdjective: CandidateRule = (reading) => {
  const { capitals, opens, words, keys } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const head = opens[i] ? null : placeHeadAt(words, i);
    const behind = i + (head?.length ?? 0);
    if (head?.value !== 'natural' || !LOOKS.test(keys[behind] ?? '') || !together(reading, i, behind)) continue;
    found.push(candidate(reading, [i, behind + 1], 'LOC', 'tête de lieu et adjectif', 88, 'natural'));
  }
  return found;
};

const LOOKS = /^(?:noir|vert|blanc|blanche|bleu|roug|gris|sauvag|jaun|haut|bass?|dor|pelé|argent)e?e?s?$/;

const PREPOSITIONS = new Set(['a', 'au', 'aux', 'en', 'vers', 'depuis', 'pres']);
const WEAK = new Set([
  'de',
  'du',
  'des',
  "d'",
  'la',
  'le',
  'les',
  "l'",
  'dans',
  'entre',
  'et',
  ',',
  '(',
  'sur',
  'par',
  'jusqu',
  'pour',
]);

/** What stands before a place name and how much it says: `à X` more than `de X`, `de X` more than `X dit`. */
function cueWeight(reading: Reading, i: number): number {
  const before = i > 0 && together(reading, i - 1, i) ? reading.keys[i - 1]! : '';
  if (PREPOSITIONS.has(before)) return 14;
  return WEAK.has(before) ? 5 : 0;
}

/** Weight of a name of the gazetteers by what it is: a village of fifty may well be somebody's surname. */
function ownWeight(population: number, kind: string): number {
  if (kind !== 'commune' && kind !== 'former-commune') return 58;
  if (kind === 'former-commune') return 40;
  return population > 20_000 ? 56 : population > 2_000 ? 50 : 40;
}

/** Kinds whose names French says with an article: `Les Landes brûlent`. */
const WITH_ARTICLE = new Set(['department', 'region', 'country']);

/** Is the token an article whose capital only says that a sentence begins? */
const opensArticle = (reading: Reading, i: number): boolean =>
  i >= 0 && reading.opens[i]! && /^(?:le|la|les|l')$/.test(reading.keys[i]!);

/** Departments and regions that have an article, and are common nouns without: `Réunion publique à 18 heures`. */
const opensNoun = ({ keys, opens, capital, tokens }: Reading, i: number): boolean =>
  opens[i]! &&
  /^(?:reunion|manche|nord|landes|creuse|somme|marche)$/.test(keys[i]!) &&
  tokens[i + 1]?.kind === 'word' &&
  !capital[i + 1];

/** Names of the gazetteers: communes, departments, regions, countries, regions of history, cities of the world. */
const inGazetteer: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of reading.capitals) {
    if (i < reach) continue;
    const opened = opensArticle(reading, i - 1);
    const joined = i > 0 && reading.capital[i - 1] && reading.tokens[i - 1]!.end + 1 === reading.tokens[i]!.start;
    if (joined && !opened) continue;
    const match = placesNamed(reading.tokens, reading.keys, i);
    if (match && match.length === 1 && opensNoun(reading, i)) continue;
    // `Le panier moyen baisse`, `La réunion a lieu`: the sentence gives the article its capital, the noun has none
    if (match && match.length > 1 && opensArticle(reading, i) && !reading.capital[i + 1]) continue;
    if (!match || falseFriendLength(reading.keys, i) >= match.length || isDemonym(reading.keys, i)) continue;
    const cue = opened && WITH_ARTICLE.has(match.kind) ? 14 : cueWeight(reading, i);
    const doubtful =
      match.length === 1 && (isFirstNameWord(reading.tokens[i]!.word) || reading.common.has(reading.keys[i]!));
    const weight =
      ownWeight(match.population, match.kind) +
      cue -
      (doubtful && cue < 14 ? 16 : 0) -
      (reading.capital[i + match.length] && together(reading, i, i + match.length) ? 14 : 0);
    found.push(candidate(reading, [i, i + match.length], 'LOC', 'nom de lieu', weight, match.kind));
    reach = i + match.length;
  }
  return found;
};

/** `à X`, `(Creuse)`: a capitalised word behind `à` is a place even where no list knows it. */
const afterPreposition: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    if (reading.keys[i - 1] !== 'a' || !together(reading, i - 1, i) || reading.keys[i]!.length === 1) continue;
    // the feast has its article: `à la Saint-Jean`
    const saint = /^Sainte?-\p{Lu}/u.test(reading.tokens[i]!.text) && !reading.capital[i + 1];
    if (!saint && (isFirstNameWord(reading.tokens[i]!.word) || isFalseFriend(reading.keys, i))) continue;
    found.push(candidate(reading, [i, capitalRunEnd(reading, i, new Set())], 'LOC', 'à', saint ? 64 : 42));
  }
  return found;
};

/** Offices of a town, and trades that one has there by oneself. */
const OFFICES = new Set(
  'maire|curé|pasteur|imam|rabbin|évêque|sous-préfet|préfet|instituteur|notaire|boulanger|boucher|charcutier|épicier|imprimeur|pharmacien|médecin|dentiste|vétérinaire|garagiste|coiffeur|plombier|couvreur|zingueur|maçon|menuisier|charpentier|forgeron|éleveur|agriculteur|maraîcher|vigneron|apiculteur|berger|pêcheur|batelier|cafetier|restaurateur|aubergiste'.split(
    '|',
  ),
);

/** `un pasteur de Tevaitoa`, `un zingueur de Valleraugue`: whose office or trade is no post in a body is from a town. */
const afterOffice: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens, words } = reading;
  const found: Candidate[] = [];
  for (const name of capitals) {
    const i = keys[name - 1] === 'la' && !capital[name - 1] ? name - 2 : name - 1;
    if (i < 1 || capital[name + 1] || (keys[i] !== 'de' && keys[i] !== "d'")) continue;
    if (!OFFICES.has(roleAt(words, i - 1)?.value.masculine ?? '')) continue;
    const known = knownOrganisationAt(keys, name) ?? organisationHeadAt(words, name);
    if (
      known === null &&
      !isFirstNameWord(tokens[name]!.word) &&
      !isFalseFriend(keys, name) &&
      !TERRITORIES.has(keys[name]!)
    )
      found.push(candidate(reading, [name, name + 1], 'LOC', '<métier> de X', 74));
  }
  return found;
};

export const PLACE_RULES: readonly CandidateRule[] = [
  behindContraction,
  afterPlaceHead,
  withAdjective,
  inGazetteer,
  afterPreposition,
  afterOffice,
  placeSeries,
];
