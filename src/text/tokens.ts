import type { Token, TokenKind } from '../types.js';
import { addToHash, codesOf, wordAt } from './words.js';

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;
const UNKNOWN = 4;

const isHighEmoji = (code: number) => code >= 0xd83c && code <= 0xd83e;

/** Class of a code unit; letters and marks of every script count as letters, emoji do not. */
function classify(code: number): number {
  const c = String.fromCharCode(code);
  if (/[\s\u200b\ufeff]|\ufe0e|\ufe0f/.test(c)) return SPACE;
  if (isHighEmoji(code)) return OTHER;
  if (code >= 48 && code <= 57) return DIGIT;
  return /[\p{L}\p{M}]/u.test(c) || (code >= 0xd800 && code <= 0xdfff) ? LETTER : OTHER;
}

/** Filled as characters are met: all of them at once would cost every start of the program 8 ms. */
const CLASS = new Uint8Array(65536).fill(UNKNOWN);

function classOf(code: number): number {
  const known = CLASS[code]!;
  if (known !== UNKNOWN) return known;
  CLASS[code] = classify(code);
  return CLASS[code]!;
}

const APOSTROPHE = 39;
const HYPHEN = 45;

/** What French elides before a vowel: `l'`, `d'`, `qu'`… are words of their own. */
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu']);

function isWordCode(code: number): boolean {
  const own = classOf(code);
  return own === LETTER || own === DIGIT;
}

/** End of the word that starts at `start`: letters, digits, inner hyphens and apostrophes; an elided word ends after its apostrophe. */
function wordEnd(text: string, codes: Uint16Array, start: number): number {
  let i = start + 1;
  for (; i < codes.length; i++) {
    const code = codes[i]!;
    if (isWordCode(code)) continue;
    const joins = (code === HYPHEN || code === APOSTROPHE) && i + 1 < codes.length && isWordCode(codes[i + 1]!);
    if (!joins) break;
    // the longest elided word has six letters: a longer slice is not looked up
    if (code === APOSTROPHE && i - start <= 6 && ELIDED.has(text.slice(start, i).toLowerCase())) return i + 1;
  }
  return i;
}

/** End of the number that starts at `start`: digits, and a dot or comma between two digits. */
function numberEnd(codes: Uint16Array, start: number): number {
  let i = start + 1;
  for (; i < codes.length; i++) {
    const code = codes[i]!;
    if (classOf(code) === DIGIT) continue;
    const joins = (code === 44 || code === 46) && i + 1 < codes.length && classOf(codes[i + 1]!) === DIGIT;
    if (!joins) break;
  }
  return i;
}

/** End of the mark that starts at `start`: an emoji is two code units. */
const markEnd = (codes: Uint16Array, start: number): number =>
  isHighEmoji(codes[start]!) && codes[start + 1]! >= 0xdc00 && codes[start + 1]! <= 0xdfff ? start + 2 : start + 1;

/**
 * The tokens of a folded text, in order: words (`Jean-Baptiste`, `l'`, `aujourd'hui`, `CM2`), numbers (`2,4`; `9h30` is `9`
 * and `h30`) and single marks or emoji. White space (and what has no width) is skipped, nothing else is.
 */
export function tokenise(folded: string): Token[] {
  const codes = codesOf(folded);
  const tokens: Token[] = [];
  const push = (start: number, end: number, kind: TokenKind) => {
    let hash = 0;
    for (let i = start; i < end; i++) hash = addToHash(hash, codes[i]!);
    const word = wordAt(folded, codes, start, end, hash, kind);
    tokens.push({ start, end, kind, text: word.text, word });
    return end;
  };
  for (let i = 0; i < codes.length; ) {
    switch (classOf(codes[i]!)) {
      case SPACE:
        i++;
        break;
      case LETTER:
        i = push(i, wordEnd(folded, codes, i), 'word');
        break;
      case DIGIT:
        i = push(i, numberEnd(codes, i), 'number');
        break;
      default:
        i = push(i, markEnd(codes, i), 'punct');
    }
  }
  return tokens;
}
