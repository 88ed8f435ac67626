/**
 * No article of the press is so long, in UTF-16 code units: the longest have some 100 000. What is longer is cut behind the line that passes
 * it, so that whatever the input an article fits into memory, with all that is found in it.
 */
export const LONGEST = 1 << 17;

/** An endless line is cut behind a sentence, else behind a word, that ends so near to the most it may hold: in this part of it. */
const NEAR = 1 / 64;
const SENTENCE_ENDS = ['. ', '! ', '? ', '… ', '» ', '” '];

/** Where the line that begins at `start` ends, its line break included; where it is longer than `longest`, a piece of it. */
export function lineEnd(text: string, start: number, longest = LONGEST): number {
  // looked for in a bounded slice: the pieces of an endless line would each look for its end
  const newline = text.slice(start, start + longest).indexOf('\n');
  if (newline !== -1) return start + newline + 1;
  return text.length - start <= longest ? text.length : cutBefore(text, start + longest, Math.max(2, longest * NEAR));
}

/** Where a line is cut that goes on at `end`: at `end` itself where there is no better place, but never inside a character. */
function cutBefore(text: string, end: number, margin: number): number {
  const near = text.slice(end - margin, end);
  const sentence = Math.max(...SENTENCE_ENDS.map((mark) => near.lastIndexOf(mark)));
  if (sentence !== -1) return end - near.length + sentence + 2;
  const space = near.lastIndexOf(' ');
  if (space !== -1) return end - near.length + space + 1;
  return /[\ud800-\udbff]$/.test(near) ? end - 1 : end;
}

/** The text, in pieces of whole lines that {@link LONGEST} bounds: most texts are one. Joined they are the text. */
export function piecesOf(text: string, longest = LONGEST): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; text.length - start > longest && at < text.length; at = lineEnd(text, at, longest)) {
    const isLine = at === start || text[at - 1] === '\n';
    if (isLine && at - start < longest) continue;
    pieces.push(text.slice(start, at));
    start = at;
  }
  return [...pieces, text.slice(start)];
}
