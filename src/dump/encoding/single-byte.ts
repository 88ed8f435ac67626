/** An encoding of one byte a character, both ways. Bytes below 128 are ASCII in each of them. */
export interface ByteTable {
  readonly decode: (bytes: Buffer) => string;
  /** The byte of a character above ASCII; undefined where it has none. */
  readonly byteOf: (character: string) => number | undefined;
  /** The characters of the bytes `[first, last]`, both from 128 on. */
  readonly range: (first: number, last: number) => string;
}

const codes = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).join('');

const C1 = codes(0x80, 0x9f);
const LATIN = codes(0xa0, 0xff);

function tableOf(high: string, alsoC1 = false): ByteTable {
  const units = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte : high.charCodeAt(byte - 128)));
  const bytes = new Map([...high].map((c, i) => [c, i + 128]));
  if (alsoC1) for (const c of C1) bytes.set(c, c.charCodeAt(0));
  return {
    decode: (from) => Buffer.from(Uint16Array.from(from, (byte) => units[byte]!).buffer).toString('utf16le'),
    byteOf: (character) => bytes.get(character),
    range: (first, last) => [...bytes].flatMap(([c, byte]) => (byte >= first && byte <= last ? c : [])).join(''),
  };
}

// spelt out: the TextDecoder of some versions of Node reads Windows-1252 as Latin-1
/** Windows-1252. Encoding, it also takes the C1 controls that Latin-1 makes of the same bytes: text decoded as either comes back. */
export const WINDOWS_1252 = tableOf(`€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ${LATIN}`, true);

const LATIN_9 = new Map(
  Object.entries({ '¤': '€', '¦': 'Š', '¨': 'š', '´': 'Ž', '¸': 'ž', '¼': 'Œ', '½': 'œ', '¾': 'Ÿ' }),
);

export const ISO_8859_15 = tableOf(C1 + LATIN.replace(/[¤¦¨´¸¼½¾]/g, (c) => LATIN_9.get(c)!));

export const MACINTOSH = tableOf(
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
);
