import { bare, fold, nameKey } from './fold.js';

const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The words of a name, folded, one space between them: `Saint-Étienne` and `saint etienne` give the same. */
export const nameWords = (name: string): string => bare(fold(name)).split(SEPARATORS).filter(Boolean).join(' ');

/** How names are told apart: their words without a leading article; a name without any word is itself. */
export const entityKey = (name: string): string => nameWords(nameKey(name)) || nameWords(name) || name;
