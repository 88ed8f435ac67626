import type { Sentence, Span, Token } from '../types.js';

/** Words that a full stop shortens without ending a sentence, written as here. */
const ABBREVIATIONS = new Set(
  'M MM Mme Mmes Mlle Mlles Dr Drs Pr Prs Me Mes Mgr St Ste Sté Mr Mrs Ms Jr Ph Ch Th cf Cf bd Bd boul av p pp tél Tél Ets Gén Cdt Cne Lt Sgt'.split(
    ' ',
  ),
);

/** Words that a full stop shortens before a number: `art. 12`, `env. 300`, `janv. 2020`, `n°. 3`. */
const BEFORE_NUMBERS = new Set(
  '° art Art chap Chap fig Fig vol Vol réf Réf env Env janv févr avr juil sept oct nov déc no No'.split(' '),
);

/** Words that open a sentence and are part of no name: after them `plan B. Puis` divides, `B. Le Goff` does not. */
const OPENERS = new Set(
  "Les Il Ils Elle Elles On Nous Vous Je J' C' Ce Cette Ces Ça Et Mais Puis Pour Dans En Avec Ensuite Enfin Or Donc Car Si".split(
    ' ',
  ),
);

const MARK = /^[.!?…]$/;
const STARTS_SENTENCE = /^(?:[\p{Lu}\d(["«“„–—-]|\p{Extended_Pictographic})/u;

const isMark = (token: Token): boolean => token.kind === 'punct' && MARK.test(token.text);

/** Does the token close what stands before it: a bracket, a mark, a quotation mark with or without a space before it? */
function closes(text: string, token: Token): boolean {
  if (token.kind === 'word') return false;
  const c = text[token.start]!;
  if (/["'’]/.test(c)) return token.end === text.length || /[\s.,;:!?)]/.test(text[token.end]!);
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

/** Does the full stop behind `before` only shorten it, with `next` behind? */
function shortens(before: Token, next: Token): boolean {
  if (ABBREVIATIONS.has(before.text)) return true;
  if (next.kind === 'number' && BEFORE_NUMBERS.has(before.text)) return true;
  return isInitial(before) && !OPENERS.has(next.text);
}

/**
 * Does the mark at `tokens[i]` end a sentence that opened at `tokens[first]`? `next` is the first token behind it and its
 * closing marks.
 */
function ends(text: string, tokens: readonly Token[], first: number, i: number, next: Token): boolean {
  const mark = tokens[i]!;
  const before = tokens[i - 1];
  if (!STARTS_SENTENCE.test(text.slice(next.start, next.start + 2))) return false;
  if (mark.text !== '.' || before === undefined || before.end !== mark.start) return true;
  // the number of a list entry: `1. Ouvrir le dossier.`
  if (before.kind === 'number' && i - 1 === first) return false;
  return !shortens(before, next);
}

/** Do two sentences stand without the space between (`numérique.Le projet`)? `www.site.fr` and `M.Petit` do not. */
function isGlued(text: string, tokens: readonly Token[], mark: number, next: Token): boolean {
  const before = tokens[mark - 1];
  if (!before || !/\p{Ll}{2}$/u.test(before.text) || !/^\p{Lu}(?:\p{Ll}|')/u.test(next.text)) return false;
  const opens = before.start === 0 || /[\s'’(«“"]/.test(text[before.start - 1]!);
  return opens && !/[./@]/.test(text.charAt(next.end));
}

/** The marks in a row from `tokens[i]` on, up to `limit`: the last that may end a sentence, and the first token behind all. */
function runOfMarks(text: string, tokens: readonly Token[], i: number, limit: number): { mark: number; next: number } {
  let mark = i;
  let next = i + 1;
  for (; next < tokens.length && tokens[next]!.end <= limit && closes(text, tokens[next]!); next++)
    if (isMark(tokens[next]!)) mark = next;
  return { mark, next };
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
      if (!isMark(tokens[i]!)) continue;
      const run = runOfMarks(text, tokens, i, span.end);
      const next = tokens[run.next];
      // a row of marks is read once, also where it ends nothing: a million dots cost a million steps
      i = run.next - 1;
      if (!next || next.start >= span.end) continue;
      if (next.start === tokens[i]!.end && !isGlued(text, tokens, run.mark, next)) continue;
      if (ends(text, tokens, first, run.mark, next)) close(run.next);
    }
    close(i);
  });
  return found;
}
