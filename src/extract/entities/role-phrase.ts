import { genericHeadAt, isPartOfBody } from '../../french/organisation-words.js';
import { isModifier, ROLE_STOPS, roleAt } from '../../french/roles.js';
import { schemeLength } from '../../french/traps.js';
import type { Gender } from '../../types.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { type Barrier, chargeAt, fieldNounsEnd, standsBare, titleEnd } from './role-fields.js';

/** The words of a role: `[first, last)`, of which the first `agreeing` bear the person's gender and number. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  readonly agreeing: number;
  readonly plural: boolean;
}

const OF = new Set(['de', 'du', 'des', "d'"]);
const ARTICLES = new Set(['la', 'le', "l'", 'les', 'nos', 'leurs', 'ses', 'son', 'sa', 'notre']);
/** What `à` and `en` bring to a role, where they do not say its place or its time. */
const AT_TAILS = new Set(
  'la retraite|domicile|temps partiel|temps plein|mi-temps|la jeunesse|la culture|la vie associative|la mobilite|la petite enfance|la sante|la communication'.split(
    '|',
  ),
);
const IN_STOPS = new Set(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre poste personne cdi cdd compagnie charge train effet fait partie tant ce cette son sa ses plus tout'.split(
    ' ',
  ),
);

/** `du village`, `de la commune`: where, not what. */
const PLACES_MEANT = /^(?:village|commune|ville|departement|region|quartier|canton|bourg|lieux?|station|ile)(?: |$)/;

/** Words that a role may start with without being one. */
const FORMER = new Set([
  'ancien',
  'ancienne',
  'anciens',
  'anciennes',
  'futur',
  'future',
  'ex',
  'apprenti',
  'apprentie',
]);

const isLower = (reading: Reading, i: number) => reading.tokens[i]?.kind === 'word' && !reading.capital[i];

const BRINGS_PLACE = new Set(['a', 'au', 'aux', 'en', 'dans', 'chez', 'depuis', 'pres']);

