import type { Gender } from '../types.js';
import { lexiconKey, lexiconRows } from './lexicon.js';

let firstNames: Map<string, Gender | null> | undefined;

/** First names with their gender; null where both bear it (`Dominique`, `Camille`). */
function names(): Map<string, Gender | null> {
  firstNames ??= new Map(
    lexiconRows('first-names').map(([name, gender]) => [
      lexiconKey(name!),
      gender === 'm' || gender === 'f' ? gender : null,
    ]),
  );
  return firstNames;
}

/** Is the word a first name, alone or as a compound whose parts are (`Paul-Henri`)? */
export function isFirstName(word: string): boolean {
  const key = lexiconKey(word);
  if (names().has(key)) return true;
  const parts = key.split('-');
  return parts.length > 1 && parts.every((part) => names().has(part));
}

/** The gender a first name tells; the first part of a compound decides. */
export function genderOfFirstName(word: string): Gender | null {
  const key = lexiconKey(word);
  const own = names().get(key);
  return own !== undefined ? own : (names().get(key.split('-')[0]!) ?? null);
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['-][\p{L}\p{M}]+)*'?`;
const INITIALS = String.raw`\p{Lu}[hj]?\.(?:[ -]?\p{Lu}[hj]?\.){0,3}`;
/** Small words inside a family name; `de` and `d'` are left to who knows whether an organisation or a place follows. */
const PARTICLE = `(?:(?:den|der|ten|van den|van der|van de|van|von|ben|bin|el|al|da|das|dos|do|di|del|della|ter|ould|ait|le|la|du|y) )`;

/** A person's name from its first capital on: words, particles and initials (`J.-P. Rey`, `Thierry M.`, `Marius van den Berghe`). Sticky, over folded text. */
export const NAME_RUN = new RegExp(
  String.raw`(?:${INITIALS} ?(?!\p{Lu}\.)${CAPITALISED}|${CAPITALISED})(?: ${PARTICLE}?(?!\p{Lu}\.)${CAPITALISED}){0,5}(?: \p{Lu}\.(?!\p{L}))?`,
  'uy',
);

/** `de Montferrand`, `d'Abbadie`, `de La Bretesche`: a family name with its particle. Sticky, over folded text. */
export const NOBLE_TAIL = new RegExp(` (?:de la |de l'|de |d'|du |des )${CAPITALISED}(?: ${CAPITALISED}){0,2}`, 'uy');

/** `LEFÈVRE` reads `Lefèvre` where names are compared; the name itself stays as written. */
export const isAllCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word);
