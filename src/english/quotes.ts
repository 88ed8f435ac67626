import { tokenAt } from '../text/analyse.js';
import type { Analysis, Attribution, FoundPerson, FoundQuote, Span, Token } from '../types.js';
import { SPEECH_VERBS } from './words.js';

interface Quoted extends Span {
  readonly paragraph: number;
}

interface Speaker {
  readonly speaker: string | null;
  readonly attribution: Attribution;
}

/** Who is mentioned where: the person's name by the offset at which a mention starts. */
type Mentioned = ReadonlyMap<number, string>;

const LEAST_WORDS = 4;
/** How far from its mark a `said X` may stand, in tokens. */
const REACH = 14;
const PRONOUNS = new Set(['he', 'she', 'they']);
const NOBODY: Speaker = { speaker: null, attribution: 'none' };

/** What stands between marks: a mark opens where none is open. A missing mark spoils its own paragraph only. */
function quoted({ folded, paragraphs }: Analysis): Quoted[] {
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const marks = [...folded.slice(start, end).matchAll(/"/g)].map((match) => start + match.index);
    const pairs: Quoted[] = [];
    for (let i = 0; i + 1 < marks.length; i += 2) pairs.push({ start: marks[i]! + 1, end: marks[i + 1]!, paragraph });
    return pairs;
  });
}

const isStop = ({ text }: Token): boolean => /^[.!?"]$/.test(text);

/** The narrator's tokens before the opening mark, back to the end of a sentence or another mark. */
function tokensBefore(analysis: Analysis, { start }: Span): readonly Token[] {
  const last = tokenAt(analysis, start - 1);
  let first = last;
  while (first > 0 && last - first < REACH && !isStop(analysis.tokens[first - 1]!)) first--;
  return analysis.tokens.slice(first, last);
}

/** The narrator's tokens behind the closing mark, up to the end of the sentence or another mark. */
function tokensBehind(analysis: Analysis, { end, paragraph }: Quoted): readonly Token[] {
  const first = tokenAt(analysis, end) + 1;
  const limit = analysis.paragraphs[paragraph]!.end;
  let last = first;
  const { tokens } = analysis;
  while (last < tokens.length && tokens[last]!.end <= limit && last - first < REACH && !isStop(tokens[last]!)) last++;
  return tokens.slice(first, last);
}

const isVerb = ({ text }: Token): boolean => SPEECH_VERBS.has(text.toLowerCase());

/** The speaker that a verb of speech among the narrator's tokens names: behind it first, then before it; null without a verb. */
function saidBy(tokens: readonly Token[], mentioned: Mentioned, last: string | null): Speaker | null {
  const verb = tokens.findIndex(isVerb);
  if (verb === -1) return null;
  const sides = [tokens.slice(verb + 1), tokens.slice(0, verb).reverse()];
  for (const { start, text } of sides.flat()) {
    const speaker = mentioned.get(start);
    if (speaker) return { speaker, attribution: 'named' };
    if (PRONOUNS.has(text.toLowerCase())) return { speaker: last, attribution: 'pronoun' };
  }
  return NOBODY;
}

/** `Mary Jones: "…"`: the last person named before a colon. */
function namedBeforeColon(tokens: readonly Token[], mentioned: Mentioned): Speaker | null {
  if (tokens.at(-1)?.text !== ':') return null;
  const speaker = tokens.map(({ start }) => mentioned.get(start)).findLast((name) => name !== undefined);
  return speaker ? { speaker, attribution: 'named' } : null;
}

/** Pairs that the narrator only interrupts (`"…," said X, "…"`) are one. */
function joined(analysis: Analysis, pairs: readonly Quoted[]): (Quoted & { readonly aside: readonly Token[] })[] {
  const found: (Quoted & { aside: readonly Token[] })[] = [];
  for (const pair of pairs) {
    const open = found.at(-1);
    const aside = tokensBefore(analysis, pair);
    const interrupts = aside.at(-1)?.text === ',' && aside.some(isVerb) && aside[0]!.start > (open?.end ?? Infinity);
    const touches = open?.paragraph === pair.paragraph && analysis.tokens[tokenAt(analysis, open.end) + 1] === aside[0];
    if (
      open &&
      interrupts &&
      touches &&
      /,\s*$/.test(analysis.folded.slice(Math.max(open.start, open.end - 2), open.end))
    )
      found[found.length - 1] = { ...open, end: pair.end, aside };
    else found.push({ ...pair, aside: [] });
  }
  return found;
}

/** Reads as a sentence of its own, so that somebody says it even where nobody is named. */
const isSpoken = (words: string): boolean => /^\s*[\p{Lu}\d]/u.test(words) && /[.,!?…-]\s*$/.test(words);

/** Who says a quote, by the words round it: within, before a colon, behind, before a comma; null where nothing says it. */
function speakerOf(
  analysis: Analysis,
  quote: Quoted & { readonly aside: readonly Token[] },
  mentioned: Mentioned,
  last: string | null,
): Speaker | null {
  const before = tokensBefore(analysis, quote);
  const mark = before.at(-1)?.text;
  // behind a full stop the narrator's next sentence begins
  const behind = /\.\s*$/.test(analysis.folded.slice(quote.end - 2, quote.end)) ? [] : tokensBehind(analysis, quote);
  return (
    saidBy(quote.aside, mentioned, last) ??
    (mark === ':' ? (saidBy(before, mentioned, last) ?? namedBeforeColon(before, mentioned)) : null) ??
    saidBy(behind, mentioned, last) ??
    (mark === ',' ? saidBy(before, mentioned, last) : null)
  );
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The quotes of an English article: four words at least between marks, with `said X` or `X said` beside them. */
export function findEnglishQuotes(analysis: Analysis, people: readonly FoundPerson[]): FoundQuote[] {
  const mentions = people.flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ start, name })));
  mentions.sort((a, b) => a.start - b.start);
  const mentioned: Mentioned = new Map(mentions.map(({ start, name }) => [start, name]));
  const quotes: FoundQuote[] = [];
  let heard = 0;
  let previous: Speaker & { readonly paragraph: number } = { ...NOBODY, paragraph: -1 };
  for (const quote of joined(analysis, quoted(analysis))) {
    while (heard < mentions.length && mentions[heard]!.start < quote.start) heard++;
    const words = analysis.folded.slice(quote.start, quote.end);
    if (wordCount(words) < LEAST_WORDS) continue;
    const last = mentions[heard - 1]?.name ?? null;
    const goesOn = previous.speaker !== null && previous.paragraph === quote.paragraph;
    const unsaid: Speaker = goesOn ? { speaker: previous.speaker, attribution: 'inherited' } : NOBODY;
    const speaker = speakerOf(analysis, quote, mentioned, last) ?? (isSpoken(words) ? unsaid : null);
    if (!speaker) continue;
    quotes.push({ start: quote.start, end: quote.end, rule: 'said', confidence: 'medium', ...speaker });
    previous = { ...speaker, paragraph: quote.paragraph };
  }
  return quotes;
}
