/**
 * A scraped page may hold escape sequences, bidi overrides and other characters that a terminal obeys. Nothing of a page
 * reaches a terminal except through here: what would act is shown as a picture or as `\ufffd`, what only spaces is a space.
 * Marks of style (see `marks`) pass: in a page they could at most colour a word.
 */
const ACTS =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const SPACES = new Set(['\n', '\t', '\r', '\u2028', '\u2029']);

function shown(c: string): string {
  if (SPACES.has(c)) return ' ';
  if (c === '\u00ad') return '';
  if (c === '\u007f') return '\u2421';
  return c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\ufffd';
}

/** Text of a page as one harmless line. */
export function visible(text: string): string {
  return text.replace(ACTS, shown);
}

/** Text of a page, harmless, its line breaks and tabs kept. */
export function visibleLines(text: string): string {
  return text.replace(ACTS, (c) => (c === '\n' || c === '\t' ? c : shown(c)));
}
