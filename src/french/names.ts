import { fold } from '../text/fold.js';
import { keptByWord } from '../text/kept.js';
import { keptOfWord } from '../text/words.js';
import type { Gender, Word } from '../types.js';
import { LexiconTable } from './lexicon-table.js';
import { wordKey } from './word-key.js';

let firstNames: LexiconTable<Gender | null> | undefined;

/** First names with their gender; null where both bear it (`Dominique`, `Camille`). */
const names = (): LexiconTable<Gender | null> =>
  (firstNames ??= new LexiconTable('first-names', ([, gender]) => (gender === 'm' || gender === 'f' ? gender : null)));

/** Is the word a first name, alone or as a compound whose parts are (`Paul-Henri`)? */
export const isFirstName: (word: string) => boolean = keptByWord((word) => {
  const key = wordKey(fold(word));
  if (names().begins(key)) return true;
  if (!key.includes('-')) return false;
  return key.split('-').every((part) => names().begins(part));
});

/** The same of a word that an article holds: asked of each that begins with a capital, several times. */
export const isFirstNameWord: (word: Word) => boolean = keptOfWord(({ key, keyWord }) =>
  key.includes('-') ? isFirstName(key) : names().beginsWith(keyWord),
);

/** The gender a first name tells; the first part of a compound decides. */
export const genderOfFirstName: (word: string) => Gender | null = keptByWord((word) => {
  const key = wordKey(fold(word));
  const own = names().at(key);
  return own !== undefined ? own : (names().at(key.split('-')[0]!) ?? null);
});

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
