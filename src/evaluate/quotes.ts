import { nameKey } from '../text/fold.js';
import type { QuoteRecord } from '../types.js';
import type { GoldPerson, GoldQuote } from './gold.js';
import { keysOf, overlap, sameName } from './likeness.js';
import type { Tally } from './tally.js';

/** Quotes that share so much of their words are the same. */
const LIKENESS = 0.7;

/** Pairs quotes by their words and judges who speaks: under any name that `people` gives the speaker. */
export function compareQuotes(
  tally: Tally,
  wanted: readonly GoldQuote[],
  found: readonly QuoteRecord[],
  people: readonly GoldPerson[],
): void {
  const open = [...wanted];
  for (const quote of found) {
    const [best] = open
      .map((w) => ({ w, likeness: overlap(w.text, quote.text) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness < LIKENESS) {
      tally.extra('quotes', quote.text, quote);
      continue;
    }
    open.splice(open.indexOf(best.w), 1);
    tally.hit('quotes');
    const isRight = sameName(fullName(best.w.speaker, people), fullName(quote.speaker, people));
    tally.judge('quotes.speaker', isRight, quote.speaker, best.w.speaker, quote);
  }
  for (const { text } of open) tally.missed('quotes', text);
}

function fullName(name: string | null, people: readonly GoldPerson[]): string | null {
  const key = nameKey(name ?? '');
  return people.find((p) => keysOf(p).includes(key))?.name ?? name;
}
