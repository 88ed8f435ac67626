import { LexiconTable } from '../../french/lexicon-table.js';
import type { PhraseMatch } from '../../french/phrases.js';
import type { Gender } from '../../types.js';

type Noun = PhraseMatch<{ gender: Gender | null }>;

/** What the forms of a noun tell of gender. */
const genderOf = ([masculine, feminine]: readonly string[], form: number): { gender: Gender | null } => ({
  gender: form > 0 ? 'f' : masculine === feminine ? null : 'm',
});

let nouns: LexiconTable<{ gender: Gender | null }> | undefined;
let bystanders: LexiconTable<{ gender: Gender | null }> | undefined;

/** A noun for a person that is no role (`l'octogénaire`, `la jeune femme`) at a token, with the gender it tells. */
export function personNounAt(words: readonly string[], first: number): Noun | null {
  nouns ??= new LexiconTable('person-nouns', genderOf);
  return nouns.longest(words, first);
}

/** A noun for somebody met on the spot (`une cliente`, `le voisin`), likewise. */
export function bystanderAt(words: readonly string[], first: number): Noun | null {
  bystanders ??= new LexiconTable('bystanders', genderOf);
  return bystanders.longest(words, first);
}
