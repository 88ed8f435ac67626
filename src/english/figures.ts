import type { FoundFigure } from '../types.js';
import { isNoFigure, modifierBefore, perBehind, type Quantity, quantityOf } from './amounts.js';
import type { Amount, Term } from './terms.js';
import { HYPOTHETICAL, OUTCOME_VERBS } from './words.js';

/** Numbers that share one unit: `10 to 12`, `between 14 and 17`. */
interface Range {
  readonly low: Amount;
  readonly high: Amount;
}

/** compromise takes the article of `£300,000 a year` with the number. */
const withoutArticle = (terms: readonly Term[], amount: Amount): Amount =>
  amount.last - amount.first > 1 && /^an?$/.test(terms[amount.last - 1]!.text)
    ? { ...amount, last: amount.last - 1 }
    : amount;

/** Pairs numbers that a range joins; the others stand alone. */
function ranges(terms: readonly Term[], amounts: readonly Amount[]): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const low = amounts[i]!;
    const high = amounts[i + 1];
    const link = high?.first === low.last + 1 ? terms[low.last]!.text.toLowerCase() : '';
    const from = terms[low.first - 1]?.text.toLowerCase();
    const dashed = high?.first === low.last && /^ ?[-–] ?$/.test(terms[low.last - 1]!.gap) && low.value < high.value;
    const joined = dashed || (link === 'to' && low.value < high!.value) || (link === 'and' && from === 'between');
    found.push({ low, high: joined ? high! : low });
    if (joined) i++;
  }
  return found;
}

/** How far before its figure an achievement may stand, in words: a bound, so that a long sentence costs no more. */
const REACH = 12;

/** Does the sentence say, before the number, that it was done? `to help` and `would help` are goals. */
function isOutcome(terms: readonly Term[], first: number, { kind }: Quantity): boolean {
  if (kind !== 'count' && kind !== 'money') return false;
  const near = terms.slice(Math.max(0, first - REACH), first);
  const words = near.filter((t) => t.sentence === terms[first]!.sentence).map((t) => t.text.toLowerCase());
  const done = words.some((word, i) => OUTCOME_VERBS.has(word) && words[i - 1] !== 'to');
  return done && !words.some((word) => HYPOTHETICAL.has(word));
}

function figureOf(terms: readonly Term[], { low, high }: Range): FoundFigure | null {
  if (isNoFigure(terms, low) || isNoFigure(terms, high)) return null;
  const quantity = quantityOf(terms, high, terms[low.first - 1]);
  const isRange = low !== high;
  if (!quantity) return null;
  const opened = isRange && /^(?:between|from)$/i.test(terms[low.first - 1]?.text ?? '') ? 1 : 0;
  const { modifier, words } = modifierBefore(terms, low.first - opened);
  const per = perBehind(terms, quantity.last);
  const { kind, unit } = quantity;
  return {
    start: terms[low.first - opened - words]!.start,
    end: terms[quantity.last + (per?.words ?? 0) - 1]!.end,
    ...{ rule: 'number and unit', confidence: 'medium', unit, kind, modifier },
    value: isRange ? null : low.value,
    min: isRange ? low.value : null,
    max: isRange ? high.value : null,
    per: per?.per ?? null,
    period: null,
    organisation: null,
    outcome: isOutcome(terms, low.first - opened, quantity),
  };
}

/** The figures of an English article: numbers with what they count. */
export function findEnglishFigures(terms: readonly Term[], amounts: readonly Amount[]): FoundFigure[] {
  const numbers = amounts.map((amount) => withoutArticle(terms, amount));
  return ranges(terms, numbers).flatMap((range) => figureOf(terms, range) ?? []);
}
