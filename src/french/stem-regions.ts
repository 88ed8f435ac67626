// What the stemmer asks of a word: its vowels, its ends, its regions.

const VOWELS = new Set('aeiouyâàëéêèïîôûù');
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.has(letter);

/** Ends of words by their last letter, the longest first. */
export type Ends = ReadonlyMap<string, readonly string[]>;

export function ends(list: string): Ends {
  const byLast = new Map<string, string[]>();
  const longestFirst = list.split(' ').sort((a, b) => b.length - a.length);
  for (const end of longestFirst) byLast.set(end.at(-1)!, [...(byLast.get(end.at(-1)!) ?? []), end]);
  return byLast;
}

/** How long the longest of these ends is that the word has behind `from`; 0 where it has none. */
export function endOf(word: string, from: number, some: Ends): number {
  const those = some.get(word[word.length - 1]!);
  if (!those) return 0;
  for (const end of those) if (word.length - from >= end.length && word.endsWith(end)) return end.length;
  return 0;
}

/** Where the regions of a word begin. */
export interface Regions {
  readonly whole: 0;
  readonly r1: number;
  readonly r2: number;
  readonly rv: number;
}

export type Region = keyof Regions;

/** Behind the first consonant that follows a vowel. */
function behindVowel(word: string, from: number): number {
  for (let i = from; i < word.length - 1; i++) if (isVowel(word[i]) && !isVowel(word[i + 1])) return i + 2;
  return word.length;
}

function regionOfVerbs(word: string): number {
  if (/^(?:par|col|tap)/.test(word)) return 3;
  if (word.length !== 3 && isVowel(word[0]) && isVowel(word[1])) return 3;
  for (let i = 1; i < word.length - 1; i++) if (isVowel(word[i])) return i + 1;
  return word.length;
}

export function regionsOf(word: string): Regions {
  const r1 = behindVowel(word, 0);
  return { whole: 0, r1, r2: behindVowel(word, r1), rv: regionOfVerbs(word) };
}
