import { localBody } from '../../french/local-bodies.js';
import { knownOrganisation } from '../../french/organisation-words.js';
import { fold } from '../../text/fold.js';
import { entityKey, nameWords } from '../names.js';

/** Words that an acronym may pass over: `Centre communal d'action sociale` is CCAS. */
const PASSED_OVER = new Set('a au aux d de des du en et l la le les pour sur'.split(' '));

const ACRONYM = /^(?=.*\p{Lu}.*\p{L})[\p{L}\p{N}.&-]{2,12}$/u;

/**
 * Does `short` abbreviate `long` by the initials of all its words, with or without the small ones? `CAF` and `Caf` do for *Caisse
 * d'allocations familiales*; not for *Caisse d'allocations familiales de la Creuse*: elsewhere it is the Caf of somewhere else.
 */
export function isAcronymOf(short: string, long: string): boolean {
  if (!ACRONYM.test(short)) return false;
  const letters = nameWords(short).replace(/ /g, '');
  const words = nameWords(long).split(' ');
  if (words.length < 2 || letters.length < 2) return false;
  const initials = (some: string[]) => some.map((w) => w[0]).join('');
  return [initials(words), initials(words.filter((w) => !PASSED_OVER.has(w)))].includes(letters);
}

/** What only says of which kind the body is: `association Les Cordées`, not `Association des maires`. */
const KIND_BEFORE_NAME = /^(?:[Ll]['a] ?)?(?:[Aa]ssociation|[Mm]ouvement) (?=\p{Lu})/u;

const SMALL = new Set(['d', 'de', 'des', 'du', 'l', 'la', 'le', 'les']);

/** The name with an acronym that it begins with spelled out: `Caf du Doubs`, `CCAS de Tourcoing`. */
function spelledOut(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0 || !ACRONYM.test(first)) return name;
  const long = localBody(nameWords(first)) ?? knownOrganisation(first)?.name;
  return long && isAcronymOf(first, long) ? [long, ...rest].join(' ') : name;
}

/** The name by which the lists know a body, where it is more than an acronym (many bodies may share one), or null. In: its key, too. */
function canonical(name: string, key: string): string | null {
  const local = localBody(key);
  if (local !== undefined) return local;
  return key.includes(' ') ? ((knownOrganisation(name) ?? knownOrganisation(key))?.name ?? null) : null;
}

/**
 * How organisations are told apart: by the words of their name without the small ones, `&` read as *et*, a leading *association* left
 * out, an acronym before a seat spelled out, other names that the lists know put for the usual one.
 */
export function organisationKey(name: string): string {
  const plain = fold(name).replace(KIND_BEFORE_NAME, '').replace(/&/g, ' et ');
  const key = entityKey(plain);
  const spelled = spelledOut(canonical(plain, key) ?? plain);
  const words = (spelled === plain ? key : entityKey(spelled)).split(' ');
  const strong = words.filter((w) => !SMALL.has(w));
  return (strong.length > 0 ? strong : words).join(' ');
}

/**
 * The keys that an article makes one by giving a body both names, or none: an acronym is what it spells out in full, and what begins
 * the full name that the lists know for the acronym is that body: `Centre national du cinéma (CNC)`.
 */
export function abbreviated(short: string, long: string): { from: string; to: string }[] {
  const known = ACRONYM.test(short) ? knownOrganisation(short)?.name : undefined;
  const isKnown = known !== undefined && `${nameWords(known)} `.startsWith(`${nameWords(long)} `);
  if (!isKnown && !isAcronymOf(short, long)) return [];
  const to = organisationKey(isKnown ? known : long);
  return [short, long].map((name) => ({ from: organisationKey(name), to })).filter(({ from }) => from !== to);
}
