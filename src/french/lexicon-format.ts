import { TABLES } from './lexicon-tables.js';

/** The sections of the compiled file, in order, each as typed values that open as views. */
const SECTIONS = {
  /** `stampOf` the sources, and the definitions of the tables, as UTF-8. */
  stamp: Uint8Array,
  tables: Uint8Array,
  /** First row of each lexicon, in the order of `LEXICONS`; one more at the end, where rows that tables add begin. */
  firstRows: Uint32Array,
  rowEnds: Uint32Array,
  rows: Uint8Array,
  /** Word number + 1 by hash (open addressing, a power of two), 0 where free. */
  slots: Uint32Array,
  wordEnds: Uint32Array,
  words: Uint16Array,
  /** One bit a table for each word: does it begin a phrase there? */
  starts: Uint32Array,
  /** First edge of each node, one more at the end. The nodes of the tables' roots come first; edge `e` leads to node `tables + e`. */
  firstEdges: Uint32Array,
  /** Word of each edge, ascending within a node. */
  edgeWords: Uint32Array,
  /** What ends at a node: `row * FORMS + form + 1`, or 0. */
  ends: Uint32Array,
} as const;

/** A phrase is the n-th form of its row; rows have fewer forms than this. */
export const FORMS = 64;

type ViewOf<C> = C extends Uint8ArrayConstructor
  ? Uint8Array
  : C extends Uint16ArrayConstructor
    ? Uint16Array
    : Uint32Array;

export type Sections = { readonly [K in keyof typeof SECTIONS]: ViewOf<(typeof SECTIONS)[K]> };
const NAMES = Object.keys(SECTIONS) as (keyof Sections)[];
const HEADER = 4 * NAMES.length;
const aligned = (bytes: number) => (bytes + 3) & ~3;

/** The sections as one file: the byte length of each, then each at a multiple of four. */
export function packSections(sections: Sections): Uint8Array {
  const size = NAMES.reduce((sum, name) => sum + aligned(sections[name].byteLength), HEADER);
  const file = new Uint8Array(size);
  const lengths = new Uint32Array(file.buffer, 0, NAMES.length);
  let at = HEADER;
  NAMES.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    lengths[i] = byteLength;
    at += aligned(byteLength);
  });
  return file;
}

/** The sections of a file as views on its bytes, or null where it is no such file. */
export function openSections(bytes: Uint8Array): Sections | null {
  if (bytes.length < HEADER) return null;
  // typed views need an aligned start, which a file's buffer may lack
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const lengths = new Uint32Array(buffer, byteOffset, NAMES.length);
  if (lengths.reduce((sum, length) => sum + aligned(length), HEADER) !== bytes.length) return null;
  let at = byteOffset + HEADER;
  const opened = NAMES.map((name, i) => {
    const view = new SECTIONS[name](buffer as ArrayBuffer, at, lengths[i]! / SECTIONS[name].BYTES_PER_ELEMENT);
    at += aligned(lengths[i]!);
    return [name, view];
  });
  return Object.fromEntries(opened) as Sections;
}

/** The definitions of the tables that this program reads, as the file bears them. */
export const TABLES_READ = JSON.stringify(TABLES);

/** FNV-1a over code units. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
