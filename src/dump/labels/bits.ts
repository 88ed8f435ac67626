import { looksAdjectival, looksNominal } from './french.js';
import type { Word } from './words.js';

/*
 * What it takes to write down the labels of a dump, in bits: each label once, word by word, then one reference a use. The
 * figures are round on purpose; what counts is that a word costs about four references, so that a label that explains
 * several lines pays for itself.
 */
const REFERENCE = 3;
const NEW_LABEL = 2;
const WORD = 12;
const BINDER = 2;
/** Begins a label with a word that goes with the noun before it. */
const ODD_START = 6;
/** Goes on, after a noun and its adjective, with another noun. */
const ODD_NOUN = 16;

/** A reading counts as decided where the next best one costs so much more: the words of one label less a reference. */
export const DECIDED = 9;

/** Words met where no label can begin: they continue labels. */
export type Continuations = ReadonlySet<string>;

/** The bits of a label that `uses` lines name, with those of spelling it out where it is new. */
export function labelBits(
  words: readonly Word[],
  uses: number,
  isNew: boolean,
  first: boolean,
  continues: Continuations,
): number {
  if (!isNew) return REFERENCE * uses;
  const head = words[0]!.key;
  const odd = !first && (looksAdjectival(head) || continues.has(head)) ? ODD_START : 0;
  return REFERENCE * uses + NEW_LABEL + odd + words.reduce((sum, w, i) => sum + wordBits(w, words[i - 1], i), 0);
}

function wordBits(word: Word, before: Word | undefined, place: number): number {
  const odd = place > 1 && looksNominal(word.key) && looksAdjectival(before!.key);
  return (word.binds ? BINDER : WORD) + (odd ? ODD_NOUN : 0);
}
