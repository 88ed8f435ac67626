import { keptByWord } from './kept.js';

/**
 * Folding makes equal what a reader takes as equal, without moving a single offset: each code unit maps to one code unit.
 * Scraped French mixes four apostrophes, eight quotation marks and five spaces.
 */
const CLASSES: ReadonlyArray<readonly [to: string, from: string]> = [
  ["'", '\u2019\u2018\u02bc\u00b4\u0060\u2032\uff07'],
  ['"', '\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033'],
  [' ', '\t\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\u2004\u2005\u2006\u2008\u3000'],
  ['-', '\u2010\u2011'],
  ['–', '\u2012\u2014\u2015\u2212'],
];

/** One expression a class: to put one character for many is far cheaper than to ask for each what it becomes. */
const FOLDABLE = CLASSES.map(([to, from]) => [new RegExp(`[${from}]`, 'g'), to] as const);

const ANY_FOLDABLE = new RegExp(`[${CLASSES.map(([, from]) => from).join('')}]`);

const PLAIN = /^[ -~]*$/;
/** The backquote folds to an apostrophe. */
const PLAIN_FOLDED = /^[ -_a-~]*$/;

/** `text` with one kind of apostrophe, double quote, space, hyphen and dash. Same length, same offsets. */
export function fold(text: string): string {
  // most words are plain
  if (PLAIN_FOLDED.test(text) || !ANY_FOLDABLE.test(text)) return text;
  return FOLDABLE.reduce((folded, [from, to]) => folded.replace(from, to), text);
}

const MARKS = /\p{M}+/gu;

/** Lower case without accents, and `œ` as `oe`: how words are looked up. Length may differ from the input's. */
export function bare(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // marks that stand apart go first: normalising sorts each row of them, in quadratic time
  const plain = text.replace(MARKS, '').normalize('NFD').replace(MARKS, '');
  return plain.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}

/** `text` without the punctuation and spaces that close it. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:!? '.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** How two names are compared: bare, folded, single spaces, no leading article, no closing punctuation. */
export const nameKey = keptByWord((name) => {
  const spaced = bare(fold(name)).replace(/"/g, '').replace(/\s+/g, ' ').trim();
  return withoutClosingMarks(spaced.replace(/^(?:le |la |les |l')/, ''));
});
