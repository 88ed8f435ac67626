import { lexiconRows } from '../../french/lexicon.js';
import { lower } from '../../french/numbers/index.js';

/** What a counted noun is: people served, staff, acts, sites, equipment, or what is no outcome by itself. */
export type Family =
  | 'public'
  | 'staff'
  | 'acts'
  | 'sites'
  | 'equipment'
  | 'residents'
  | 'capacity'
  | 'documents'
  | 'relatives'
  | 'rates'
  | 'everyday';

let families: ReadonlyMap<string, Family> | null = null;

/** The family of a unit, by its first known word (`jeunes filles` is by `jeunes`); null where none is known. */
export function familyOf(unit: string): Family | null {
  families ??= new Map(lexiconRows('unit-families').map(([noun, family]) => [noun!, family as Family]));
  for (const word of lower(unit).split(' ').slice(0, 2)) {
    const family = families.get(word) ?? families.get(`${word}s`);
    if (family) return family;
  }
  return null;
}
