import { keptByWord } from '../text/kept.js';
import { lexiconRows } from './lexicon.js';
import { lower } from './numbers/words.js';

/** What a counted noun is, as the lexicon `unit-families` explains. */
export type Family =
  | 'public'
  | 'people'
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

/** What a reader calls a family. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  public: 'people served',
  people: 'people by trade',
  posts: 'posts',
  staff: 'staff and volunteers',
  acts: 'acts',
  sites: 'places',
  bodies: 'organisations',
  equipment: 'things',
  residents: 'inhabitants',
  capacity: 'seats and beds',
  documents: 'texts and images',
  relatives: 'relatives and animals',
  rates: 'times',
  everyday: 'other',
};

/** What the ending of a plural says of a noun that the lexicon does not know: an activity, or people by what they do. */
const ENDINGS: ReadonlyArray<readonly [ending: RegExp, family: Family]> = [
  [/\p{L}{3}(?:[ts]ions|ades)$/u, 'acts'],
  [/\p{L}{3}(?:[td]eurs|[^iu]neurs|leurs|veurs|geurs|seurs|euses|trices)$/u, 'people'],
  [/\p{L}{3}(?:ologues|istes|ciens|ciennes|[ln]iens|iennes)$/u, 'people'],
];

/** Adjectives before a noun: `anciens détenus` are detainees. */
const STANDS_BEFORE =
  /^(?:nouve(?:aux|lles)|petite?s|grande?s|jeunes|ancien(?:ne)?s|vie(?:ux|illes)|bon(?:ne)?s|belles|beaux|gros(?:ses)?|vrai?e?s|futur?e?s|simples|premi(?:ers|ères)|autres|mini|seule?s)$/;

let families: ReadonlyMap<string, Family> | null = null;

function byEnding(noun: string): Family | null {
  return ENDINGS.find(([ending]) => ending.test(noun))?.[1] ?? null;
}

/** The family of a unit, by its first known words (`points d'accueil`, `jeunes`), else by its ending; null where nothing tells. */
export const familyOf = keptByWord((unit: string): Family | null => {
  families ??= new Map(lexiconRows('unit-families').map(([noun, family]) => [noun!, family as Family]));
  const [first = '', second = '', third = ''] = lower(unit).split(' ');
  const behind = STANDS_BEFORE.test(first) ? second : '';
  for (const words of [`${first} ${second} ${third}`, `${first} ${second}`, behind, first, `${first}s`]) {
    const family = families.get(words.trim());
    if (family) return family;
  }
  // `camions-magasins` are camions
  const compound = /^(\p{L}{4,}s)-\p{L}{3,}s$/u.exec(first)?.[1];
  return byEnding(behind || first) ?? families.get(compound ?? '') ?? null;
});
