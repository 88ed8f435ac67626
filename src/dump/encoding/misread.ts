import { count, isFrench, ODD } from './french.js';
import type { Repaired } from './mojibake.js';
import { type ByteTable, MACINTOSH, WINDOWS_1252 } from './single-byte.js';

/** The text that these bytes hold by another table; null where a character has no byte. */
function readAgain(line: string, wrong: ByteTable, right: ByteTable): string | null {
  const bytes: number[] = [];
  for (const c of line) {
    const byte = c < '\x80' ? c.charCodeAt(0) : wrong.byteOf(c);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return right.decode(Buffer.from(bytes));
}

const SWAPS: readonly (readonly [wrong: ByteTable, right: ByteTable])[] = [
  [WINDOWS_1252, MACINTOSH],
  [MACINTOSH, WINDOWS_1252],
];

/** What accounts for oddities is letters: `TéléÉcole` is no `Télé…cole`. */
const ACCENTED = /[À-ÖØ-öø-ÿœŒ’]/;

/**
 * A line of a Mac that was read as Windows wrote, or the other way round: `mŽdia`, `lÕinclusion`, `mÈdia`. It is put right where it holds
 * what French does not write and the other reading, of the whole line, holds nothing of the kind. `sure`: the file is known to be such.
 */
export function undoMisreading(line: string, sure: boolean): Repaired {
  const odd = count(line, ODD);
  const above = count(line, /[^\0-\x7f]/g);
  if (above === 0 || (odd === 0 && !sure)) return { text: line, count: 0 };
  for (const [wrong, right] of SWAPS) {
    const text = readAgain(line, wrong, right);
    if (text !== null && ACCENTED.test(text) && isFrench(text) && count(text, ODD) === 0) return { text, count: above };
  }
  return { text: line, count: 0 };
}
