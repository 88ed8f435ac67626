import { singularOf } from '../french/inflection.js';
import { wordKey } from '../french/phrases.js';
import { stem } from '../french/stem.js';
import { isStopword } from '../french/stopwords.js';
import type { Analysis, Sentence, Token } from '../types.js';

const LIMIT = 8;
/** From this many words on, what stands once is no subject. */
const LONG_ARTICLE = 150;
/** A word in the title counts as much as this many in the body. */
const TITLE_WEIGHT = 3;

const DETERMINERS = new Set(
  "le la les l' un une des du au aux ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs quelques plusieurs chaque".split(
    ' ',
  ),
);

/** Stand before nouns without an article, and before infinitives (`de développer`). */
const BEFORE_NOUNS = new Set(['de', "d'"]);
const INFINITIVE = /(?:[ei]r|oir|re)$/;

/** Letters and inner hyphens, three at least; `dit-elle` and `a-t-on` are verbs. */
const WORD = /^\p{L}[\p{L}\p{M}'-]+\p{L}$/u;
const INVERTED = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce|ci|là|moi|lui|leur|y|en|les?|la)$/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** What is longer is no word: it is neither stemmed nor remembered. */
const LONGEST_WORD = 40;

interface Occurrence {
  readonly token: Token;
  /** What its first letter says: a capital that opens a sentence or a heading in capitals says nothing. */
  readonly letter: 'capital' | 'small' | 'unclear';
  readonly noun: boolean;
}

interface Subject {
  readonly first: number;
  count: number;
  weight: number;
  noun: boolean;
  /** How the article writes it, and how often. */
  readonly forms: Map<string, number>;
}

const isTelling = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text.length <= LONGEST_WORD &&
  WORD.test(token.text) &&
  !INVERTED.test(token.text) &&
  !isStopword(token.text);

/** A heading in capitals: its capitals tell no proper noun. */
const shouts = (words: readonly Token[]): boolean =>
  words.length > 1 && words.every(({ text }) => text === text.toUpperCase());

function standsAsNoun(token: Token, before: Token | undefined): boolean {
  const word = before?.text.toLowerCase() ?? '';
  return DETERMINERS.has(word) || (BEFORE_NOUNS.has(word) && !INFINITIVE.test(token.text));
}

function occurrencesOf({ tokens }: Analysis, sentence: Sentence): Occurrence[] {
  const words = tokens.slice(sentence.first, sentence.last).filter(({ kind }) => kind === 'word');
  const capitalsSayNothing = shouts(words);
  return words.flatMap((token, i) => {
    if (!isTelling(token)) return [];
    const unclear = capitalsSayNothing || (i === 0 && !CAPITALS.test(token.text));
    const letter = !CAPITAL.test(token.text) ? 'small' : unclear ? 'unclear' : 'capital';
    return [{ token, letter, noun: letter === 'capital' || standsAsNoun(token, words[i - 1]) }];
  });
}

/** The words that the article writes with a capital more often than without: its proper nouns. */
function properNouns(occurrences: readonly Occurrence[]): (token: Token) => boolean {
  const balance = new Map<string, number>();
  for (const { token, letter } of occurrences) {
    const key = wordKey(token.text);
    const vote = { capital: 1, small: -1, unclear: 0 }[letter];
    balance.set(key, (balance.get(key) ?? 0) + vote);
  }
  return (token) => CAPITAL.test(token.text) && balance.get(wordKey(token.text))! > 0;
}

/** The occurrences of an article by subject: proper nouns by the word, other words by stem. */
function subjectsOf(analysis: Analysis): Subject[] {
  const occurrences = analysis.sentences.flatMap((sentence) => occurrencesOf(analysis, sentence));
  const isProper = properNouns(occurrences);
  const subjects = new Map<string, Subject>();
  for (const { token, noun } of occurrences) {
    const proper = isProper(token);
    const written = analysis.text.slice(token.start, token.end);
    const form = proper ? written : written.toLowerCase();
    const key = proper ? `= ${wordKey(token.text)}` : stem(singularOf(token.text.toLowerCase()));
    const subject = subjects.get(key) ?? { first: token.start, count: 0, weight: 0, noun: false, forms: new Map() };
    subject.count++;
    subject.weight += token.start < analysis.titleEnd ? TITLE_WEIGHT : 1;
    subject.noun ||= noun;
    subject.forms.set(form, (subject.forms.get(form) ?? 0) + 1);
    subjects.set(key, subject);
  }
  return [...subjects.values()];
}

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/**
 * The words that an article turns around, at most eight, the weightiest first (frequency, the title counting more; ties by
 * first occurrence): words that stand behind a determiner somewhere, grouped by stem, in their most frequent form in lower
 * case; proper nouns as written. In an article of more than 150 words nothing that stands there once.
 */
export function findKeywords(analysis: Analysis): string[] {
  const words = analysis.tokens.reduce((n, { kind }) => (kind === 'word' ? n + 1 : n), 0);
  const least = words > LONG_ARTICLE ? 2 : 1;
  return subjectsOf(analysis)
    .filter(({ noun, count }) => noun && count >= least)
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .slice(0, LIMIT)
    .map(({ forms }) => mostFrequent(forms));
}
