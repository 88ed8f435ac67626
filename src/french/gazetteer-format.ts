import { lexiconKey } from './lexicon.js';

/** What a place of the gazetteer is, in the order of the byte that stores it. */
export const PLACE_KINDS = ['commune', 'former-commune', 'arrondissement', 'epci', 'department', 'region'] as const;
export type GazetteerKind = (typeof PLACE_KINDS)[number];

/** A place as the official list gives it; `region` is the number of its region, 0 where it has none. */
export interface OfficialPlace {
  readonly name: string;
  readonly kind: GazetteerKind;
  readonly code: string;
  readonly region: number;
  readonly population: number;
}

/**
 * The packed file: little-endian columns over `count` places sorted by hash, so that it loads as typed views without parsing.
 * Header `[count, bytes of names]` · hash u32 · code u32 (base 36) · population u32 · end of name u32 · kind u8 · region u8 · names UTF-8.
 */
export const HEADER_BYTES = 8;

/** How the name of a place is looked up: without case, accents, hyphens and apostrophes (`st-` is `saint`). */
export function placeKey(name: string): string {
  return lexiconKey(name)
    .replace(/[-' ]+/g, ' ')
    .replace(/\bst(e?) /g, 'saint$1 ')
    .trim();
}

/** FNV-1a over the key's code units, as an unsigned number; of a longer key from the hash of its beginning. */
export function placeHash(key: string, beginning = 0x811c9dc5): number {
  let hash = beginning;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Codes have up to six characters of base 36, or nine digits: both fit 32 bits; the length tells leading zeros. */
const CODE_LENGTH: Record<GazetteerKind, number> = {
  commune: 5,
  'former-commune': 5,
  arrondissement: 5,
  epci: 9,
  department: 2,
  region: 2,
};
const radix = (kind: GazetteerKind) => (kind === 'epci' ? 10 : 36);
const packCode = (place: OfficialPlace) => Number.parseInt(place.code, radix(place.kind));
export const unpackCode = (code: number, kind: GazetteerKind) =>
  code.toString(radix(kind)).toUpperCase().padStart(CODE_LENGTH[kind], '0');

/** The places as the bytes of the packed file. */
export function packPlaces(places: readonly OfficialPlace[]): Uint8Array {
  const sorted = places
    .map((place) => ({ place, hash: placeHash(placeKey(place.name)) }))
    .sort(
      (a, b) => a.hash - b.hash || b.place.population - a.place.population || (a.place.code < b.place.code ? -1 : 1),
    );
  const encoded = sorted.map(({ place }) => new TextEncoder().encode(place.name));
  const nameBytes = encoded.reduce((sum, name) => sum + name.length, 0);
  const count = sorted.length;
  const bytes = new Uint8Array(HEADER_BYTES + 18 * count + nameBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, count, true);
  view.setUint32(4, nameBytes, true);
  const column = (index: number, row: number) => HEADER_BYTES + 4 * (index * count + row);
  let end = 0;
  sorted.forEach(({ place, hash }, row) => {
    const name = encoded[row]!;
    view.setUint32(column(0, row), hash, true);
    view.setUint32(column(1, row), packCode(place), true);
    view.setUint32(column(2, row), place.population, true);
    bytes.set(name, HEADER_BYTES + 18 * count + end);
    end += name.length;
    view.setUint32(column(3, row), end, true);
    view.setUint8(HEADER_BYTES + 16 * count + row, PLACE_KINDS.indexOf(place.kind));
    view.setUint8(HEADER_BYTES + 17 * count + row, place.region);
  });
  return bytes;
}
