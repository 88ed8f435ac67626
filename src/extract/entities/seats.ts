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

/** Is it `une mission locale de Lens`: what it is and where, not which? */
export function isDescribed(reading: Reading, first: number, last: number): boolean {
  const head = reading.capital[first] ? null : organisationHeadAt(reading.words, first);
  return (
    head !== null && /^une?$/.test(reading.keys[first - 1] ?? '') && onlySeated(reading, first + head.length, last)
  );
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

/** The end of a body's name that a head and a capital begin, without its seat: for whoever found it by other means. */
export function nameEnd(reading: Reading, first: number, last: number): number {
  const head = organisationHeadAt(reading.words, first);
  const known = knownOrganisationAt(reading.keys, first);
  // `Biocoop de Vire`: a firm and where it is
  if (known?.value.kind === 'company' && first + known.length < last)
    return withoutSeat(reading, first + known.length - 1, last);
  const from = first + (head?.length ?? 0);
  return head && reading.capital[from] && from < last ? withoutSeat(reading, from, last) : last;
}
