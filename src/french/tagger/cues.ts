import { hashText } from './hash.js';
import { bitsOf, type PhraseMarks } from './phrases.js';
import type { Word } from './words.js';

/** The words of an article and the phrases they form. */
export interface Reading {
  readonly words: readonly Word[];
  readonly marks: PhraseMarks;
}

/** A sign beside a name that tells, for every place where the article has it, what the name is. */
interface Cue {
  readonly name: string;
  readonly holds: (reading: Reading, at: number) => boolean;
}

const setOf = (words: string) => new Set(words.split(' ').map(hashText));
const after = (words: string) => {
  const set = setOf(words);
  return ({ words }: Reading, at: number) => at > 0 && set.has(words[at - 1]!.bare);
};
const before = (words: string) => {
  const set = setOf(words);
  return ({ words }: Reading, at: number) => at + 1 < words.length && set.has(words[at + 1]!.bare);
};
const afterPhrase = (bits: number) => (reading: Reading, at: number) =>
  at > 0 && (reading.marks.last[at - 1]! & bits) !== 0;

const beforePhrase = (bits: number) => (reading: Reading, at: number) =>
  at + 1 < reading.words.length && ((reading.marks.whole[at + 1]! | reading.marks.begin[at + 1]!) & bits) !== 0;

const OF = setOf("de du d' des");
const WITHIN = setOf('sein membre adherent benevole salarie equipe siege');
const COMMA = hashText(',');
const YEARS = hashText('ans');
const ROLE = bitsOf('roles', 'person-nouns');
const BODY = bitsOf('organisation-heads', 'generic-heads');
const IS = setOf('est etait devient');
const GIVEN = bitsOf('first-names');

export const CUES: readonly Cue[] = [
  {
    name: '<prénom> X',
    holds: (reading, at) => afterPhrase(GIVEN)(reading, at) && reading.words[at - 1]!.capitalised,
  },
  { name: '<civilité> X', holds: afterPhrase(bitsOf('civilities')) },
  { name: '<rôle> X', holds: afterPhrase(bitsOf('roles')) },
  { name: '<association> X', holds: afterPhrase(bitsOf('organisation-heads', 'generic-heads')) },
  { name: '<rue> X', holds: afterPhrase(bitsOf('place-heads')) },
  { name: 'chez X', holds: after('chez') },
  {
    name: 'au sein de X',
    holds: ({ words }, at) => at > 1 && OF.has(words[at - 1]!.bare) && WITHIN.has(words[at - 2]!.bare),
  },
  { name: 'à X', holds: after('a vers depuis sur') },
  { name: 'en X', holds: after('en') },
  { name: 'au X', holds: after('au aux') },
  { name: 'le X', holds: after("le la l' les") },
  { name: 'avec X', holds: after('avec par pour selon') },
  {
    name: '(X)',
    holds: (reading, at) => after('(')(reading, at) && before(')')(reading, at),
  },
  {
    name: 'X, <rôle>',
    holds: (reading, at) => reading.words[at + 1]?.bare === COMMA && beforePhrase(ROLE)(reading, at + 1),
  },
  {
    name: 'X, 42 ans',
    holds: ({ words }, at) => at + 3 < words.length && words[at + 1]!.bare === COMMA && words[at + 3]!.bare === YEARS,
  },
  { name: 'X explique', holds: beforePhrase(bitsOf('speech-verbs')) },
  {
    name: 'X, <association>',
    holds: (reading, at) => reading.words[at + 1]?.bare === COMMA && beforePhrase(BODY)(reading, at + 1),
  },
  {
    name: 'X est une <association>',
    holds: ({ words, marks }, at) => IS.has(words[at + 1]?.bare ?? 0) && ((marks.whole[at + 3] ?? 0) & BODY) !== 0,
  },
];

/** What the whole article says about a capitalised word. */
interface Account {
  /** How often it stands with its capital inside a sentence. */
  inside: number;
  /** One bit a cue that holds somewhere. */
  cues: number;
  /** Does it stand in lower case too? */
  lower: boolean;
}

/** For each token with a capital: does the article also write it in lower case, how often does it stand inside a sentence, which cues hold for it anywhere. */
export interface ArticleCues {
  readonly lowerElsewhere: Uint8Array;
  readonly inside: Uint8Array;
  readonly cues: Uint32Array;
}

/** Reads the article three times: to collect what is said beside each name, to see which stand in lower case too, to give it to all its places. `opens`: tokens that open a sentence. */
export function articleCues(reading: Reading, opens: Uint8Array): ArticleCues {
  const { words } = reading;
  const accounts = new Map<number, Account>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.capitalised) continue;
    let account = accounts.get(word.bare);
    if (!account) {
      account = { inside: 0, cues: 0, lower: false };
      accounts.set(word.bare, account);
    }
    if (!opens[at]) account.inside++;
    for (let bit = 0; bit < CUES.length; bit++) if (CUES[bit]!.holds(reading, at)) account.cues |= 1 << bit;
  }
  for (let at = 0; at < words.length; at++) {
    const account = words[at]!.capitalised ? undefined : accounts.get(words[at]!.bare);
    if (account) account.lower = true;
  }
  const found: ArticleCues = {
    lowerElsewhere: new Uint8Array(words.length),
    inside: new Uint8Array(words.length),
    cues: new Uint32Array(words.length),
  };
  for (let at = 0; at < words.length; at++) {
    const account = words[at]!.capitalised ? accounts.get(words[at]!.bare) : undefined;
    if (!account) continue;
    found.lowerElsewhere[at] = account.lower ? 1 : 0;
    found.inside[at] = Math.min(account.inside, 4);
    found.cues[at] = account.cues;
  }
  return found;
}
