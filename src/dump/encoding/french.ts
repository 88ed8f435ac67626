/** The characters above ASCII that French text is made of, narrow spaces and what networks write among them. */
const FRENCH = /[\u00a0«»°·ÀÂÇÈÉÊÎÔàâçèéêëîïôöùûüœŒæ’‘“”–—…•€\u202f]/;

/**
 * What French does not write and a wrong decoding does: an accented capital after a small letter, a symbol or a control inside a
 * word, an accent by itself. (`étudiant·e·s` and `alors…il` are written.)
 */
export const ODD =
  /[a-zß-öø-ÿœ][À-ÖØ-ÞŠŽŸ]|[A-Za-zÀ-ÿ][‰ˆ‡†˜˘˙˚¯¸´ª¿¼½¾¤¦¨√][a-z]|[\x80-\x9f]|(?:^|[ \n])ˆ |[A-Za-z]ƒ|[A-Z]Õ[A-Z]?[a-z]/g;

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Is all of the text what French text may hold? */
export const isFrench = (text: string): boolean => [...text].every((c) => c < '\x80' || FRENCH.test(c));

/** How well a decoding suits French: characters above ASCII that suit it, less what does not. */
export function suits(text: string): number {
  let score = 0;
  for (const [c] of text.matchAll(/[^\0-\x7f]/gu)) score += FRENCH.test(c) ? 1 : -3;
  return score - 3 * count(text, ODD);
}
