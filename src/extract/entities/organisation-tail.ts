import { isFirstNameWord } from '../../french/names.js';
import { knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { isAdjective } from '../../french/roles.js';
import { isNameAdjective, isOfPlace } from './lower-tail.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { LINKS } from './seats.js';
import { seriesEnd } from './series.js';

const LONGEST_TAIL = 14;

/** Behind a series of fields the last may go on: `de la protection | des populations`. */
const LEAST_BEHIND = 3;

export const OF = new Set(['de', 'du', 'des', "d'"]);

/** Territories are bodies only where a capital says so: `la Ville de Brest`, not `la ville de Brest`. */
export const TERRITORIES = new Set(
  'ville commune departement region agglomeration municipalite pays communaute etat canton quartier territoire village'.split(
    ' ',
  ),
);

export const ARTICLES = new Set(['la', 'le', 'les', "l'"]);

/** Kinds of bodies whose territory may be a pair: `du Guillestrois et du Queyras`. */
const TERRITORIAL = new Set(['authority', 'public']);

/** Does another body begin there: `le Conseil départemental du Cher et | France Travail`? */
const isBody = ({ keys, words }: Reading, i: number): boolean =>
  knownOrganisationAt(keys, i) !== null || organisationHeadAt(words, i) !== null;

const ACRONYM = /^\p{Lu}{3,}$/u;

/** `fondation Adrienne et Pierre Sommer`, `école Pierre et Marie Curie`: two first names and one family name. */
const isCouple = (tokens: Reading['tokens'], et: number): boolean =>
  isFirstNameWord(tokens[et - 1]!.word) &&
  tokens[et + 2]?.word.capital === true &&
  isFirstNameWord(tokens[et + 1]!.word);

/** Bodies called by two words beside their head: `Mission locale Lys et Collines`, `SICA Vents et Marées`. */
const isPair = ({ keys, capital, tokens }: Reading, et: number, kind: string): boolean =>
  isCouple(tokens, et) ||
  ((kind === 'public' || kind === 'authority') &&
    capital[et - 1] === true &&
    !capital[et - 2] &&
    !LINKS.has(keys[et - 2]!)) ||
  (capital[et - 1] === true && ACRONYM.test(tokens[et - 2]!.text)) ||
  (capital[et - 1] === true && OF.has(keys[et - 2]!) && /^(?:regionale?|naturel|communes|mixte)$/.test(keys[et - 3]!));

/** `Fédération française de hockey sur glace`: a bare noun behind `sur`. */
const isOnGround = ({ keys, capital }: Reading, k: number): boolean =>
  keys[k] === 'sur' && !capital[k + 1] && /^\p{L}{4,}$/u.test(keys[k + 1] ?? '') && !DETERMINED.has(keys[k + 1]!);

/** May the name go on with this small word? `et l'…` starts another name. */
const links = (reading: Reading, k: number, kind: string, formal: boolean): boolean => {
  const { keys, capital, tokens } = reading;
  // `quitte la Croix-Rouge pour Emmaüs`
  if (keys[k] === 'pour' && capital[k + 1] && isBody(reading, k + 1)) return false;
  if (keys[k] !== 'et') return LINKS.has(keys[k]!) || (formal && keys[k] === 'contre');
  if (ARTICLES.has(keys[k + 1] ?? '')) return false;
  if (capital[k + 1])
    return !isBody(reading, k + 1) && (placesNamed(tokens, keys, k + 1) !== null || isPair(reading, k, kind));
  const noun = ARTICLES.has(keys[k + 2] ?? '') ? k + 3 : k + 2;
  // `la Ville de Dax et de la Fondation X`, `au Samu social de Lens et des draps`: what else one has or gives
  if (!OF.has(keys[k + 1] ?? '') || organisationHeadAt(reading.words, noun) !== null) return false;
  if (bringsOthers(reading, k)) return false;
  const alike = capital[k - 1] !== true || capital[noun] === true;
  if (isTwoFields(reading, k, noun)) return true;
  return TERRITORIAL.has(kind) || (formal && alike && capital[k + 2] !== true);
};

const MANY =
  /^(?:une?|nombreu(?:x|ses)|plusieurs|quelques|certaine?s|divers|diverses|autres?|tous|toutes|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)$/;

/** `la Caisse générale de sécurité sociale et de nombreuses familles`, `le Parc national et d'un moteur`: what else there is, not what the body is of. */
const bringsOthers = ({ keys, tokens }: Reading, et: number): boolean =>
  tokens[et + 2]?.kind === 'number' || MANY.test(keys[et + 2] ?? '');

/** `musée d'Art et d'Histoire`, `Centre d'Information et d'Orientation`: two common nouns with a capital behind the same preposition. */
const isTwoFields = ({ keys, capital, tokens }: Reading, et: number, noun: number): boolean =>
  capital[et - 1] === true &&
  capital[noun] === true &&
  keys[et + 1] === keys[et - 2] &&
  [et - 1, noun].every((i) => !isFirstNameWord(tokens[i]!.word) && placesNamed(tokens, keys, i) === null);

const DETERMINED = new Set("le la les l' un une des son sa ses leur leurs ce cette ces".split(' '));

const isNumberWord = (key: string): boolean =>
  /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)(?:-|$)/.test(
    key,
  );

