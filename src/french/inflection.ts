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

/** The same the other way round. */
const MASCULINE: readonly (readonly [feminine: RegExp, masculine: string])[] = [
  [/euse$/, 'eux'],
  [/ive$/, 'if'],
  [/ère$/, 'er'],
  [/ienne$/, 'ien'],
  [/([eo])lle$/, '$1l'],
  [/trice$/, 'teur'],
  [/ée$/, 'é'],
  [/(al|ant|ent|int|ond|and)e$/, '$1'],
];

const firstMatching = (rules: readonly (readonly [RegExp, string])[], word: string): string => {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
};

/** `référents` is `référent`, `locaux` `local`; words that end in `s` by nature stay. */
export const singularOf = keptByWord((word) => firstMatching(SINGULAR, word));

/** `adjoint` is `adjointe`, `municipal` `municipale`; words without another feminine stay. */
export const feminineOf = (word: string): string => firstMatching(FEMININE, word);

/** `générale` is `général`, `administrative` `administratif`; words without another masculine stay. */
export const masculineOf = (word: string): string => firstMatching(MASCULINE, word);

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

/** What stands behind the head of a role and its adjectives. */
const COMPLEMENT = /^(?:de|du|des|d['’].*|à|au|aux|en|et|pour|chez)$/;

/** A role as it is said of somebody else, of that gender: `présidente générale de …` of a man is `président général de …`. */
export function roleOfOther(role: string, { length, value }: RoleHead, gender: Gender): string {
  const one = gender === 'f' ? value.feminine : value.masculine;
  const rest = role.split(' ').slice(length);
  const behind = rest.findIndex((word) => COMPLEMENT.test(word));
  const agree = gender === 'f' ? feminineOf : masculineOf;
  return [one, ...rest.map((word, i) => (behind === -1 || i < behind ? agree(word) : word))].join(' ');
}
