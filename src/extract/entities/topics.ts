import { genericHeadAt } from '../../french/organisation-words.js';
import { tokenAt } from '../../text/analyse.js';
import type { Reading } from './reading.js';

export const ARTICLE = /^(?:une?|la|le|l')$/;

const RELATIVE = /^(?:que|qu'|ou)$/;

const BROUGHT = /^(?:a|au|aux|avec|par|chez|dans|pour|sur|contre|selon|via)$/;

/** Index of the word before a name, beyond its article and the noun that introduces it. */
function wordBefore({ analysis, keys, words, sentence }: Reading, start: number): number {
  const name = tokenAt(analysis, start);
  let at = name - 1;
  while (at >= 0 && name - at <= 3 && sentence[at] === sentence[name])
    if (ARTICLE.test(keys[at]!) || genericHeadAt(words, at)) at--;
    else break;
  return at;
}

const isBehind = (reading: Reading, start: number, words: RegExp): boolean =>
  words.test(reading.keys[wordBefore(reading, start)] ?? '');

export function opensSentence(reading: Reading, start: number): boolean {
  const at = wordBefore(reading, start);
  return at < 0 || reading.sentence[at] !== reading.sentence[tokenAt(reading.analysis, start)];
}

/** Those of the bodies named there that no relative clause brings, nor an `et` behind one that it brings. */
export function mainStarts(reading: Reading, starts: readonly number[]): number[] {
  let aside = false;
  return starts.filter((start) => {
    aside = isBehind(reading, start, RELATIVE) || (aside && isBehind(reading, start, /^(?:et|,)$/));
    return !aside;
  });
}

const OPENING = /^["«“„]/;

/** How much may stand between a quotation and the phrase behind it: `, résume Inès Roy, `. */
const LONGEST_VERB = 40;

/** Does the text behind the last name begin a paragraph of its own, and say more in it than a quotation: whoever speaks there belongs to what the one before tells of? */
export function goesOn(between: string): boolean {
  const text = between.trimEnd();
  const opening = text.lastIndexOf('\n');
  if (opening === -1) return false;
  const own = text.slice(opening).trimStart();
  const mark = Math.max(...['"', '»', '”'].map((closing) => own.lastIndexOf(closing)));
  return (
    !OPENING.test(own) ||
    mark < 1 ||
    own.length - mark > LONGEST_VERB ||
    text.slice(0, opening).trimEnd().includes('\n')
  );
}

/** `au théâtre X`, `avec X`: brought by a preposition, not what its sentence speaks of. */
export const isBrought = (reading: Reading, start: number): boolean => isBehind(reading, start, BROUGHT);