/** `convaincre la Banque des Territoires de financer la toiture`: a verb and its object. */
const isInfinitive = ({ keys, tokens }: Reading, k: number): boolean =>
  /(?:er|ir|re)$/.test(keys[k]!) &&
  /^(?:de|d')$/.test(keys[k - 1]!) &&
  (DETERMINED.has(keys[k + 1] ?? '') || tokens[k + 1]?.kind === 'number' || isNumberWord(keys[k + 1] ?? ''));

/** Does a plain noun at `k` follow `de`, with or without an article? */
const continues = (reading: Reading, k: number): boolean => followsOf(reading, k) && !isInfinitive(reading, k);

const followsOf = ({ keys }: Reading, k: number): boolean =>
  OF.has(keys[k - 1]!) || keys[k - 1] === 'sur' || (ARTICLES.has(keys[k - 1]!) && OF.has(keys[k - 2]!));

/** Behind a body's noun these bring what it is for. */
export const PURPOSES = new Set(['pour', 'contre']);

/** `Fonds pour le développement`, `Ligue contre le cancer`: what a body that gathers people or money is for. */
const followsPurpose = ({ keys, capital }: Reading, head: number, k: number): boolean =>
  (PURPOSES.has(keys[k - 1]!) || (ARTICLES.has(keys[k - 1]!) && PURPOSES.has(keys[k - 2]!))) &&
  (GATHERINGS.has(keys[head]!) || (capital[head]! && !TERRITORIES.has(keys[head]!) && CAUSES.has(keys[k]!)));

/** What bodies are founded for: `Mission locale pour l'emploi`, `Institut X pour la paix`. When and for whom something is done is not among it. */
const CAUSES = new Set(
  'acces accompagnement action adaptation agriculture alimentation amelioration amitie animation apprentissage autonomie avenir bien-etre biodiversite citoyennete climat communication conservation cooperation creation culture cancer defense democratie developpement diffusion dignite droit droits ecologie economie education egalite emancipation emploi energie enfance enseignement entraide environnement etude faim formation gestion habitat handicap histoire inclusion information initiative innovation insertion integration jeunesse justice laicite lecture liberte litterature logement lutte maitrise mediation memoire mixite mobilite musique nature orientation paix parite participation patrimoine pauvrete presse prevention promotion protection racisme rayonnement readaptation recherche reconnaissance reinsertion renovation rehabilitation reussite sante sauvegarde science securite soins solidarite sport transition transmission valorisation vie ville'.split(
    ' ',
  ),
);

/** `la vice-présidente de la Région chargée des lycées`: who is in charge, not which body. */
const IN_CHARGE = /^(?:charge|delegue)e?s?$/;

export interface Tail {
  readonly last: number;
  readonly capital: boolean;
}

/** `la Région a versé 700 euros` less its verb: a number that a noun follows is no part of the name. */
const countsSomething = ({ tokens, capital, keys }: Reading, k: number): boolean =>
  tokens[k + 1]?.kind === 'word' && !capital[k + 1] && /^\p{L}{4,}s$/u.test(keys[k + 1]!);

/**
 * Where a name ends whose head ends at `from`: at the last capitalised word that small words reach. An official name that
 * begins with a capital may go on in lower case: `École nationale supérieure des arts du textile`.
 */
export function tailOf(reading: Reading, head: number, from: number, formal: boolean, kind: string): Tail {
  const { keys, capital, tokens } = reading;
  let tail: Tail = { last: from, capital: false };
  let plain = 0;
  let cause = false;
  let end = Math.min(tokens.length, from + LONGEST_TAIL);
  for (let k = from; k < end && together(reading, head, k); k++) {
    const series = formal && keys[k] === ',' ? seriesEnd(reading, k) : null;
    if (capital[k]) {
      // `des routes Massif central`, `de la Protection judiciaire de la jeunesse`: to the end of a known name
      const whole = capital[k + 1] ? null : (placesNamed(tokens, keys, k) ?? knownOrganisationAt(keys, k));
      tail = { last: k + (whole?.length ?? 1), capital: true };
      k = tail.last - 1;
    } else if (
      tokens[k]!.kind === 'number' &&
      tail.last === k &&
      k > from &&
      kind !== 'authority' &&
      !countsSomething(reading, k)
    )
      tail = { last: k + 1, capital: true };
    else if (series !== null) {
      tail = { last: series, capital: tail.capital };
      k = series - 1;
      end = Math.min(tokens.length, Math.max(end, series + LEAST_BEHIND));
    } else if (links(reading, k, kind, formal) || (formal && isOnGround(reading, k))) continue;
    else if (
      tokens[k]!.kind !== 'word' ||
      TERRITORIES.has(keys[k]!) ||
      (tail.capital && !formal && !cause && !followsPurpose(reading, head, k)) ||
      plain >= (formal ? 6 : 2)
    )
      break;
    else if (
      (isAdjective(tokens[k]!.text) && !ARTICLES.has(keys[k - 1]!) && !IN_CHARGE.test(keys[k]!)) ||
      (formal && (isOfPlace(reading, k) || (k === head + 1 && isNameAdjective(reading, k)))) ||
      continues(reading, k) ||
      ((formal || tail.capital) && followsPurpose(reading, head, k))
    ) {
      plain++;
      cause ||= tail.capital && followsPurpose(reading, head, k);
      if (formal || cause) tail = { last: k + 1, capital: tail.capital };
    } else break;
  }
  return tail;
}

export const GATHERINGS = new Set([
  'comite',
  'maison',
  'cercle',
  'amicale',
  'groupement',
  'collectif',
  'association',
  'ligue',
  'federation',
  'union',
  'reseau',
  'fonds',
  'banque',
  'syndicat',
  'bureau',
]);
