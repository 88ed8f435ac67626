import type { Span } from '../../types.js';

/** Words between quotation marks: the span is what stands between them, without white space at its ends. */
export interface Quotation extends Span {
  /** From the opening to the closing mark, both included. */
  readonly outer: Span;
  /** Index of the paragraph it opens in, and of the one it closes in. */
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** False where one of the marks is missing. */
  readonly balanced: boolean;
  /** A line of a dialogue, which a dash opens. */
  readonly dash?: true;
}

type Side = 'opens' | 'closes';

interface Mark {
  readonly at: number;
  readonly side: Side;
  /** Which marks belong together: `"` for curly and straight double ones, `«`, `‘`. */
  readonly family: string;
}

const FAMILY: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '"': '"',
  '«': '«',
  '»': '«',
  '‘': '‘',
  '’': '‘',
};
const MARK = /[“”„‟"«»‘’]/g;
/** Deeper nesting than any text has is not followed: it keeps the work of each mark bounded. */
const MAX_DEPTH = 6;
const LETTER = /[\p{L}\p{N}]/u;

/** Which side a mark is; null for an apostrophe. Straight marks open behind a space and close before one. */
function sideOf(text: string, at: number, open: readonly Mark[]): Side | null {
  const c = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  switch (c) {
    case '“':
      // German pages close with it, and some French ones do by mistake: it then touches a word on its left only
      if (text[open.at(-1)?.at ?? -1] === '„') return 'closes';
      return /\s/.test(after) && !/[\s('«]/.test(before) && open.length > 0 ? 'closes' : 'opens';
    case '„':
    case '«':
      return 'opens';
    case '‘':
      return LETTER.test(before) ? null : 'opens';
    case '’':
      return open.at(-1)?.family === '‘' && !LETTER.test(after) ? 'closes' : null;
    case '"': {
      const afterSpace = /[\s(['’«“–-]/.test(before);
      const beforeSpace = /[\s).,;:!?…\]»”]/.test(after);
      if (afterSpace === beforeSpace) return open.some((m) => m.family === '"') ? 'closes' : 'opens';
      return afterSpace ? 'opens' : 'closes';
    }
    default:
      return 'closes';
  }
}

/** All marks but the one that is an apostrophe nearly everywhere, and closes only what another one opens. */
const SURE_MARK = /[“”„‟"«»‘]/;
const NO_MARKS: readonly Mark[] = [];

/** The marks of a paragraph, in order. Opening marks still to be closed tell the side of the doubtful ones. */
function marksOf(text: string, { start, end }: Span): readonly Mark[] {
  if (!SURE_MARK.test(text.slice(start, end))) return NO_MARKS;
  const marks: Mark[] = [];
  const open: Mark[] = [];
  for (const { index, 0: c } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index;
    const side = sideOf(text, at, open);
    if (!side) continue;
    const mark = { at, side, family: FAMILY[c]! };
    marks.push(mark);
    if (side === 'closes') open.pop();
    else if (open.length < MAX_DEPTH) open.push(mark);
  }
  return marks;
}

/** How many more marks close than open from each mark to the end of the paragraph. */
function surplusFrom(marks: readonly Mark[]): Int32Array {
  const surplus = new Int32Array(marks.length + 1);
  for (let i = marks.length - 1; i >= 0; i--) surplus[i] = surplus[i + 1]! + (marks[i]!.side === 'closes' ? 1 : -1);
  return surplus;
}

/** A quotation of one paragraph as its marks are read; `from` or `to` is null where the mark is missing. */
interface Pair {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Pairs the marks of a paragraph, outermost only. A missing mark loses its own quotation at most: a second opening of the
 * same family that the rest of the paragraph cannot close twice ends the first one, and a closing mark pops the opening
 * of its family or, where there is none, the last of another (`« … ”`).
 */
function pairs(marks: readonly Mark[]): { found: Pair[]; cuts: Map<number, number> } {
  const found: Pair[] = [];
  const cuts = new Map<number, number>();
  const surplus = surplusFrom(marks);
  let open: Mark[] = [];
  marks.forEach((mark, i) => {
    if (mark.side === 'opens') {
      if (open.at(-1)?.family === mark.family && surplus[i]! < open.length) {
        found.push({ from: open[0]!.at, to: null });
        cuts.set(open[0]!.at, mark.at);
        open = [];
      }
      if (open.length < MAX_DEPTH) open.push(mark);
      return;
    }
    if (open.length === 0) {
      // an inner ’ or a second closing mark behind a quotation: only the first one of a paragraph opens at its start
      if (mark.family !== '‘') found.push({ from: null, to: mark.at });
      return;
    }
    const own = open.findLastIndex((m) => m.family === mark.family);
    const first = open[0]!;
    open.length = own === -1 ? open.length - 1 : own;
    if (open.length === 0) found.push({ from: first.at, to: mark.at });
  });
  if (open[0] && open[0].family !== '‘') found.push({ from: open[0].at, to: null });
  return { found, cuts };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** An opening mark whose paragraph does not close it: the next one may. */
interface Pending {
  readonly at: number;
  readonly paragraph: number;
}

/**
 * The quotations of a text, in order, none inside another. A closing mark without opening opens where its paragraph
 * starts, an opening one without closing ends with its paragraph, unless the next paragraph that has marks begins by
 * closing it. None goes on from the title into the body, which starts at `bodyStart`. Linear in the length of the text.
 */
export function quotations(text: string, paragraphs: readonly Span[], bodyStart = 0): Quotation[] {
  const found: Quotation[] = [];
  let pending: Pending | null = null;
  const push = (inner: Span, outer: Span, paragraph: number, lastParagraph: number, balanced: boolean) => {
    const { start, end } = trimmed(text, inner.start, inner.end);
    found.push({ start, end, outer, paragraph, lastParagraph, balanced });
  };
  const giveUp = ({ at, paragraph }: Pending) => {
    const { end } = paragraphs[paragraph]!;
    push({ start: at + 1, end }, { start: at, end }, paragraph, paragraph, false);
  };
  paragraphs.forEach((paragraph, index) => {
    const marks = marksOf(text, paragraph);
    if (marks.length === 0 && !pending) return;
    const { found: here, cuts } = pairs(marks);
    const leavesTitle = pending !== null && pending.at < bodyStart && paragraph.start >= bodyStart;
    if (pending && (leavesTitle || here[0]?.from !== null)) {
      giveUp(pending);
      pending = null;
    }
    here.forEach(({ from, to }, i) => {
      const cut = from === null ? undefined : cuts.get(from);
      if (from !== null && to === null && cut === undefined) pending = { at: from, paragraph: index };
      else if (from !== null) {
        const outer = { start: from, end: cut ?? to! + 1 };
        push({ start: from + 1, end: cut ?? to! }, outer, index, index, cut === undefined);
      } else if (pending) {
        push({ start: pending.at + 1, end: to! }, { start: pending.at, end: to! + 1 }, pending.paragraph, index, true);
        pending = null;
      } else if (i === 0) {
        push({ start: paragraph.start, end: to! }, { start: paragraph.start, end: to! + 1 }, index, index, false);
      }
    });
  });
  if (pending) giveUp(pending);
  return found.filter((quotation) => quotation.end > quotation.start);
}
