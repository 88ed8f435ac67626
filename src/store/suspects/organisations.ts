import { lookup } from '../../french/gazetteer.js';
import { localBody } from '../../french/local-bodies.js';
import { knownOrganisation } from '../../french/organisation-words.js';
import { listedPlace } from '../../french/places.js';
import { nameWords } from '../names.js';
import { lettersApart, sameNumbers, skeleton, sorted } from './letters.js';
import type { Rules, Suspect, Suspicion } from './suspect.js';

const SMALL = new Set('a au aux d de des du en et l la le les pour sur'.split(' '));
const strong = (words: string): string =>
  words
    .split(' ')
    .filter((w) => !SMALL.has(w))
    .join(' ') || words;

const isPlace = (name: string): boolean => lookup(name).length > 0 || listedPlace(name) !== undefined;

/** Is the word a place's name, or the last of it behind *Saint*? */
export const isPlaceName = (word: string): boolean => [word, `saint-${word}`, `sainte-${word}`].some(isPlace);

/** What governs a territory, and the territory: `conseil départemental de la Creuse`, `département de la Creuse`. */
const GOVERNING: readonly (readonly [level: string, heads: RegExp])[] = [
  ['commune', /^(?:mairie|ville|commune|municipalite|conseil municipal) (?=.)/],
  ['department', /^(?:conseil departemental|departement|conseil general) (?=.)/],
  ['region', /^(?:conseil regional|region) (?=.)/],
];

function territory(words: string): string | null {
  for (const [level, heads] of GOVERNING) if (heads.test(words)) return `${level} ${strong(words.replace(heads, ''))}`;
  return null;
}

const LONGEST_ACRONYM = 8;
const initials = (words: string): string =>
  words
    .split(' ')
    .map((w) => w[0])
    .join('');

/** What the acronym of a name may be: the initials of its first words, with and without the small ones. */
function acronymsOf(words: string): string[] {
  return [words, strong(words)].flatMap((some) => {
    const letters = initials(some).slice(0, LONGEST_ACRONYM);
    return Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => letters.slice(0, i + 3));
  });
}

const isAcronym = ({ plain }: Suspect): boolean => /^(?=.*\p{Lu})[\p{L}.&-]{3,8}$/u.test(plain);

/** `Drac`, *Direction régionale des affaires culturelles*; not where the lists know that the acronym stands for something else. */
function abbreviates(short: Suspect, long: Suspect): boolean {
  if (!isAcronym(short) || !long.words.includes(' ')) return false;
  const known = knownOrganisation(short.plain);
  if (known && !long.words.startsWith(nameWords(known.name))) return false;
  return acronymsOf(long.words).includes(short.words.replaceAll(' ', ''));
}

const isTown = (seat: string | null | undefined): boolean => !!seat?.includes(':');

function sameName(one: Suspect, other: Suspect): Suspicion | null {
  if (isTown(one.seat) && isTown(other.seat)) return null;
  return { reason: 'same name, place unknown', similarity: 0.6 };
}

/** `Mission locale` of an article about Lens, `Mission locale de Lens`; else a longer name that adds no place, which would be a section. */
function partOf(short: Suspect, long: Suspect): Suspicion | null {
  if (!`${long.words} `.startsWith(`${short.words} `) || short.words === long.words) return null;
  const rest = strong(long.words.slice(short.words.length + 1));
  if (localBody(short.words) !== undefined)
    return short.town && strong(nameWords(short.town)) === rest
      ? { reason: 'name without its town', similarity: 0.95 }
      : null;
  const isSection = isPlaceName(rest) || rest.split(' ').some(isPlaceName);
  return strong(short.words).includes(' ') && !isSection
    ? { reason: 'part of the other name', similarity: 0.88 }
    : null;
}

function compare(one: Suspect, other: Suspect): Suspicion | null {
  if (one.words === other.words) return sameName(one, other);
  if (!sameNumbers(one.words, other.words)) return null;
  if (abbreviates(one, other) || abbreviates(other, one)) return { reason: 'acronym', similarity: 0.95 };
  const [a, b] = [strong(one.words), strong(other.words)];
  if (sorted(a) === sorted(b)) return { reason: 'words in another order', similarity: 0.98 };
  const governed = territory(one.words);
  if (governed !== null && governed === territory(other.words))
    return { reason: 'council of the same territory', similarity: 0.9 };
  return partOf(one, other) ?? partOf(other, one) ?? lettersApart(a, b, isPlaceName);
}

function keys(suspect: Suspect): string[] {
  const { words } = suspect;
  const name = strong(words);
  const governed = territory(words);
  return [
    ...[
      `words ${sorted(name)}`,
      `joined ${name.replaceAll(' ', '')}`,
      `sound ${name.split(' ').map(skeleton).join(' ')}`,
    ],
    ...[`begins ${name.split(' ').slice(0, 2).join(' ')}`],
    ...(governed === null ? [] : [`territory ${governed}`]),
    ...(isAcronym(suspect) ? [words.replaceAll(' ', '')] : acronymsOf(words)).map((letters) => `acronym ${letters}`),
  ];
}

export const ORGANISATIONS: Rules = { keys, compare };
