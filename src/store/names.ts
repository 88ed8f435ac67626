import { entityKey, nameWords } from '../text/names.js';

export { entityKey, nameWords };

/** All names of an entity as one text to look words up in: ` victor roux ; victor `. */
export const namesText = (names: readonly string[]): string => ` ${names.map(nameWords).join(' ; ')} `;

/** What {@link namesText} holds where one of its names contains the words of `name` side by side. */
export const nameNeedle = (name: string): string => ` ${nameWords(name)} `;

/** Names as a JSON array; most lists are empty. */
export const namesJson = (names: readonly string[]): string => (names.length === 0 ? '[]' : JSON.stringify(names));
