import { lexiconRows } from '../../french/lexicon.js';
import { lower } from '../../french/numbers/index.js';

/** What a counted noun is, as the lexicon `unit-families` explains. */
export type Family =
  | 'public'
  | 'posts'
  | 'staff'
  | 'acts'
  | 'sites'
  | 'bodies'
  | 'equipment'
  | 'residents'
  | 'capacity'
  | 'documents'
  | 'relatives'
  | 'rates'
  | 'everyday';

let families: ReadonlyMap<string, Family> | null = null;

/** The family of a unit, by its first known words (`points d'accueil`, `jeunes`); null where none is known. */
export function familyOf(unit: string): Family | null {
  families ??= new Map(lexiconRows('unit-families').map(([noun, family]) => [noun!, family as Family]));
  const [first = '', second = '', third = ''] = lower(unit).split(' ');
  for (const words of [`${first} ${second} ${third}`, `${first} ${second}`, first, `${first}s`, second]) {
    const family = families.get(words.trim());
    if (family) return family;
  }
  return null;
}
