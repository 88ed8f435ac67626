import type { Sentence, Span, Token } from '../types.js';

/** Words that a full stop shortens without ending a sentence, written as here. */
const ABBREVIATIONS = new Set(
  'M MM Mme Mmes Mlle Mlles Dr Drs Pr Prs Me Mes Mgr St Ste Mr Mrs Ms Jr Ph Ch Th cf Cf bd Bd boul av p pp tél Tél Ets'.split(
    ' ',
  ),
);

const STARTS_SENTENCE = /^[\p{Lu}\d(["«“„–—-]/u;

/** Does the token close what stands before it: a bracket, a mark, a quotation mark with or without a space before it? */
function closes(text: string, token: Token): boolean {
  const c = text[token.start]!;
  if (c === '"') return token.end === text.length || /[\s.,;:!?)]/.test(text[token.end]!);
  return /[)\]»”….!?]/.test(c);
}

/** The lines of a text that hold more than white space, as spans without surrounding white space. */
export function lines(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    if (lead < line.length) spans.push({ start: start + lead, end: start + line.trimEnd().length });
    start = end + 1;
  }
  return spans;
}

const isInitial = (word: Token) => /^\p{Lu}$/u.test(word.text);

/** Does the mark at `tokens[i]` end a sentence? `next` is the first token behind it and its closing marks. */
function ends(text: string, tokens: readonly Token[], i: number, next: Token): boolean {
  const mark = tokens[i]!;
  const before = tokens[i - 1];
  if (!STARTS_SENTENCE.test(text.slice(next.start, next.start + 2))) return false;
  if (mark.text !== '.' || before === undefined || before.end !== mark.start) return true;
  return !(ABBREVIATIONS.has(before.text) || isInitial(before));
}

/**
 * The sentences of a text: never across a line; at `.`, `!`, `?` or `…` with its closing marks, white space behind it and
 * a capital, a digit or an opening mark next. `M. Petit`, `J.-P. Rey`, `2.5`, `n° 3`, `site.fr` and `! » dit-il` do not end one.
 */
export function sentences(text: string, tokens: readonly Token[], paragraphs: readonly Span[]): Sentence[] {
  const found: Sentence[] = [];
  let i = 0;
  paragraphs.forEach((span, paragraph) => {
    let first = i;
    const close = (last: number) => {
      if (last > first) found.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, paragraph });
      first = last;
    };
    for (; i < tokens.length && tokens[i]!.end <= span.end; i++) {
      if (!/^[.!?…]$/.test(tokens[i]!.text)) continue;
      let last = i + 1;
      while (last < tokens.length && tokens[last]!.end <= span.end && closes(text, tokens[last]!)) last++;
      const next = tokens[last];
      if (!next || next.start >= span.end || next.start === tokens[last - 1]!.end) continue;
      if (ends(text, tokens, i, next)) {
        close(last);
        i = last - 1;
      }
    }
    close(i);
  });
  return found;
}
