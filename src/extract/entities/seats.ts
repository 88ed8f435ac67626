import { lookupWithArticle } from '../../french/gazetteer.js';
import { knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import type { Reading } from './reading.js';

/** Small words inside a name. `à`, `au` and `en` are not among them: what they bring is a seat, not a name. */
export const LINKS = new Set("de du des d' la le les l' aux et pour & del della dei di dels of the".split(' '));

/** Is the tail nothing but a preposition and a place, or lower-case words on the way to one? */
export function onlySeated(reading: Reading, from: number, last: number): boolean {
  const { keys, capital, tokens } = reading;
  let first = from;
  while (first < last && !capital[first]) first++;
  if (first === last) return true;
  if (first === from + 1 && /^(?:de|d')$/.test(keys[from]!)) return true;
  const article = keys[first - 1] === 'du' ? 'le' : keys[first - 1] === 'des' ? 'les' : null;
  const town = article !== null && first + 1 === last && lookupWithArticle(article, tokens[first]!.text).length > 0;
  const place = placesNamed(tokens, keys, first);
  const plain = keys.slice(from, first).some((key) => !LINKS.has(key));
  return plain || town || (place !== null && first + place.length === last);
}

/** A smaller commune is hardly the seat of a school, and may well be a surname: `lycée Giocante de Casabianca`. */
const LEAST_SEAT = 500;

const ONE_OF_MANY =
  /^(?:une?|premiere?|derniere?|seule?|unique|seconde?|deuxieme|troisieme|quatrieme|cinquieme|chaque|quelque|autre)$/;

/** `une régie de Lens`, `le premier tiers-lieu du Gers`, `la plus grande école de Dax`: does the word before say that there are others? */
export const isOneOfMany = ({ keys }: Reading, first: number): boolean =>
  ONE_OF_MANY.test(keys[first - 1] ?? '') ||
  (/^(?:plus|moins)$/.test(keys[first - 2] ?? '') && /^(?:le|la|l')$/.test(keys[first - 3] ?? ''));

const SEVERAL =
  /^(?:les|des|aux|ces|ses|nos|vos|leurs|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|plusieurs|quelques)$/;
const LONGEST_NOUN = 6;

/** `les CCAS | de Vitré et de Fougères`: where the first of several places ends that a plural's bodies are in, each in one; or null. */
export function firstOfSeveral(reading: Reading, noun: number): number | null {
  const { keys, capital, tokens } = reading;
  if (!SEVERAL.test(keys[noun - 1] ?? '')) return null;
  let first = noun + 1;
  while (first < noun + LONGEST_NOUN && capital[first] === false) first++;
  const place = capital[first] && OF_PLACE.test(before(reading, first)) ? placesNamed(tokens, keys, first) : null;
  const end = first + (place?.length ?? 0);
  if (place === null || !/^(?:et|,)$/.test(keys[end] ?? '')) return null;
  const next = behindOf(reading, end + 1);
  return next !== null && placesNamed(tokens, keys, next) !== null ? end : null;
}

/** `les Ehpad | du Jura`, `41 CCAS`: a plural or a number before a noun that has the form of one means one in each place. */
export function isEachOfSeveral(reading: Reading, noun: number, from: number, last: number): boolean {
  const { keys, tokens } = reading;
  const several = SEVERAL.test(keys[noun - 1] ?? '') || tokens[noun - 1]?.kind === 'number';
  const invariable = !/[sxz]$/.test(keys[noun]!) || /^\p{Lu}{3,}$/u.test(tokens[noun]!.text);
  if (!several || !invariable || firstOfSeveral(reading, noun) !== null) return false;
  return OF_PLACE.test(keys[from] ?? '') && onlySeated(reading, from, last);
}

const OF_PLACE = /^(?:de|du|des|d'|a)$/;

const skipsArticle = ({ keys, capital }: Reading, i: number): boolean => /^(?:la|l')$/.test(keys[i]!) && !capital[i];

/** The word before a name, less the article between. */
const before = (reading: Reading, name: number): string =>
  reading.keys[skipsArticle(reading, name - 1) ? name - 2 : name - 1]!;

/** The capital behind `de` or `de la` at `i`, or null. */
function behindOf(reading: Reading, i: number): number | null {
  if (!OF_PLACE.test(reading.keys[i] ?? '') || i + 1 >= reading.keys.length) return null;
  const name = skipsArticle(reading, i + 1) ? i + 2 : i + 1;
  return reading.capital[name] ? name : null;
}

/** Is it `une mission locale de Lens`: what it is and where, not which? */
export function isDescribed(reading: Reading, first: number, last: number): boolean {
  const head = reading.capital[first] ? null : organisationHeadAt(reading.words, first);
  return head !== null && isOneOfMany(reading, first) && onlySeated(reading, first + head.length, last);
}

/** Start of the seat behind a name that is whole without it (`lycée Diderot | de Besançon`, `Secours populaire | de Lens`), or `last`. */
export function withoutSeat(reading: Reading, from: number, last: number): number {
  const { keys, tokens, capital } = reading;
  for (let k = from; k < last; k++) {
    const place = capital[k] ? placesNamed(tokens, keys, k) : null;
    if (place === null || k + place.length !== last) continue;
    const seat =
      k > from && place.kind === 'commune' && place.population >= LEAST_SEAT && /^(?:de|d'|du)$/.test(keys[k - 1]!);
    return seat ? k - 1 : last;
  }
  return last;
}

/** National establishments that work at several sites. */
const SITES =
  /^(?:ademe|afpa|andra|anses|brgm|cea|cerema|cnam|cnes|cnrs|ehess|ensam|ifremer|ign|ined|inra|inrae|inria|inrap|insee|inserm|irsn|onera|onf|ofb|ofpra|shom)$/;

/** The end of a body's name that a head and a capital begin, without its seat: for whoever found it by other means. */
export function nameEnd(reading: Reading, first: number, last: number): number {
  const head = organisationHeadAt(reading.words, first);
  const known = knownOrganisationAt(reading.keys, first);
  // `Biocoop de Vire`: a firm and where it is
  if (known && (known.value.kind === 'company' || SITES.test(reading.keys[first]!)) && first + known.length < last)
    return withoutSeat(reading, first + known.length - 1, last);
  const from = first + (head?.length ?? 0);
  return head && reading.capital[from] && from < last ? withoutSeat(reading, from, last) : last;
}
