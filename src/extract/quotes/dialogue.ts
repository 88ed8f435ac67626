import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import { tokenAt } from '../../text/analyse.js';
import type { Analysis, Span } from '../../types.js';
import type { Quotation } from './marks.js';

const DASH = /^[–—―-]\s*(?=[\p{Lu}\d«“"…])/u;
const SPOKEN_END = /[.?!…»”"]$/;

/** Longer words behind a verb of speech are no aside of the narrator's. */
const LONGEST_ASIDE = 16;

/** A line of a dialogue: what stands behind its dash, without the narrator's words at its end (`…, répond X.`). */
interface Spoken {
  readonly span: Span;
  readonly paragraph: number;
  readonly words: Span;
  /** Does the narrator say in it who speaks? */
  readonly told: boolean;
}

/** Where the narrator's words at the end of a line begin; the line's end where there are none. */
function asideStart({ tokens }: Analysis, keys: readonly string[], first: number, last: number): number {
  for (let i = last - 1; i > first && i > last - LONGEST_ASIDE; i--) {
    if (/^[.?!…]$/.test(keys[i]!) && i < last - 1 && !/^\p{Ll}/u.test(tokens[i + 1]!.text)) return last;
    if (!/^[,?!…–]$/.test(keys[i - 1]!)) continue;
    const at = /^(?:s'|se|lui|leur|me|m')$/.test(keys[i]!) ? i + 1 : i;
    const inversion = inversionOf(keys[at] ?? '');
    // `Non, dit-il, jamais.`: the speaker goes on
    if (inversion && keys[at + 1] === ',') return last;
    const verb = inversion?.verb ?? keys[at] ?? '';
    const compound = /^a(?:vait)?$/.test(verb) && isSpeechVerb(keys[at + 1] ?? '');
    if (compound || isSpeechVerb(verb)) return keys[i - 1] === ',' || keys[i - 1] === '–' ? i - 1 : i;
  }
  return last;
}

/** Has the line the narrator's words between two of the speaker's: `Non, dit-il, jamais.`? */
const isInterrupted = (keys: readonly string[], first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i++) {
    const inversion = inversionOf(keys[i]!);
    if (keys[i - 1] === ',' && inversion && isSpeechVerb(inversion.verb)) return true;
  }
  return false;
};

function spokenIn(analysis: Analysis, keys: readonly string[], paragraph: number): Spoken | null {
  const span = analysis.paragraphs[paragraph]!;
  const text = analysis.text.slice(span.start, span.end);
  const dash = DASH.exec(text);
  if (!dash || span.start < analysis.bodyStart || !SPOKEN_END.test(text)) return null;
  const first = tokenAt(analysis, span.start + dash[0].length);
  const last = tokenAt(analysis, span.end - 1) + 1;
  const aside = asideStart(analysis, keys, first, last);
  const { start } = analysis.tokens[first]!;
  const end = analysis.tokens[aside - 1]?.end ?? span.end;
  if (end <= start) return null;
  return { span, paragraph, words: { start, end }, told: aside < last || isInterrupted(keys, first, last) };
}

/** Runs of lines with a dash. */
function runs(analysis: Analysis, keys: readonly string[]): Spoken[][] {
  const found: Spoken[][] = [];
  let run: Spoken[] = [];
  for (let i = 0; i <= analysis.paragraphs.length; i++) {
    const spoken = i < analysis.paragraphs.length ? spokenIn(analysis, keys, i) : null;
    if (spoken) run.push(spoken);
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  }
  return found;
}

/**
 * What is said in lines that a dash opens. A dash also opens the points of a list: it is a dialogue where the narrator says in
 * one of its lines who speaks. Lines that hold quotation marks are left to those.
 */
export function dialogues(analysis: Analysis, keys: readonly string[], marked: readonly Quotation[]): Quotation[] {
  const isMarked = new Set(marked.flatMap(({ paragraph, lastParagraph }) => [paragraph, lastParagraph]));
  return runs(analysis, keys)
    .filter((run) => run.some((spoken) => spoken.told))
    .flatMap((run) => run.filter(({ paragraph }) => !isMarked.has(paragraph)))
    .map(({ span, words, paragraph }) => ({
      ...words,
      outer: { start: span.start, end: words.end },
      ...{ paragraph, lastParagraph: paragraph, balanced: true, dash: true },
    }));
}
