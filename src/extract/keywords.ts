import { singularOf } from '../french/inflection.js';
import { stem } from '../french/stem.js';
import { isStopword } from '../french/stopwords.js';
import { keptOfWord } from '../text/words.js';
import type { Analysis, Sentence, Token, Word } from '../types.js';

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

/** What a word is wherever it stands. */
class Traits {
  readonly telling: boolean;
  readonly capital: boolean;
  readonly capitals: boolean;
  /** Written so in a heading in capitals too. */
  readonly upper: boolean;
  readonly determiner: boolean;
  readonly beforeNoun: boolean;
  readonly infinitive: boolean;
  /** The subject that it belongs to as a proper noun. */
  readonly proper: string;
  readonly #spelling: string;
  #common: string | null = null;

  constructor({ text, kind, key, spelling }: Word) {
    const isWord = kind === 'word' && text.length <= LONGEST_WORD && WORD.test(text);
    this.telling = isWord && !INVERTED.test(text) && !isStopword(key);
    this.capital = CAPITAL.test(text);
    this.capitals = CAPITALS.test(text);
    this.upper = text === text.toUpperCase();
    this.determiner = DETERMINERS.has(spelling);
    this.beforeNoun = BEFORE_NOUNS.has(spelling);
    this.infinitive = INFINITIVE.test(text);
    this.proper = `= ${key}`;
    this.#spelling = spelling;
  }

  /** The subject that it belongs to as any other word. Names are seldom asked for it, and a stem takes long. */
  get common(): string {
    this.#common ??= stem(singularOf(this.#spelling));
    return this.#common;
  }
}

const traitsOf = keptOfWord((word) => new Traits(word));

interface Occurrence {
  readonly token: Token;
  readonly traits: Traits;
  /** What its first letter says: a capital that opens a sentence or a heading in capitals says nothing. */
  readonly letter: 'capital' | 'small' | 'unclear';
  readonly noun: boolean;
}

interface Subject {
  readonly first: number;
  count: number;
  weight: number;
  noun: boolean;
  /** Where the article writes it, and whether as a proper noun. */
  readonly forms: { readonly token: Token; readonly proper: boolean }[];
}

/** A heading in capitals: its capitals tell no proper noun. */
function shouts(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let words = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i]!.kind !== 'word') continue;
    if (!traitsOf(tokens[i]!.word).upper) return false;
    words++;
  }
  return words > 1;
}

const standsAsNoun = (traits: Traits, before: Traits | null): boolean =>
  before !== null && (before.determiner || (before.beforeNoun && !traits.infinitive));

function occurrencesOf({ tokens }: Analysis, sentence: Sentence, found: Occurrence[]): void {
  const capitalsSayNothing = shouts(tokens, sentence);
  let before: Traits | null = null;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const traits = traitsOf(token.word);
    if (traits.telling) {
      const unclear = capitalsSayNothing || (before === null && !traits.capitals);
      const letter = !traits.capital ? 'small' : unclear ? 'unclear' : 'capital';
      found.push({ token, traits, letter, noun: letter === 'capital' || standsAsNoun(traits, before) });
    }
    before = traits;
  }
}

/** The words that the article writes with a capital more often than without: its proper nouns. */
function properNouns(occurrences: readonly Occurrence[]): (occurrence: Occurrence) => boolean {
  const balance = new Map<string, number>();
  for (const { traits, letter } of occurrences)
    if (letter === 'capital') balance.set(traits.proper, (balance.get(traits.proper) ?? 0) + 1);
  // most words never have a capital: of them nothing is counted
  for (const { traits, letter } of occurrences) {
    const votes = letter === 'small' ? balance.get(traits.proper) : undefined;
    if (votes !== undefined) balance.set(traits.proper, votes - 1);
  }
  return ({ traits }) => traits.capital && (balance.get(traits.proper) ?? 0) > 0;
}

/** The occurrences of an article by subject: proper nouns by the word, other words by stem. */
function subjectsOf(analysis: Analysis): Subject[] {
  const occurrences: Occurrence[] = [];
  for (const sentence of analysis.sentences) occurrencesOf(analysis, sentence, occurrences);
  const isProper = properNouns(occurrences);
  const subjects = new Map<string, Subject>();
  for (const occurrence of occurrences) {
    const { token, traits, noun } = occurrence;
    const proper = isProper(occurrence);
    const key = proper ? traits.proper : traits.common;
    let subject = subjects.get(key);
    if (!subject) {
      subject = { first: token.start, count: 0, weight: 0, noun: false, forms: [] };
      subjects.set(key, subject);
    }
    subject.count++;
    subject.weight += token.start < analysis.titleEnd ? TITLE_WEIGHT : 1;
    subject.noun ||= noun;
    subject.forms.push({ token, proper });
  }
  return [...subjects.values()];
}

/** How the article writes a subject most often; of what it writes as often the first. */
function mostFrequent({ text }: Analysis, forms: Subject['forms']): string {
  const counts = new Map<string, number>();
  for (const { token, proper } of forms) {
    const written = text.slice(token.start, token.end);
    const form = proper ? written : written.toLowerCase();
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

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
    .map(({ forms }) => mostFrequent(analysis, forms));
}
