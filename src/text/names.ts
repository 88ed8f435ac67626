import { bare, fold, nameKey } from './fold.js';

const SEPARATORS = /[^\p{L}\p{N}]+/u;
/** What needs no separating: most names. */
const SEPARATE = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

/** The words of a name, folded, one space between them: `Saint-Étienne` and `saint etienne` give the same. */
export function nameWords(name: string): string {
  const plain = bare(fold(name));
  return SEPARATE.test(plain) ? plain : plain.split(SEPARATORS).filter(Boolean).join(' ');
}

/** How names are told apart: their words without a leading article; a name without any word is itself. */
export const entityKey = (name: string): string => nameWords(nameKey(name)) || nameWords(name) || name;
