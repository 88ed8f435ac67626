import { readFileSync } from 'node:fs';
import { keptByWord } from '../text/kept.js';
import { type GazetteerKind, HEADER_BYTES, PLACE_KINDS, placeHash, placeKey, unpackCode } from './gazetteer-format.js';

export type { GazetteerKind } from './gazetteer-format.js';
export { placeKey } from './gazetteer-format.js';

/** A French commune, former commune, EPCI, department or region. */
export interface GazetteerPlace {
  /** As the official list writes it, with its article: `Le Tampon`. */
  readonly name: string;
  readonly kind: GazetteerKind;
  readonly code: string;
  /** Code of the department of a commune (`2A`, `974`), else null. */
  readonly department: string | null;
  /** Number of the region; 0 for EPCI and overseas collectivities. */
  readonly region: number;
  readonly population: number;
}

interface Columns {
  readonly hashes: Uint32Array;
  readonly codes: Uint32Array;
  readonly populations: Uint32Array;
  readonly nameEnds: Uint32Array;
  readonly kinds: Uint8Array;
  readonly regions: Uint8Array;
  readonly names: Uint8Array;
}

let columns: Columns | undefined;

/** The packed file as typed views, opened at the first look-up. */
function open(): Columns {
  if (columns) return columns;
  const file = readFileSync(new URL('../../data/places.bin', import.meta.url));
  // typed views need an aligned start, which a file's buffer may lack
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const count = new DataView(buffer, byteOffset).getUint32(0, true);
  const from = byteOffset + HEADER_BYTES;
  const wide = (index: number) => new Uint32Array(buffer, from + 4 * index * count, count);
  const narrow = (offset: number) => new Uint8Array(buffer, from + offset * count, count);
  columns = {
    hashes: wide(0),
    codes: wide(1),
    populations: wide(2),
    nameEnds: wide(3),
    kinds: narrow(16),
    regions: narrow(17),
    names: new Uint8Array(buffer, from + 18 * count, file.length - HEADER_BYTES - 18 * count),
  };
  return columns;
}

function firstWith(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DECODER = new TextDecoder();
const departmentOf = (code: string) => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));

function place({ codes, populations, nameEnds, kinds, regions, names }: Columns, row: number): GazetteerPlace {
  const kind = PLACE_KINDS[kinds[row]!]!;
  const code = unpackCode(codes[row]!, kind);
  return {
    name: DECODER.decode(names.subarray(row === 0 ? 0 : nameEnds[row - 1]!, nameEnds[row]!)),
    kind,
    code,
    department:
      kind === 'commune' || kind === 'former-commune' || kind === 'arrondissement' ? departmentOf(code) : null,
    region: regions[row]!,
    population: populations[row]!,
  };
}

/** The names that hash so may be those of places; others are none. */
export function mayNamePlace(hash: number): boolean {
  filter ??= filterOf(open().hashes);
  const high = hash >>> FILTER_SHIFT;
  return (filter[high >>> 5]! & (1 << (high & 31))) !== 0;
}

const FILTER_BITS = 19;
const FILTER_SHIFT = 32 - FILTER_BITS;
let filter: Int32Array | undefined;

/** One bit for each value of the high bits of a hash: most names are told by it to be no place's. */
function filterOf(hashes: Uint32Array): Int32Array {
  const bits = new Int32Array(1 << (FILTER_BITS - 5));
  for (let i = 0; i < hashes.length; i++) {
    const high = hashes[i]! >>> FILTER_SHIFT;
    bits[high >>> 5]! |= 1 << (high & 31);
  }
  return bits;
}

function find(name: string): readonly GazetteerPlace[] {
  const key = placeKey(name);
  const hash = placeHash(key);
  const table = open();
  const rows: GazetteerPlace[] = [];
  for (let row = firstWith(table.hashes, hash); table.hashes[row] === hash; row++) rows.push(place(table, row));
  return rows.filter((p) => placeKey(p.name) === key);
}

/**
 * The French places of that name, most populous first; `[]` where there is none. Case, accents, hyphens and apostrophes do
 * not count, the article does: `Tampon` is not `Le Tampon`.
 */
export const lookup: (name: string) => readonly GazetteerPlace[] = keptByWord(find);

/** The French places of that name with one of its articles put before it: `Tampon` gives Le Tampon (for `au Tampon`). */
export function lookupWithArticle(article: 'le' | 'la' | 'les' | "l'", name: string): readonly GazetteerPlace[] {
  return lookup(`${article} ${name}`);
}
