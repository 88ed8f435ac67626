import { bare, fold } from '../../text/fold.js';
import { BINDERS, ELIDED } from './french.js';

/** A word of a line of labels: as written, and as it is compared. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** Its place in alphabetical order: letters and digits alone. */
  readonly order: string;
  /** May it begin a label by its form, though in lower case? */
  readonly begins: boolean;
  readonly binds: boolean;
  readonly capital: boolean;
}

/** A run of words that begins a label and holds no other sure beginning. */
export interface Chunk {
  readonly words: readonly Word[];
  /** The order of the word that begins the next chunk: no label of this one may come after it. */
  readonly before: string | null;
}

function word(text: string): Word {
  const key = bare(fold(text));
  const binds = BINDERS.has(key);
  return {
    text,
    key,
    order: key.replace(/[^\p{L}\p{N}]/gu, ''),
    begins: !binds && !ELIDED.test(key) && /^[\p{L}\p{N}]/u.test(key),
    binds,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text),
  };
}

/** How labels are compared. */
export const labelKey = (words: readonly Word[]): string => words.map((w) => w.key).join(' ');

/** The words of a line; any kind of space divides them. */
export function wordsOf(line: string): Word[] {
  return [...fold(line).matchAll(/\S+/g)].map((m) => word(line.slice(m.index, m.index + m[0].length)));
}

/** Length, in words, of the longest label of `listed` that stands at `from`; 0 where none does. */
function listedAt(words: readonly Word[], from: number, listed: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, words.length - from); length > 0; length--) {
    if (listed.has(labelKey(words.slice(from, from + length)))) return length;
  }
  return 0;
}

/**
 * Cuts a line before each word that surely begins a label: a capital that no small word binds to the one before. A listed
 * label that holds such a capital stays whole.
 */
export function chunksOf(words: readonly Word[], listed: ReadonlySet<string>, longest: number): Chunk[] {
  const starts: number[] = [];
  let whole = 0;
  words.forEach((w, i) => {
    const sure = i === 0 || i === whole || (w.capital && !words[i - 1]!.binds);
    if (i < whole || !sure) return;
    starts.push(i);
    whole = i + listedAt(words, i, listed, longest);
  });
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return { words: words.slice(start, next), before: next === undefined ? null : words[next]!.order };
  });
}
