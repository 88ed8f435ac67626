import { nameWords } from '../names.js';

/** Words that an acronym may pass over: `Centre communal d'action sociale` is CCAS. */
const PASSED_OVER = new Set('a au aux d de des du en et l la le les pour sur'.split(' '));

const ACRONYM = /^(?=.*\p{Lu}.*\p{L})[\p{L}\p{N}.&-]{2,12}$/u;

/**
 * Does `short` abbreviate `long` by its initials, with or without the small words? `CAF` and `Caf` do for *Caisse d'allocations
 * familiales*; `Emmaüs` does not for *Emmaüs Connect*.
 */
export function isAcronymOf(short: string, long: string): boolean {
  if (!ACRONYM.test(short)) return false;
  const letters = nameWords(short).replace(/ /g, '');
  const words = nameWords(long).split(' ');
  if (words.length < 2) return false;
  const initials = (some: string[]) => some.map((w) => w[0]).join('');
  const strong = words.filter((w) => !PASSED_OVER.has(w));
  // a seat may follow what the acronym stands for: CAF, Caisse d'allocations familiales de la Creuse
  return letters.length >= 2 && (initials(words).startsWith(letters) || initials(strong).startsWith(letters));
}
