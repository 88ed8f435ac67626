import type { Paint, Style } from '../paint.js';

/**
 * Styles travel inside text as private-use characters of no width, so that text is wrapped and measured first and painted
 * last. U+E000 and U+E001 are also what the index puts round matched words.
 */
const START: Partial<Record<Style, string>> = {
  match: '\ue000',
  person: '\ue002',
  organisation: '\ue003',
  place: '\ue004',
  figure: '\ue005',
  heading: '\ue006',
  dim: '\ue007',
};
const END = '\ue001';
const STYLE_OF = new Map(Object.entries(START).map(([style, c]) => [c, style as Style]));
const ANY = /[\ue000-\ue007]/g;

/** `text` to be painted in `style`. */
export function marked(style: keyof typeof START, text: string): string {
  return text && START[style] + text + END;
}

export function marksOut(text: string): string {
  return text.replace(ANY, '');
}

/** Lines of one text, painted: a style that a line leaves open goes on in the next, and `base` paints what no mark does. */
export function paintLines(lines: readonly string[], paint: Paint, base?: Style): string[] {
  let style = base;
  return lines.map((line) => {
    let painted = '';
    for (const piece of line.split(/([\ue000-\ue007])/)) {
      if (piece === END) style = base;
      else if (STYLE_OF.has(piece)) style = STYLE_OF.get(piece);
      else if (piece) painted += style ? paint(style, piece) : piece;
    }
    return painted;
  });
}
