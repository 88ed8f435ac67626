import { keptByWord } from '../text/kept.js';
import type { Gender } from '../types.js';

/** Endings, plural to singular; the first that fits counts. */
const SINGULAR: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/(?:ss|us|ois|ais|eux|oux|cas|pas)$/, '$&'],
  [/eaux$/, 'eau'],
  [/aux$/, 'al'],
  [/(.{2})[sx]$/, '$1'],
];

/** Endings of adjectives and participles, masculine to feminine; the first that fits counts. */
const FEMININE: readonly (readonly [masculine: RegExp, feminine: string])[] = [
  [/eux$/, 'euse'],
  [/if$/, 'ive'],
  [/er$/, 'ère'],
  [/ien$/, 'ienne'],
  [/([eo])l$/, '$1lle'],
  [/teur$/, 'trice'],
  // accessibilité, santé, beauté: nouns, feminine already
  [/(?<!retra|inv|hab)(?:[ie]|au|an)té$/, '$&'],
  [/[iéatndlrs]$/, '$&e'],
];

const firstMatching = (rules: readonly (readonly [RegExp, string])[], word: string): string => {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
};

/** `référents` is `référent`, `locaux` `local`; words that end in `s` by nature stay. */
export const singularOf = keptByWord((word) => firstMatching(SINGULAR, word));

/** `adjoint` is `adjointe`, `municipal` `municipale`; words without another feminine stay. */
export const feminineOf = (word: string): string => firstMatching(FEMININE, word);

/** The forms of a role's head, and how many words it takes. */
export interface RoleHead {
  readonly length: number;
  readonly value: { readonly masculine: string; readonly feminine: string };
}

/**
 * A role said of several (`référents accessibilité`) as it is said of one person of that gender: its head in the form of
 * the lexicon, then the words that agree with it. `agreeing` counts the tokens, from the head on, that may agree; behind
 * them stand complements.
 */
export function roleOfOne(
  role: string,
  head: RoleHead,
  { agreeing }: { readonly agreeing: number },
  gender: Gender | null,
): string {
  const one = gender === 'f' ? head.value.feminine : head.value.masculine;
  const rest = role.split(' ').slice(one.split(' ').length);
  const words = rest.map((word, i) => {
    if (i >= agreeing - head.length) return word;
    const singular = singularOf(word);
    return gender === 'f' ? feminineOf(singular) : singular;
  });
  return [one, ...words].join(' ');
}
