// No table library fits columns to a terminal by priority: cli-table3 (76 kB, 7 ms) and table (3.2 MB with ajv, 19 ms) take
// fixed widths, terminal-columns (92 kB, 11 ms) wraps but drops nothing; string-width starts in 27 ms for its segmenter.
// So the layout is own work, and Unicode's widths come from get-east-asian-width (5 ms).
import { eastAsianWidth } from 'get-east-asian-width';
import { marksOut } from './marks.js';

/** Printable Latin, Greek, Cyrillic and general punctuation without joiners: a cell a character. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0560\u2010-\u2027\u202f-\u2037\u20ac\u2190-\u21ff\u2248\u2264\u2265\u2500-\u259f]*$/;
const NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}\ue000-\ue007]/u;

let clusters: Intl.Segmenter | undefined;

/** Cells that the text takes on a terminal. Marks of style take none. */
export function displayWidth(text: string): number {
  const bare = marksOut(text);
  if (NARROW.test(bare)) return bare.length;
  let width = 0;
  for (const cluster of graphemes(bare)) width += clusterWidth(cluster);
  return width;
}

/** What a reader takes as one character: letters with their marks, emoji with their joiners. Built late: the segmenter takes 20 ms. */
function* graphemes(text: string): Generator<string> {
  clusters ??= new Intl.Segmenter('fr');
  for (let start = 0; start < text.length; ) {
    const end = breakNear(text, start + SEGMENT);
    for (const { segment } of clusters.segment(text.slice(start, end))) yield segment;
    start = end;
  }
}

/** The segmenter's cost grows with the square of its text (5 s for 80 kB of accents), so it gets pieces of this length. */
const SEGMENT = 512;
const CONTINUES = /[\p{M}\p{Cf}\udc00-\udfff]/u;

/** An offset at or shortly before `offset` that cuts no character in two, unless marks are piled up beyond reason. */
function breakNear(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  let end = offset;
  while (end > offset - SEGMENT / 4 && (CONTINUES.test(text[end]!) || text[end - 1] === '\u200d')) end--;
  return end;
}

/** As wide as its widest character; an emoji selector makes it wide. */
function clusterWidth(cluster: string): number {
  if (cluster.includes('\ufe0f')) return 2;
  let width = 0;
  for (const c of cluster) {
    if (!NO_WIDTH.test(c)) width = Math.max(width, eastAsianWidth(c.codePointAt(0)!));
  }
  return width;
}

/** The start of `text` that takes at most `width` cells. */
export function takeCells(text: string, width: number): string {
  const near = text.slice(0, width);
  if (NARROW.test(near)) return near;
  let taken = '';
  let used = 0;
  for (const cluster of graphemes(text)) {
    used += clusterWidth(cluster);
    if (used > width) break;
    taken += cluster;
  }
  return taken;
}
