/** What {@link hashText} starts from. */
export const NO_TEXT = 0x811c9dc5 | 0;

/** The hash of a text and one code unit more. */
export const addCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Hash of a string, 32 bits (FNV-1a over its code units). Signed, as all hashes here: a small integer costs no allocation. */
export function hashText(text: string): number {
  let hash = NO_TEXT;
  for (let i = 0; i < text.length; i++) hash = addCode(hash, text.charCodeAt(i));
  return hash;
}

/** Hash of two hashes, in this order. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
