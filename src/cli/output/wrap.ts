import { displayWidth, takeCells } from './width.js';

/**
 * Breaks a text at spaces into lines of at most `width` cells; a longer word is broken where it must be. At most `most`
 * lines: the last then ends in `…`. Reads no more of the text than it shows.
 */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const joined = line ? `${line} ${word}` : word;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const piece of pieces(word, width)) {
      if (line) lines.push(line);
      line = piece;
      if (lines.length >= most) return cut(lines, width, most);
    }
  }
  if (line) lines.push(line);
  return lines.length > most ? cut(lines, width, most) : lines;
}

/** What no line break divides: a word, and digits in groups of three (`75 000`). */
const UNBROKEN = /(?:[^ ]|(?<=\d) (?=\d{3}(?!\d)))+/g;

function* words(text: string): Generator<string> {
  for (const match of text.matchAll(UNBROKEN)) yield match[0];
}

function* pieces(word: string, width: number): Generator<string> {
  for (let rest = word; rest; ) {
    const piece = takeCells(rest, width) || rest.slice(0, 1);
    // the long word may be a row of digits with spaces
    yield piece.trim();
    rest = rest.slice(piece.length);
  }
}

function cut(lines: string[], width: number, most: number): string[] {
  const kept = lines.slice(0, most);
  kept[most - 1] = `${takeCells(kept[most - 1]!, width - 1).trimEnd()}…`;
  return kept;
}