/** A word that belongs to the role by its form: an adjective, or a noun set beside it that closes the phrase (`référente accessibilité,`). */
function modifierAt(reading: Reading, first: number, i: number): boolean {
  const { keys, tokens } = reading;
  if (!isLower(reading, i) || ROLE_STOPS.has(keys[i]!) || /^agee?s?$/.test(keys[i]!) || !together(reading, first, i))
    return false;
  // `documentariste installée à Cluny`: where, not what
  if (
    /(?:é|ée|[^t]és|ées|venue?s?)$/.test(reading.words[i]!) &&
    BRINGS_PLACE.has(keys[i + 1] ?? '') &&
    !/^retrait/.test(keys[i]!)
  )
    return false;
  if (isModifier(tokens[i]!.text)) return true;
  const next = tokens[i + 1];
  if (!/^\p{L}{4,}$/u.test(keys[i]!) || /(?:ent|ait)$/.test(keys[i]!)) return false;
  if (!next || /^[,.;:)"]$/.test(next.text)) return true;
  // `chef de projet mobilités à la Ville`: a plural is no verb
  return keys[i]!.endsWith('s') && /^(?:à|au|aux|chez|pour)$/.test(reading.words[i + 1]!);
}

/** End of the noun and its adjectives that start at `i`, or `i` where there is no noun. */
function nounPhraseEnd(reading: Reading, i: number, barrier: Barrier, bare = false): number {
  let k = i;
  if (ARTICLES.has(reading.keys[k]!) && !barrier(k)) {
    // an article with a capital begins a name: `directeur de La Cordée`
    if (reading.capital[k]) return i;
    k++;
  }
  // what is named right behind `de` is whose it is, not what: `directrice d'Isolaction`, but `responsable du Pôle d'Insertion Professionnelle`
  const ofPart = reading.capital[i - 2]! && isPartOfBody(reading.keys[i - 2]!);
  if (/^(?:de|d')$/.test(reading.keys[i - 1]!) && reading.capital[i] && !ofPart && schemeLength(reading.keys, k) === 0)
    return i;
  const token = reading.tokens[k];
  if (token?.kind !== 'word' || barrier(k) || ROLE_STOPS.has(reading.keys[k]!) || !together(reading, i, k)) return i;
  k++;
  while (reading.capital[k - 1] && reading.capital[k] && !barrier(k) && together(reading, i, k)) k++;
  const title = titleEnd(reading, k, bare, barrier);
  if (title > k) return title;
  const part = isPartOfBody(reading.keys[k - 1]!) ? fieldNounsEnd(reading, k, bare, barrier) : k;
  if (part > k) return part;
  while (k < reading.tokens.length && !barrier(k) && modifierAt(reading, i, k)) k++;
  return k;
}

/** Roles that say nothing without what they are for. */
const NEEDS_COMPLEMENT =
  /^(?:responsable|gardien|garde$|conservat|exploitant|chef|referent|charge|agent|maitre|surveillant|tenanci|proprietaire)/;

/** `patronne du bar`, `proviseur du lycée`: where somebody works, which is no part of the role. */
function namesWorkplace({ keys, words }: Reading, of: number): boolean {
  const definite = keys[of] === 'du' ? of + 1 : /^(?:la|l')$/.test(keys[of + 1]!) ? of + 2 : null;
  if (definite === null || NEEDS_COMPLEMENT.test(keys[of - 1]!)) return false;
  const place = genericHeadAt(words, definite);
  return place !== null && WORKPLACES.has(place.value);
}

const WORKPLACES = new Set(['company', 'school', 'health', 'venue', 'club', 'media', 'culture', 'association']);

/** `infirmière en psychiatrie`, not `en poste`, nor what somebody does meanwhile: `en souriant`. */
const mayFollowIn = (noun: string): boolean => !IN_STOPS.has(noun) && !/.{2}ant$/.test(noun);

/** End of the complement that starts with the preposition at `i`, or `i` where none does. */
function complementEnd(reading: Reading, i: number, barrier: Barrier, bare: boolean): number {
  const { keys, tokens } = reading;
  const key = keys[i]!;
  const next = keys[i + 1];
  if (next === undefined || tokens[i + 1]!.kind !== 'word') return i;
  if (OF.has(key)) {
    // `comptable de la même association`: where
    if (next === 'meme' || keys[i + 2] === 'meme') return i;
    // `du département Conditions de vie`
    const named = next === 'departement' && reading.capital[i + 2] === true && !barrier(i + 2);
    if (PLACES_MEANT.test(`${next} ${keys[i + 2] ?? ''}`) && key !== 'de' && !named) return i;
    if (PLACES_MEANT.test(keys[i + 2] ?? '') && ARTICLES.has(next)) return i;
    if (namesWorkplace(reading, i)) return i;
    const end = nounPhraseEnd(reading, i + 1, barrier, bare);
    return end === i + 1 ? i : end;
  }
  // `en la personne de`: who, not what
  if (key === 'en' && isLower(reading, i + 1) && mayFollowIn(next) && !barrier(i + 1) && keys[i + 2] !== 'personne')
    return nounPhraseEnd(reading, i + 1, barrier);
  if (key === 'a' || key === 'au' || key === 'aux') {
    if (AT_TAILS.has(next)) return i + 2;
    if (keys[i + 2] !== undefined && AT_TAILS.has(`${next} ${keys[i + 2]}`)) return i + 3;
  }
  return i;
}

/** `respectivement directrice et comptable`: each role is another's. */
function isShared({ keys, sentence }: Reading, first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - FARTHEST_SHARE && sentence[i] === sentence[first]; i--)
    if (keys[i] === 'respectivement') return true;
  return false;
}

/** `présidente et trésorier`: no one person is both. */
function isOfTwo({ words }: Reading, first: number, { gender }: { gender: Gender | null }): boolean {
  const own = roleAt(words, first)?.value;
  return gender !== null && own?.gender != null && own.gender !== gender && !own.plural;
}

const FARTHEST_SHARE = 30;

/** After `et`: another role (`conseiller et coordinateur`), another complement (`de médiation et d'innovation`), another adjective. */
function coordinationEnd(reading: Reading, first: number, i: number, barrier: Barrier): number {
  // `bénévole et ancien chef de rayon chez X`: what one was has a place of its own
  if (reading.keys[i] !== 'et' || barrier(i + 1) || /^ancien/.test(reading.keys[i + 1] ?? '')) return i;
  const role = roleAt(reading.words, i + 1);
  if (role) return isShared(reading, first) || isOfTwo(reading, first, role.value) ? i : i + 1 + role.length;
  const field = fieldEnd(reading, first, i + 1, barrier);
  if (field > i + 1) return field;
  if (OF.has(reading.keys[i + 1] ?? '') && OF_SEEN(reading, first, i)) {
    const end = complementEnd(reading, i + 1, barrier, false);
    return end === i + 1 ? i : end;
  }
  return isLower(reading, i + 1) && isModifier(reading.tokens[i + 1]!.text) ? i + 2 : i;
}

/** Posts whose field `à` brings: `adjointe à la culture`, `déléguée au logement`, `adjoint au maire aux sports`. */
const OF_A_FIELD = /^(?:adjointe?|deleguee?|vice-presidente?)s?$/;

/** End of the field that a post behind `à la`, `au` or `aux` answers for, or `i` where there is none. */
function fieldEnd(reading: Reading, first: number, i: number, barrier: Barrier): number {
  const { keys } = reading;
  const brings = /^aux?$/.test(keys[i]!) || (keys[i] === 'a' && /^(?:la|l')$/.test(keys[i + 1] ?? ''));
  const noun = keys[i] === 'a' ? i + 2 : i + 1;
  const lower = isLower(reading, noun) || /^(?:ministre|secretaire)$/.test(keys[first]!);
  if (!brings || !lower || genericHeadAt(reading.words, noun) || roleAt(reading.words, noun)) return i;
  if (!keys.slice(first, i).some((key) => OF_A_FIELD.test(key))) return i;
  const end = nounPhraseEnd(reading, i + 1, barrier);
  return end === i + 1 ? i : end;
}

const OF_SEEN = (reading: Reading, first: number, i: number) => reading.keys.slice(first, i).some((key) => OF.has(key));

function covers(barrier: Barrier, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (barrier(i)) return true;
  return false;
}

/** `a été élue présidente`, `Élue présidente, …`: the verb; `l'élu référent` is one. */
const isElectedAs = (reading: Reading, i: number): boolean => {
  const { words, keys, opens } = reading;
  return (
    /^élue?s?$/.test(words[i]!) &&
    ((/^(?:ete|etre)$/.test(keys[i - 1] ?? '') && !/^(?:d'|de|local|municipal)/.test(keys[i + 1] ?? '')) ||
      ((opens[i]! || /^(?:est|ete|etait|sont|fut|etaient)$/.test(keys[i - 1] ?? '')) &&
        ([1, 2, 3, 4].some((ahead) => roleAt(words, i + ahead) !== null) || leadsToOffice(reading, i))))
  );
};

/** `une jeune mère`: says whose parent one is, not what one does. */
const isYoungKin = ({ keys }: Reading, i: number): boolean =>
  /^jeunes?$/.test(keys[i]!) &&
  /^(?:mere|pere|maman|papa|parent|couple|grand-mere|grand-pere|marie|epouse)s?$/.test(keys[i + 1] ?? '');

/** `Élue en mai | à la présidence`. */
const leadsToOffice = ({ keys }: Reading, i: number): boolean =>
  [1, 2, 3, 4, 5].some(
    (ahead) =>
      keys[i + ahead] === 'a' &&
      /^(?:vice-)?(?:presidence|direction|coordination|gerance)$/.test(keys[i + ahead + 2] ?? ''),
  );

/** `maire de Dax | et présidente`, `conseillère régionale de Bretagne | déléguée à la culture`: end of what goes on behind the place of a role, or `i`. */
function beyondPlace(reading: Reading, first: number, i: number, barrier: Barrier, placeEnd: PlaceEnd): number {
  const { keys } = reading;
  if (!/^(?:de|du|des|d'|a|au|aux|en)$/.test(keys[i] ?? '')) return i;
  const name = ARTICLES.has(keys[i + 1]!) && !reading.capital[i + 1] ? i + 2 : i + 1;
  const end = placeEnd(name);
  if (end === null || end >= reading.tokens.length || !together(reading, first, end)) return i;
  const other = keys[end] === 'et' ? coordinationEnd(reading, first, end, barrier) : end;
  if (other > end && roleAt(reading.words, end + 1)) return other;
  const charge = chargeAt(reading, end);
  if (charge === null) return i;
  const last = nounPhraseEnd(reading, charge, barrier);
  return last > charge ? last : i;
}

/** `vice-présidente de la Métropole | en charge des sports`: end of what one answers for behind a body, or `i`. */
export function chargeEnd(reading: Reading, i: number, barrier: Barrier): number {
  const noun = chargeAt(reading, i);
  const end = noun === null ? i : nounPhraseEnd(reading, noun, barrier);
  return noun !== null && end > noun ? end : i;
}

/** End of the place that is named at a token, or null. */
export type PlaceEnd = (token: number) => number | null;

/** End of what may go on with a role that its adjectives end at `i`: the first kind of continuation that there is, or `i`. */
function continuationEnd(
  reading: Reading,
  first: number,
  i: number,
  bare: boolean,
  barrier: Barrier,
  placeEnd: PlaceEnd,
): number {
  const kinds = [
    () => chargeEnd(reading, i, barrier),
    () => fieldNounsEnd(reading, i, bare, barrier),
    () => complementEnd(reading, i, barrier, bare),
    () => fieldEnd(reading, first, i, barrier),
    () => coordinationEnd(reading, first, i, barrier),
    () => beyondPlace(reading, first, i, barrier, placeEnd),
  ];
  for (const kind of kinds) {
    const end = kind();
    if (end > i) return end;
  }
  return i;
}

/** The role that starts at token `first`, with the modifiers and complements that belong to it; null where no role starts. */
export function rolePhraseAt(reading: Reading, first: number, barrier: Barrier, placeEnd: PlaceEnd): RolePhrase | null {
  if (isElectedAs(reading, first) || isYoungKin(reading, first)) return null;
  const clear = ({ length }: { length: number }) => !covers(barrier, first + 1, first + length);
  // `apprenti tailleur`, `ancienne factrice`: one role of two words
  const behind = FORMER.has(reading.keys[first]!) && !barrier(first + 1) ? roleAt(reading.words, first + 1) : null;
  const whole = roleAt(reading.words, first, clear);
  const head = behind && behind.length + 1 > (whole?.length ?? 0) ? behind : whole;
  if (!head) return null;
  let last = first + head.length + (head === behind ? 1 : 0);
  // `jeune apprenti carreleur`
  if (FORMER.has(reading.keys[last - 1]!) && !barrier(last)) last += roleAt(reading.words, last)?.length ?? 0;
  let agreeing = 0;
  const bare = standsBare(reading, first);
  while (last < reading.tokens.length && together(reading, first, last) && !barrier(last)) {
    if (modifierAt(reading, first, last)) {
      last++;
      continue;
    }
    const scheme = schemeLength(reading.keys, last);
    if (scheme > 0 && reading.capital[last]) {
      last += scheme;
      continue;
    }
    agreeing ||= last - first;
    const end = continuationEnd(reading, first, last, bare, barrier, placeEnd);
    if (end === last) break;
    last = end;
  }
  return { first, last, agreeing: agreeing || last - first, plural: head.value.plural };
}
