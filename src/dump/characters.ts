/** Written by a typesetter, not by an author: marks that no reader sees, and letters drawn together. */
const TYPESET = /[\u00ad\u200b\u2060\ufeff\ufb00-\ufb06]/g;

/** Soft hyphens, zero-width spaces and joints go, ligatures become the letters they show (`ﬁn` is *fin*). Whatever the format. */
export function asRead(text: string): string {
  // NFKC of a ligature is its letters, of the invisible marks themselves
  return text.replace(TYPESET, (c) => (c >= '\ufb00' && c <= '\ufb06' ? c.normalize('NFKC') : ''));
}
