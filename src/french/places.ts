import { fold } from '../text/fold.js';
import { keptOfWord } from '../text/words.js';
import type { Token } from '../types.js';
import { keptAlong } from './article-words.js';
import { lookup, mayNamePlace } from './gazetteer.js';
import { placeHash, placeKey } from './gazetteer-format.js';
import { lexiconRows } from './lexicon.js';
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

/** A place name that starts at some token. */
interface NamedStretch {
  readonly length: number;
  readonly kind: string;
  readonly population: number;
}

const MOST_WORDS = 5;

const answersAlong = keptAlong((words) => new Array<NamedStretch | null | undefined>(words.length));

/** The longest place name of any gazetteer that starts at that token. Many rules ask of the same token: answers are kept along the article. */
export function placesNamed(tokens: readonly Token[], keys: readonly string[], first: number): NamedStretch | null {
  const answers = answersAlong(keys);
  let answer = answers[first];
  if (answer === undefined) {
    answer = placeFrom(tokens, keys, first);
    answers[first] = answer;
  }
  return answer;
}

function placeFrom(tokens: readonly Token[], keys: readonly string[], first: number): NamedStretch | null {
  const listed = listedPlaces().longest(keys, first);
  let best = listed && { length: listed.length, kind: listed.value[1] ?? 'place', population: 0 };
  const end = capitalsEnd(tokens, first);
  let hash: number | null = null;
  for (let i = first; i < end; i++) {
    const { word } = tokens[i]!;
    const piece: Piece = pieceOf(word);
    const known: boolean = piece !== ODD && (i === first || hash !== null);
    // a place's name ends with a capitalised word: the others are not asked about
    const own = !word.capital || !known ? null : i === first ? piece.asLast : placeHash(piece.last, hash!);
    const place = word.capital && (own === null || mayBePlace(own)) ? placeAt(tokens, first, i) : undefined;
    if (place && i + 1 - first >= (best?.length ?? 0))
      best = { length: i + 1 - first, kind: place.kind, population: place.population };
    if (i + 1 < end) hash = !known ? null : i === first ? piece.asInner : placeHash(piece.inner, hash!);
  }
  return best;
}

/** Index behind the last capitalised word of those that a name may have: most names are one word. */
function capitalsEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let i = first; i < Math.min(tokens.length, first + MOST_WORDS) && tokens[i]!.kind === 'word'; i++)
    if (tokens[i]!.word.capital) end = i + 1;
  return end;
}

function placeAt(tokens: readonly Token[], first: number, last: number) {
  let name = tokens[first]!.text;
  for (let i = first + 1; i <= last; i++) name += (tokens[i - 1]!.end < tokens[i]!.start ? ' ' : '') + tokens[i]!.text;
  return lookup(name)[0] ?? countryNamed(name);
}

/** What a word adds to the key of a place name (see `placeKey`): as its last word, and before another. */
interface Piece {
  readonly last: string;
  readonly inner: string;
  /** The hashes of both, where it is the name's first word. */
  readonly asLast: number;
  readonly asInner: number;
}

/** Of what is not written in plain letters the key is told only by the whole name. */
const ODD: Piece = { last: '', inner: '', asLast: 0, asInner: 0 };

const pieceOf = keptOfWord(({ text }): Piece => {
  const last = placeKey(text);
  if (!/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(last)) return ODD;
  const inner = `${last} `.replace(/\bst(e?) $/, 'saint$1 ');
  return { last, inner, asLast: placeHash(last), asInner: placeHash(inner) };
});

let countryHashes: ReadonlySet<number> | undefined;

/** As many names are looked up without asking first: to learn what may be a place takes as long, and a short text has no more. */
const UNASKED = 500;
let unasked = 0;

/** May a name be one of the gazetteer or of a country, whose key hashes so? */
function mayBePlace(hash: number): boolean {
  if (unasked < UNASKED) return ++unasked > 0;
  countryHashes ??= new Set(lexiconRows('countries').map(([name]) => placeHash(placeKey(name!))));
  return mayNamePlace(hash) || countryHashes.has(hash);
}
