import type { Token } from '../../types.js';
import { type Amount, type Form, mayStart, readAmount } from './amounts.js';
import { FUNCTION_WORDS, isPlural } from './function-words.js';
import { lower } from './words.js';

export { AMOUNT, ARTICLE, amountStarts, goesOnFromOne, mayStart } from './amounts.js';
export { FUNCTION_WORDS, isPlural } from './function-words.js';
export { mayBeNotation, readHours, readNotation } from './notations.js';
export { lower } from './words.js';

/**
 * A number in a text: tokens `[first, last)`. `value`, or `min` and `max` of a range (`max` null where only the least is
 * known). Shares and ratios are percentages.
 */
export interface NumberRead {
  readonly first: number;
  readonly last: number;
  readonly form: Form | 'range' | 'ratio';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly part: number;
  readonly linked: boolean;
  /** The noun inside `neuf Français sur dix`: its tokens, empty elsewhere. */
  readonly noun: readonly [first: number, last: number];
}

const NO_NOUN = [0, 0] as const;

// fields one by one: a spread costs a tenth of the whole extractor here
const simple = ({ first, last, form, value, part, linked }: Amount): NumberRead =>
  form === 'several'
    ? { first, last, form, value: null, min: value, max: null, part, linked, noun: NO_NOUN }
    : { first, last, form, value, min: null, max: null, part, linked, noun: NO_NOUN };

const COUNTS = new Set<Form>(['digits', 'letters', 'article', 'collective']);
const wordAt = (tokens: readonly Token[], i: number, end: number) => (i < end ? lower(tokens[i]!.text) : '');

/** Two years side by side are a season, not a range. */
const isYear = (tokens: readonly Token[], a: Amount) =>
  a.last === a.first + 1 && /^(?:1[89]|20)\d\d$/.test(tokens[a.first]!.text);

/** The token where the upper end of a range may start, or -1. */
function upperStart(tokens: readonly Token[], low: Amount, end: number): number {
  const word = wordAt(tokens, low.last, end);
  const before = low.first > 0 ? lower(tokens[low.first - 1]!.text) : '';
  if (word === 'et') return before === 'entre' ? low.last + 1 : -1;
  if (word === 'à' || word === 'ou' || word === '-' || word === '–') return low.last + 1;
  return word === 'voire' ? low.last + 1 : -1;
}

/** `14 à 17`, `16-25`, `entre 10 et 15`, `deux ou trois`. The lower end takes the upper's scale: `2 à 3 millions`. */
function readRange(tokens: readonly Token[], low: Amount, end: number): NumberRead | null {
  const start = upperStart(tokens, low, end);
  if (start < 0 || start >= end || !COUNTS.has(low.form) || !mayStart(tokens[start]!)) return null;
  const high = readAmount(tokens, start, end);
  if (!high || !COUNTS.has(high.form) || high.form === 'article' || (isYear(tokens, low) && isYear(tokens, high)))
    return null;
  // `moins quatre à 5 heures`, `zéro à 1 800 mètres` are two numbers
  if (low.value === 0 || (low.form === 'digits') !== (high.form === 'digits')) return null;
  const scale = high.linked && high.form !== 'collective' && !low.linked ? (high.value >= 1e9 ? 1e9 : 1e6) : 1;
  const min = low.value * scale;
  if (min >= high.value) return null;
  const { last, linked } = high;
  return { first: low.first, last, form: 'range', value: null, min, max: high.value, part: 0, linked, noun: NO_NOUN };
}

const LONGEST_NOUN = 5;
const LARGEST_WHOLE = 10_000;
/** Of fewer, `cinq jours sur sept` is a share. */
const FEWEST_MEANT = 10;
const LENGTHS = /^(?:heures|jours|semaines|mois|trimestres|semestres|ans|années)$/;

/** Index of `sur` behind the noun of a ratio, or -1: only words of a noun phrase may stand between. */
function findOver(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end && i <= from + LONGEST_NOUN; i++) {
    const word = lower(tokens[i]!.text);
    if (word === 'sur') return i;
    const ofThe = /^(?:la|l'|le)$/.test(word) && i > from && lower(tokens[i - 1]!.text) === 'de';
    if (tokens[i]!.kind !== 'word' || (FUNCTION_WORDS.has(word) && !ofThe && !/^(?:de|d'|en|des|du|à)$/.test(word)))
      return -1;
  }
  return -1;
}

/** `un lecteur sur cinq`, `neuf sur dix`, `8 appareils réformés sur 10`; not `cinq ateliers sur dix ans`. */
function readRatio(tokens: readonly Token[], over: Amount, end: number): NumberRead | null {
  if (!COUNTS.has(over.form) || over.form === 'collective' || over.linked) return null;
  const at = findOver(tokens, over.last, end);
  if (at < 0 || at + 1 >= end || !mayStart(tokens[at + 1]!)) return null;
  const whole = readAmount(tokens, at + 1, end);
  if (!whole || !COUNTS.has(whole.form) || whole.value <= over.value || whole.value > LARGEST_WHOLE) return null;
  const bare = at === over.last;
  const next = wordAt(tokens, whole.last, end);
  // `repose sur cinq ou six personnes`
  const either = next === 'ou' && whole.last + 1 < end && mayStart(tokens[whole.last + 1]!);
  if (isPlural(next) || next === '%' || either || (bare && whole.value === 20)) return null;
  // `a duré 14 mois sur 30`: how long, of the time that was meant
  if (whole.value > FEWEST_MEANT && LENGTHS.test(lower(tokens[over.last]!.text))) return null;
  const part = over.value / whole.value;
  const value = Number((100 * part).toFixed(1));
  const noun = [over.last, at] as const;
  return { first: over.first, last: whole.last, form: 'ratio', value, min: null, max: null, part, linked: false, noun };
}

/** The number that starts at `tokens[first]`, as far as it goes before `end`. Null where none starts there. */
export function readNumber(tokens: readonly Token[], first: number, end: number): NumberRead | null {
  const amount = readAmount(tokens, first, end);
  if (!amount) return null;
  return readRange(tokens, amount, end) ?? readRatio(tokens, amount, end) ?? simple(amount);
}

/** As {@link readNumber}, without ranges and ratios: the first number alone. */
export function readOneNumber(tokens: readonly Token[], first: number, end: number): NumberRead | null {
  const amount = readAmount(tokens, first, end);
  return amount && simple(amount);
}
