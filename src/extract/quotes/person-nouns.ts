import { LexiconTable } from '../../french/lexicon-table.js';
import type { PhraseMatch } from '../../french/phrases.js';
import type { Gender } from '../../types.js';

let nouns: LexiconTable<{ gender: Gender | null }> | undefined;

/** A noun for a person that is no role (`l'octogénaire`, `la jeune femme`) at a token, with the gender it tells. */
export function personNounAt(words: readonly string[], first: number): PhraseMatch<{ gender: Gender | null }> | null {
  nouns ??= new LexiconTable('person-nouns', ([masculine, feminine], form) => ({
    gender: form > 0 ? 'f' : masculine === feminine ? null : 'm',
  }));
  return nouns.longest(words, first);
}
