import { lexiconRows } from '../../french/lexicon.js';
import { type PhraseMatch, PhraseTable, spelling } from '../../french/phrases.js';
import type { Gender } from '../../types.js';

let nouns: PhraseTable<{ gender: Gender | null }> | undefined;

function entries([masculine, feminine]: readonly string[]): (readonly [string, { readonly gender: Gender | null }])[] {
  if (masculine === feminine) return [[masculine!, { gender: null }]];
  const forms = (feminine ?? '').split('|').filter(Boolean);
  return [[masculine!, { gender: 'm' }], ...forms.map((form) => [form, { gender: 'f' }] as const)];
}

/** A noun for a person that is no role (`l'octogénaire`, `la jeune femme`) at a token, with the gender it tells. */
export function personNounAt(words: readonly string[], first: number): PhraseMatch<{ gender: Gender | null }> | null {
  nouns ??= new PhraseTable(lexiconRows('person-nouns').flatMap(entries), spelling);
  return nouns.longest(words, first);
}
