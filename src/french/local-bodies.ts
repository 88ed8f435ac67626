import { bare } from '../text/fold.js';
import { lexiconRows } from './lexicon.js';

let names: ReadonlyMap<string, string> | undefined;

const wordsOf = (name: string): string =>
  bare(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/**
 * The full name of a kind of body that there is in every town, or undefined: *centre communal d'action sociale* for `ccas` and for
 * itself. In: a name's words, folded, one space between them, without article.
 */
export function localBody(words: string): string | undefined {
  names ??= new Map(
    lexiconRows('local-bodies').flatMap(([name, acronyms = '']) =>
      [name!, ...acronyms.split('|').filter(Boolean)].map((form) => [wordsOf(form), name!] as const),
    ),
  );
  return names.get(words);
}
