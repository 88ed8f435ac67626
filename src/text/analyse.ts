import type { Analysis, Sentence } from '../types.js';
import { fold } from './fold.js';
import { lines, sentences } from './sentences.js';
import { tokenise } from './tokens.js';

/** Title and body as one text with its tokens, sentences and paragraphs: what every extractor reads. */
export function analyse(title: string | null, body: string): Analysis {
  const head = title ? `${title}\n\n` : '';
  const text = head + body;
  const folded = fold(text);
  const tokens = tokenise(folded);
  const paragraphs = lines(text);
  return {
    text,
    folded,
    titleEnd: title?.length ?? 0,
    bodyStart: head.length,
    tokens,
    sentences: sentences(text, tokens, paragraphs),
    paragraphs,
  };
}

/** Index of the sentence that holds `offset`, or of the last one that starts before it; -1 before the first. */
export function sentenceAt(analysis: Analysis, offset: number): number {
  return lastAtOrBefore(analysis.sentences, offset);
}

/** The sentence that holds `offset`. */
export function sentenceOf(analysis: Analysis, offset: number): Sentence | undefined {
  return analysis.sentences[sentenceAt(analysis, offset)];
}

/** Index of the token that holds `offset`, or of the last one that starts before it; -1 before the first. */
export function tokenAt(analysis: Analysis, offset: number): number {
  return lastAtOrBefore(analysis.tokens, offset);
}

function lastAtOrBefore(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
