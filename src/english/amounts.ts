import type { FigureKind, Modifier } from '../types.js';
import type { Amount, Term } from './terms.js';
import { CURRENCIES, DURATIONS, MEASURES } from './words.js';

/** What a number counts: `terms[first]` up to `terms[last]` hold number and unit. */
export interface Quantity extends Amount {
  readonly unit: string;
  readonly kind: FigureKind;
}

const lower = (term: Term | undefined): string => term?.text.toLowerCase() ?? '';
/** Nothing but a space or a hyphen stands behind the term. */
const isOpen = (term: Term | undefined): boolean => /^[ -]$/.test(term?.gap ?? '');
const AFTER_TIME_WORDS = new Set('in since from until till by during before after'.split(' '));
const NAMING_WORDS = new Set(
  'chapter page part section article room floor platform route line bus level grade step figure table no number day'.split(
    ' ',
  ),
);

/** Dates, years, clock times, ordinals, versions, numbers in names: no figures. */
export function isNoFigure(terms: readonly Term[], { first, last, value }: Amount): boolean {
  const number = terms[first]!;
  const before = terms[first - 1];
  const joined = isOpen(before) || before?.gap === '. ';
  const has = (tag: string) => terms.slice(first, last).some((term) => term.tags.has(tag));
  if (has('Ordinal') || has('Date') || has('Time') || has('PhoneNumber')) return true;
  if (/\d:\d|\d\p{L}/u.test(number.text) || /^(?:a\.?m|p\.?m|o'clock)\b/.test(lower(terms[last]))) return true;
  if (/^0\d/.test(number.text) || (joined && (NAMING_WORDS.has(lower(before)) || before?.gap === '-'))) return true;
  if (joined && before?.tags.has('ProperNoun') && !isPlainNoun(terms[last])) return true;
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(number.text) && value === Number(number.text);
  return isYear && (AFTER_TIME_WORDS.has(lower(before)) || !isPlainNoun(terms[last]) || !isOpen(terms[last - 1]));
}

const isPlainNoun = (term: Term | undefined): boolean =>
  term?.tags.has('Noun') === true &&
  !term.tags.has('ProperNoun') &&
  !term.tags.has('Pronoun') &&
  !term.tags.has('Date');

/** Right behind a number `volunteers` is no verb, whatever the tagger takes it for. */
const isPluralBehind = (term: Term, at: number, first: number): boolean =>
  at === first && term.tags.has('PresentTense') && /[^s]s$/.test(term.text);

/** End of the counted noun from `i` on: adjectives and nouns up to the last noun, four words at most; `i` where there is none. */
function nounEnd(terms: readonly Term[], i: number): number {
  let end = i;
  for (let at = i; at < terms.length && at < i + 4 && isOpen(terms[at - 1]); at++) {
    const term = terms[at]!;
    if (isPluralBehind(term, at, i)) return at + 1;
    if (isPlainNoun(term)) end = at + 1;
    else if (!term.tags.has('Adjective') && !term.tags.has('Gerund') && !term.tags.has('ProperNoun')) break;
  }
  return end;
}

const CURRENCY_SIGN = /[£€$]/;

type Counted = Pick<Quantity, 'unit' | 'kind' | 'last'>;

/** Ages: `10 years old`, `34-year-old`, `aged 12`. `before` is the word before the number or before its range. */
function ageOf(terms: readonly Term[], last: number, next: string, before: string): Counted | null {
  const old = DURATIONS.has(next) && /^olds?$/.test(lower(terms[last + 1]));
  if (old) return { unit: next, kind: 'age', last: last + 2 };
  if (before !== 'aged') return null;
  return DURATIONS.has(next) ? { unit: next, kind: 'age', last: last + 1 } : { unit: 'years', kind: 'age', last };
}

/** Money and percentages, by sign or by word. */
function signedOf(terms: readonly Term[], { first, last }: Amount, next: string): Counted | null {
  const sign = CURRENCY_SIGN.exec(terms[first]!.text)?.[0];
  if (sign) return { unit: CURRENCIES.get(sign)!, kind: 'money', last };
  if (CURRENCIES.has(next)) return { unit: CURRENCIES.get(next)!, kind: 'money', last: last + 1 };
  if (/%/.test(terms[last - 1]!.text + terms[last - 1]!.gap)) return { unit: '%', kind: 'percent', last };
  if (next === 'percent') return { unit: '%', kind: 'percent', last: last + 1 };
  return next === 'per' && lower(terms[last + 1]) === 'cent' ? { unit: '%', kind: 'percent', last: last + 2 } : null;
}

function countOf(terms: readonly Term[], last: number, next: string): Counted | null {
  if (DURATIONS.has(next)) return { unit: next, kind: 'duration', last: last + 1 };
  if (MEASURES.has(next)) return { unit: next, kind: 'measure', last: last + 1 };
  const end = nounEnd(terms, last);
  if (end === last) return null;
  const unit = terms.slice(last, end).map(({ text, gap }, i) => text.toLowerCase() + (last + i < end - 1 ? gap : ''));
  return { unit: unit.join(''), kind: 'count', last: end };
}

/** The quantity that a number and the words behind it make, or null where it counts nothing. `before`: see {@link ageOf}. */
export function quantityOf(terms: readonly Term[], amount: Amount, before: Term | undefined): Quantity | null {
  const next = isOpen(terms[amount.last - 1]) ? lower(terms[amount.last]) : '';
  const counted =
    signedOf(terms, amount, next) ??
    ageOf(terms, amount.last, next, lower(before)) ??
    countOf(terms, amount.last, next);
  return counted && { ...amount, ...counted };
}

const MODIFIERS: readonly (readonly [modifier: Modifier, phrases: readonly string[]])[] = [
  ['at-most', ['less than', 'fewer than', 'under', 'up to', 'at most', 'no more than', 'a maximum of']],
  ['at-least', ['more than', 'over', 'at least', 'no fewer than', 'no less than', 'upwards of', 'a minimum of']],
  ['about', 'about|around|some|nearly|almost|roughly|approximately|close to|an estimated'.split('|')],
];

/** Longest first: `no more than` is not `more than`. */
const SOFTENERS = MODIFIERS.flatMap(([modifier, phrases]) =>
  phrases.map((p) => ({ modifier, words: p.split(' ') })),
).sort((a, b) => b.words.length - a.words.length);

/** The words before a number that soften it, and how many they are. */
export function modifierBefore(terms: readonly Term[], first: number): { modifier: Modifier; words: number } {
  const stands = (words: readonly string[]) =>
    words.every((word, i) => {
      const term = terms[first - words.length + i];
      return lower(term) === word && term!.gap === ' ';
    });
  const found = SOFTENERS.find(({ words }) => stands(words));
  return { modifier: found?.modifier ?? 'exact', words: found?.words.length ?? 0 };
}

/** One vocabulary for the index, whatever the language of the article. */
const PERIODS: Readonly<Record<string, string>> = {
  hour: 'heure',
  day: 'jour',
  week: 'semaine',
  month: 'mois',
  year: 'an',
};

/** `a day`, `per week`, `every month` behind a quantity, as the index names it, or null. */
export function perBehind(terms: readonly Term[], last: number): { per: string; words: number } | null {
  if (!isOpen(terms[last - 1]) || !/^(?:an?|per|each|every)$/.test(lower(terms[last]))) return null;
  const per = PERIODS[lower(terms[last + 1])];
  return per ? { per, words: 2 } : null;
}
