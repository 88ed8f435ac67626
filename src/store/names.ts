import { bare, fold, nameKey } from '../text/fold.js';

const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The words of a name, folded, one space between them: `Saint-Étienne` and `saint etienne` give the same. */
export const nameWords = (name: string): string => bare(fold(name)).split(SEPARATORS).filter(Boolean).join(' ');

/** How names are told apart: their words without a leading article; a name without any word is itself. */
export const entityKey = (name: string): string => nameWords(nameKey(name)) || nameWords(name) || name;

/** All names of an entity as one text to look words up in: ` victor roux ; victor `. */
export const namesText = (names: readonly string[]): string => ` ${names.map(nameWords).join(' ; ')} `;

/** What {@link namesText} holds where one of its names contains the words of `name` side by side. */
export const nameNeedle = (name: string): string => ` ${nameWords(name)} `;
