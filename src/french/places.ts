import { fold } from '../text/fold.js';
import type { Token } from '../types.js';
import { lookup } from './gazetteer.js';
import { LexiconTable } from './lexicon-table.js';
import type { PhraseMatch } from './phrases.js';

let heads: LexiconTable<string> | undefined;

/** The common noun that introduces a place (`rue`, `quartier`, `vallée`), with its kind. */
export function placeHeadAt(words: readonly string[], first: number): PhraseMatch<string> | null {
  heads ??= new LexiconTable('place-heads', ([, kind]) => kind ?? 'territory');
  return heads.longest(words, first);
}

export interface NamedPlace {
  readonly name: string;
  readonly kind: string;
  readonly code: string | null;
  readonly population: number;
}

let countries: LexiconTable<NamedPlace> | undefined;

/** Countries by their French names, with their ISO codes; French overseas territories are not countries here. */
export function countryNamed(name: string): NamedPlace | undefined {
  countries ??= new LexiconTable('countries', ([french, code]) => ({
    name: french!,
    kind: 'country',
    code: code!,
    population: 0,
  }));
  return countries.get(fold(name));
}

let lists: LexiconTable<readonly string[]> | undefined;

const listedPlaces = (): LexiconTable<readonly string[]> => (lists ??= new LexiconTable('places', (row) => row));

/** A place of the lists by its whole name: region of history, river, city of the world. */
export const listedPlace = (name: string): readonly string[] | undefined => listedPlaces().get(name);

const MOST_WORDS = 5;

/** The longest place name of any gazetteer that starts at that token. */
export function placesNamed(
  tokens: readonly Token[],
  keys: readonly string[],
  first: number,
): { length: number; kind: string; population: number } | null {
  const listed = listedPlaces().longest(keys, first);
  let best = listed && { length: listed.length, kind: listed.value[1] ?? 'place', population: 0 };
  let name = '';
  for (let i = first; i < Math.min(tokens.length, first + MOST_WORDS) && tokens[i]!.kind === 'word'; i++) {
    const gap = i > first && tokens[i - 1]!.end < tokens[i]!.start ? ' ' : '';
    name += gap + tokens[i]!.text;
    const place = /^\p{Lu}/u.test(tokens[i]!.text) ? (lookup(name)[0] ?? countryNamed(name)) : undefined;
    if (place && i + 1 - first >= (best?.length ?? 0))
      best = { length: i + 1 - first, kind: place.kind, population: place.population };
  }
  return best;
}
