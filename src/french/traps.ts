import { LexiconTable } from './lexicon-table.js';

let falseFriends: LexiconTable<string> | undefined;
let schemes: LexiconTable<true> | undefined;
let demonyms: LexiconTable<true> | undefined;

/** Does a capitalised word that names nobody (`Internet`, `Noël`, `Bonjour`) start at that token? Its length, or 0. */
export function falseFriendLength(keys: readonly string[], first: number): number {
  falseFriends ??= new LexiconTable('false-friends', ([, what]) => what ?? 'word');
  return falseFriends.longest(keys, first)?.length ?? 0;
}

/** Does an acronym or a diploma that is no body (`RSE`, `CAP`) start at that token? */
export const isTermAt = (keys: readonly string[], first: number): boolean =>
  falseFriendLength(keys, first) > 0 && /^(?:acronym|diploma)$/.test(falseFriends!.longest(keys, first)!.value);

/** Length of the programme, label or product (`France Services`) that starts at that token, or 0. */
export function schemeLength(keys: readonly string[], first: number): number {
  schemes ??= new LexiconTable('schemes', () => true);
  return schemes.longest(keys, first)?.length ?? 0;
}

/** Is the word a demonym (`Bretonne`, `Corréziens`)? */
export function isDemonym(keys: readonly string[], first: number): boolean {
  demonyms ??= new LexiconTable('demonyms', () => true);
  return demonyms.longest(keys, first)?.length === 1;
}

const OF_A_TOWN = /^\p{Ll}{2,}(?:[ao]is|[ao]ises?|éens?|éennes?)$/u;
/** They end as demonyms do. */
const NO_DEMONYM = new Set(
  'mais jamais désormais mauvais mauvaise frais niais niaise biais palais relais anglais fois mois trois bois autrefois parfois toutefois quelquefois bourgeois bourgeoise courtois courtoise sournois sournoise narquois narquoise chinois framboise ardoise toise noise aise braise chaise fraise malaise falaise fournaise européen'.split(
    ' ',
  ),
);

/** May the word in lower case, spelt with its accents, be the adjective of a town that no list holds (`lédonien` aside: `-ais`, `-ois`, `-éen`)? To be asked behind a name only. */
export const mayBeOfTown = (word: string): boolean => OF_A_TOWN.test(word) && !NO_DEMONYM.has(word);

/** Are the tokens `[first, last)` nothing but a word or programme that names neither person, body nor place? */
export const isFalseFriend = (keys: readonly string[], first: number, last: number = first + 1): boolean =>
  falseFriendLength(keys, first) >= last - first || schemeLength(keys, first) >= last - first;
