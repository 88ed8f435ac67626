import { frenchStem } from '../french/stem.js';
import { fold } from '../text/fold.js';
import { addToHash, KeyTable } from './key-table.js';
import { searchKeyBy, searchWords } from './search-words.js';

const UNKNOWN = 0;
const NONE = 1;
/** What may stand between groups of digits. */
const JOINT = 2;
/** Half of a character that takes two code units. */
const HALF = 3;
const MARK = 4;
const LETTER = 5;
const DIGIT = 6;

/** What a code unit is, folded. */
function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return HALF;
  const c = fold(String.fromCharCode(code));
  if (c === ' ' || c === '.') return JOINT;
  if (/\d/.test(c)) return DIGIT;
  return /[\p{L}\p{N}]/u.test(c) ? LETTER : /\p{M}/u.test(c) ? MARK : NONE;
}

/** Filled as characters are met. */
const KINDS = new Uint8Array(65536).fill(UNKNOWN);

function kindOf(code: number): number {
  const known = KINDS[code]!;
  if (known !== UNKNOWN) return known;
  KINDS[code] = classify(code);
  return KINDS[code]!;
}

/** The same at an offset; behind the text there is nothing. */
const kindAt = (text: string, at: number): number => (at < text.length ? kindOf(text.charCodeAt(at)) : NONE);

/** How many digits stand at `at`, at most four: a group has three. */
function digitsAt(text: string, at: number): number {
  let digits = 0;
  while (digits < 4 && kindAt(text, at + digits) === DIGIT) digits++;
  return digits;
}

/** Where the groups of three digits end that begin at `start` (`75 000`), or `start` where there are none. */
function groupsEnd(text: string, start: number): number {
  const first = digitsAt(text, start);
  if (first === 0 || first > 3) return start;
  let end = start;
  for (let at = start + first; kindAt(text, at) === JOINT && digitsAt(text, at + 1) === 3; at += 4)
    if (kindAt(text, at + 4) < LETTER) end = at + 4;
  return end;
}

const isWordPoint = (point: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point));

const keyOf = searchKeyBy(frenchStem);
const keys = new KeyTable(keyOf);

/**
 * What the index stores beside a text, to search in: the keys of {@link searchWords}, without their places, which cost as much again.
 * Read letter by letter: it is done for every text that is written.
 */
export function shadow(text: string): string {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const kind = kindOf(text.charCodeAt(start));
    if (kind === HALF) {
      const point = text.codePointAt(start)!;
      // a letter of a rare script
      if (isWordPoint(point))
        return searchWords(text)
          .map(({ key }) => key)
          .join(' ');
      start += point > 0xffff ? 2 : 1;
    } else if (kind < MARK) {
      start++;
    } else {
      start = readWord(text, start, kind, found);
    }
  }
  return found.join(' ');
}

/** Adds the key of the word at `start` to those `found`. Out: where it ends. */
function readWord(text: string, start: number, kind: number, found: string[]): number {
  const grouped = kind === DIGIT ? groupsEnd(text, start) : start;
  if (grouped > start) {
    found.push(keyOf(fold(text.slice(start, grouped))));
    return grouped;
  }
  let hash = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (kindOf(code) < MARK) break;
    hash = addToHash(hash, code);
  }
  found.push(keys.keyAt(text, start, end, hash));
  return end;
}
