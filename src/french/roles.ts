import type { Gender } from '../types.js';
import { singularOf } from './inflection.js';
import { lexiconKey, lexiconRows } from './lexicon.js';
import { type PhraseMatch, PhraseTable, spelling } from './phrases.js';

/** A role of the lexicon in one of its forms. */
export interface RoleWord {
  /** The gender that the form tells; null for epicene ones (`bénévole`). */
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** What it is called of one man and of one woman. */
  readonly masculine: string;
  readonly feminine: string;
}

let table: PhraseTable<RoleWord> | undefined;

function pluralWord(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return /al$/.test(word) ? word.replace(/al$/, 'aux') : `${word}s`;
}

/** Plurals of a role: its first word inflected, or all that agree (`conseillers municipaux`, `chefs de projet`). */
function plurals(role: string): string[] {
  const [head, ...rest] = role.split(' ');
  const preposition = rest.findIndex((word) => /^(?:de|du|des|d'.*|en|à|au|aux|sur|pour)$/.test(word));
  const agreeing = preposition === -1 ? rest : rest.slice(0, preposition);
  const others = preposition === -1 ? [] : rest.slice(preposition);
  return [
    [pluralWord(head!), ...rest].join(' '),
    [pluralWord(head!), ...agreeing.map(pluralWord), ...others].join(' '),
  ];
}

/** Roles in both genders, in the singular and in the plural. */
function roles(): PhraseTable<RoleWord> {
  if (table) return table;
  const entries: [string, RoleWord][] = [];
  const later: [string, RoleWord][] = [];
  for (const [masculine, feminines] of lexiconRows('roles')) {
    const forms = (feminines ?? masculine!).split('|');
    const word = { masculine: masculine!, feminine: forms[0]!, plural: false };
    const epicene = forms.includes(masculine!);
    entries.push([masculine!, { ...word, gender: epicene ? null : 'm' }]);
    for (const form of forms) if (form !== masculine) entries.push([form, { ...word, gender: 'f' }]);
    for (const form of new Set([masculine!, ...forms]))
      for (const plural of plurals(form)) later.push([plural, { ...word, gender: null, plural: true }]);
  }
  table = new PhraseTable([...entries, ...later], spelling);
  return table;
}

/** The role whose words start at that token: the longest of the lexicon, singular or plural, or two joined by a hyphen (`président-fondateur`). */
export function roleAt(
  words: readonly string[],
  first: number,
  accepts: (match: PhraseMatch<RoleWord>) => boolean = () => true,
): PhraseMatch<RoleWord> | null {
  const found = roles().longest(words, first, accepts);
  if (found || !words[first]?.includes('-')) return found;
  const parts = words[first]!.split('-').map((part) => roles().get(part));
  return parts.length === 2 && parts[0] && parts[1] ? { length: 1, value: parts[0] } : null;
}

let modifiers: ReadonlySet<string> | undefined;

const ADJECTIVE =
  /(?:iques?|(?<!pp)elles?|euses?|ives?|ifs?|aires?|istes?|aux?|ales?|iens?|iennes?|ées?|és|antes?|ants?|ières?|iers?|rices?)$/;

/** Does the word end as adjectives and participles do (and is it not `rappelle`)? */
export const isAdjective = (text: string): boolean => text.length > 4 && ADJECTIVE.test(text.toLowerCase());

/** Words that qualify a role or its complement: from the lexicon, or by an ending that adjectives bear. With their accents, which tell `recruté` from `recrute`. */
export function isModifier(text: string): boolean {
  const word = text.toLowerCase();
  modifiers ??= new Set(lexiconRows('role-modifiers').flatMap((forms) => forms.map((form) => form.toLowerCase())));
  return modifiers.has(word) || modifiers.has(singularOf(word)) || isAdjective(word);
}

/** Words that end a role, whatever their form. */
export const ROLE_STOPS: ReadonlySet<string> = new Set(
  "a au aux avec chez dans depuis pour par sur sous vers qui que quoi dont ou et mais est sont etait a ont avait il elle ils elles on ce cet cette ces un une qu sans entre selon lors apres avant pendant quand comme si ne pas plus aussi ici aujourd'hui hier demain desormais toujours deja encore la-bas lui-meme elle-meme notamment jamais souvent actuellement volontaire originaire".split(
    ' ',
  ),
);

let civilities: PhraseTable<readonly string[]> | undefined;

/** The civility (`Mme`, `le docteur`) that starts at that token, with the gender it tells. */
export function civilityAt(words: readonly string[], first: number): PhraseMatch<Gender | null> | null {
  civilities ??= new PhraseTable(
    lexiconRows('civilities').map((row) => [row[0]!, row] as const),
    spelling,
  );
  const found = civilities.longest(words, first);
  const gender = found?.value[1];
  return found && { length: found.length, value: gender === 'm' || gender === 'f' ? gender : null };
}

const TITLES = new Set(['docteur', 'docteure', 'dr', 'maitre', 'me', 'madame', 'monsieur', 'mademoiselle']);

/** Is the word a title of address rather than what somebody does (`le docteur Roy, cardiologue`)? */
export const isTitle = (key: string): boolean => TITLES.has(key);

const INSIDE =
  /^(?:(?:vice-?|co-?|ancien(?:ne)? )?(?:president|directeur|directrice|tresorier|secretaire|fondat|cofondat|coordinat|benevole|salarie|gerant|responsable|administrat|capitaine|animat|mediat|regisseu|charge|chef|conseill|referent|membre|adherent|apprenti|permanent|encadrant))/;

/** Is the role one that is held in some body, so that the article's one body is meant where none is named (`trésorière`)? */
export const isHeldInside = (role: string): boolean => INSIDE.test(lexiconKey(role));
