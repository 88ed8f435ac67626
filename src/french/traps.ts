import { lexiconRows } from './lexicon.js';
import { lexiconTable, PhraseTable } from './phrases.js';

let falseFriends: PhraseTable<readonly string[]> | undefined;
let schemes: PhraseTable<readonly string[]> | undefined;
let demonyms: PhraseTable<readonly string[]> | undefined;

/** Does a capitalised word that names nobody (`Internet`, `Noël`, `Bonjour`) start at that token? Its length, or 0. */
export function falseFriendLength(keys: readonly string[], first: number): number {
  falseFriends ??= lexiconTable('false-friends');
  return falseFriends.longest(keys, first)?.length ?? 0;
}

/** Length of the programme, label or product (`France Services`) that starts at that token, or 0. */
export function schemeLength(keys: readonly string[], first: number): number {
  schemes ??= lexiconTable('schemes');
  return schemes.longest(keys, first)?.length ?? 0;
}

/** Is the word a demonym (`Bretonne`, `Corréziens`)? */
export function isDemonym(keys: readonly string[], first: number): boolean {
  demonyms ??= new PhraseTable(
    lexiconRows('demonyms').flatMap((row) => row[0]!.split('|').map((form) => [form, row] as const)),
  );
  return demonyms.longest(keys, first)?.length === 1;
}

/** Are the tokens `[first, last)` nothing but a word or programme that names neither person, body nor place? */
export const isFalseFriend = (keys: readonly string[], first: number, last: number = first + 1): boolean =>
  falseFriendLength(keys, first) >= last - first || schemeLength(keys, first) >= last - first;
