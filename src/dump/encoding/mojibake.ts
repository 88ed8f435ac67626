import { type ByteTable, ISO_8859_15, MACINTOSH, WINDOWS_1252 } from './single-byte.js';

/**
 * UTF-8 that was decoded as something else and saved: `Ã©` for `é`, `â€™` for `’`, `√©` by a Mac, `ÃƒÂ©` twice. A run of such characters,
 * encoded again, is UTF-8 once more; text that was meant so is not, but for a few places that are told by what stands around them.
 */
interface Reading {
  readonly table: ByteTable;
  readonly runs: RegExp;
}

const quoted = (characters: string) => `[${characters.replace(/[\]\\^-]/g, '\\$&')}]`;

/** Lead bytes of what press articles hold: Latin letters (and accents by themselves), punctuation and signs, ligatures, emoji; each with its trail. */
function readingBy(table: ByteTable, accents: string): Reading {
  const trail = quoted(table.range(0x80, 0xbf));
  const two = `${quoted(table.range(0xc2, 0xc6) + accents)}${trail}`;
  const three = `${quoted(table.range(0xe2, 0xe2) + table.range(0xef, 0xef))}${trail}{2}`;
  const four = `${quoted(table.range(0xf0, 0xf0))}${trail}{3}`;
  return { table, runs: new RegExp(`(?:${two}|${three}|${four})+`, 'g') };
}

// what a Mac makes of the lead bytes of accents, `Ã` and `Õ`, means something else more often
const READINGS = [readingBy(WINDOWS_1252, 'ÌÍ'), readingBy(MACINTOSH, '')];

/** What a run may be made into, letter by letter; of the last, nothing is known any more but that there was a character. */
const PLAUSIBLE =
  /^(?:[\u00a0-\u017f\u2000-\u22ff\u2500-\u27bf\ufb00-\ufb06\ufeff\ufffd\u{1f000}-\u{1faff}]|[\u0300-\u036f]|\ufe0f)+$/u;
const MOST_TIMES = 4;

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
/** A trail of these alone may honestly follow a capital: `IRMÃ »`, `LIBERTÉ…`. */
const CLOSING = /^.[\u00a0«»‹›‘’“”…–—]+$/u;
const SPACE_OR_QUOTE = /[\s«»“”‘’"'()[\]]/;

function decodedBy(table: ByteTable, run: string): string | null {
  const bytes = [...run].map(table.byteOf);
  if (bytes.includes(undefined)) return null;
  const text = Buffer.from(bytes as number[]).toString('utf8');
  return text.includes('\ufffd') && !run.includes('ï¿½') ? null : text;
}

const BY_WINDOWS = WINDOWS_1252.decode(Buffer.from(Array.from({ length: 32 }, (_, i) => 0x80 + i)));

/** C1 controls are what Latin-1 makes of the bytes by which Windows-1252 writes `’`, `œ` and `…`. */
export const withoutC1 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (c) => BY_WINDOWS[c.charCodeAt(0) - 0x80]!);

/** A run as it was meant, undone as often as it was done; null where that gives nothing plausible. */
function undone({ table }: Reading, run: string): string | null {
  let text = run;
  for (let i = 0; i < MOST_TIMES; i++) {
    const next = decodedBy(table, text);
    if (next === null || next === text) break;
    text = next;
  }
  const meant = withoutC1(text);
  return text !== run && PLAUSIBLE.test(meant) ? meant : null;
}

/** What stands around a run: a character on each side; does a number precede it? */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly number: boolean;
}

function placeOf(line: string, start: number, end: number): Place {
  const before = line.charAt(start - 1);
  return { before, after: line.charAt(end), number: /\d[\s\u202f]?$/.test(line.slice(Math.max(0, start - 2), start)) };
}

/** A capital with a small letter beside it, inside a word, stands for another letter by ISO 8859-15: `trÃšs`, `hÃŽtel`. */
function inside(meant: string, run: string, { before, after }: Place): string {
  if (meant.length > 1 || !UPPER.test(meant) || !LETTER.test(before)) return meant;
  return LOWER.test(before + after) ? (decodedBy(ISO_8859_15, run) ?? meant) : meant;
}

/** Was a run meant as it stands? `sound`: the rest of its line has accents that are right. */
function isHonest(run: string, meant: string, { before, after, number }: Place, sound: boolean): boolean {
  if (UPPER.test(before) && CLOSING.test(run) && !LETTER.test(after)) return true;
  if (LOWER.test(before) && UPPER.test(meant.charAt(0))) return true;
  if (!SPACE_OR_QUOTE.test(before || ' ') || !SPACE_OR_QUOTE.test(after || ' ')) return false;
  // such a line speaks about the thing: "le signe « â‚¬ » remplace l’euro"; no other letter than these is a word
  return (sound && !number) || (LETTER.test(meant) && !/[àÀôÔ]/.test(meant));
}

/** What was made of a line, and how often something was put right in it. */
export interface Repaired {
  readonly text: string;
  readonly count: number;
}

/** Puts the runs of a line right. */
export function undoMojibake(line: string): Repaired {
  let text = line;
  let count = 0;
  for (const reading of READINGS) {
    const given = text;
    const sound = /[à-öø-ÿœ’]/.test(given.replace(reading.runs, '').replaceAll('â€', ''));
    text = given.replace(reading.runs, (run, at: number) => {
      const place = placeOf(given, at, at + run.length);
      const plain = undone(reading, run);
      const meant = plain && inside(plain, run, place);
      if (!meant || isHonest(run, meant, place, sound)) return run;
      count++;
      return meant === '\ufeff' ? '' : meant;
    });
  }
  return { text, count };
}

/**
 * Remains of such characters whose last byte got lost or became a plain space, as scrapers leave them: `Ã Paris`, `Â :`, `â€ `.
 * By themselves they prove nothing: only for a line, or a file, in which something else does.
 */
export function undoRemains(line: string): Repaired {
  let count = 0;
  const counted = (made: string) => {
    count++;
    return made;
  };
  const text = line
    .replace(/(?<!\p{Lu})Ã( ?)(?= |$)/gmu, () => counted('à'))
    .replace(/(?<!\p{Lu})Â(?= )/gu, () => counted(''))
    .replace(/â€(?=[\s.,;:!?)]|$)/gm, () => counted('”'));
  return { text, count };
}
