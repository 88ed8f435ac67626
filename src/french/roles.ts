import { keptByWord } from '../text/kept.js';
import type { Gender, Word } from '../types.js';
import { columnOf, keptAlong } from './article-words.js';
import { singularOf } from './inflection.js';
import { lexiconKey } from './lexicon.js';
import { LexiconTable } from './lexicon-table.js';
import type { PhraseMatch } from './phrases.js';

/** A role of the lexicon in one of its forms. */
export interface RoleWord {
  /** The gender that the form tells; null for epicene ones (`bénévole`). */
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** What it is called of one man and of one woman. */
  readonly masculine: string;
  readonly feminine: string;
}

let table: LexiconTable<RoleWord> | undefined;

const OF = new Set(['de', 'du', 'des', "d'"]);
const isIncomplete = (words: readonly string[], first: number, length: number): boolean =>
  length === 1 && /^chargée?s?$/.test(words[first]!) && !OF.has(words[first + 1] ?? '');

/** Roles in both genders, in the singular. */
function roles(): LexiconTable<RoleWord> {
  table ??= new LexiconTable('roles', ([masculine, feminines], form) => {
    const feminine = (feminines ?? masculine!).split('|');
    const epicene = feminine.includes(masculine!);
    const gender = form > 0 ? 'f' : epicene ? null : 'm';
    return { masculine: masculine!, feminine: feminine[0]!, plural: false, gender };
  });
  return table;
}

const LONGEST_ROLE = 8;

/** Whatever else ends a word, it is no plural. */
const PLURAL = /[sx]$/;

type Accepts = (match: PhraseMatch<RoleWord>) => boolean;

/** The role said of several that starts at that token (`conseillers municipaux`, `chefs de projet`): its head, or all its words, in the singular. */
function pluralRoleAt(words: readonly string[], first: number, accepts?: Accepts): PhraseMatch<RoleWord> | null {
  const word = words[first] ?? '';
  if (!PLURAL.test(word)) return null;
  const head = singularOf(word);
  if (head === word || !roles().begins(head)) return null;
  const wordAt = (i: number) => (i === 0 ? head : i < LONGEST_ROLE ? words[first + i] : undefined);
  const asWritten = roles().longestAlong(wordAt, accepts);
  const singular = roles().longestAlong((i) => (i === 0 ? head : singularOf(wordAt(i) ?? '')), accepts);
  const longest = (singular?.length ?? 0) > (asWritten?.length ?? 0) ? singular : asWritten;
  if (!longest) return null;
  // `coiffeuses` are women; `coiffeurs` may be of both genders
  const gender = longest.value.gender === 'f' ? 'f' : null;
  return { length: longest.length, value: { ...longest.value, gender, plural: true } };
}

/** `ex-métallurgiste`, `ex-directrice d'école`. */
function formerRoleAt(words: readonly string[], first: number, accepts?: Accepts): PhraseMatch<RoleWord> | null {
  const rest = words.slice(first + 1, first + LONGEST_ROLE);
  return roles().longest([words[first]!.slice('ex-'.length), ...rest], 0, accepts);
}

/** `coprésidents`, `cofondatrice`: a role that two share. */
function jointRoleAt(words: readonly string[], first: number): PhraseMatch<RoleWord> | null {
  const word = words[first] ?? '';
  if (!/^co[^-]{5}/.test(word)) return null;
  const one = word.slice(2);
  const found = roles().get(one) ?? roles().get(singularOf(one));
  if (!found) return null;
  const plural = roles().get(one) === undefined;
  const { masculine, feminine } = found;
  const value = {
    ...found,
    plural,
    gender: plural ? null : found.gender,
    masculine: `co${masculine}`,
    feminine: `co${feminine}`,
  };
  return { length: 1, value };
}

/** May a role start with the word: one of the lexicon's, a plural, a joint one, two with a hyphen? */
function mayStart(word: Word): boolean {
  const { text } = word;
  if (roles().beginsWith(word) || text.includes('-')) return true;
  const singular = PLURAL.test(text) ? singularOf(text) : text;
  return (singular !== text && roles().begins(singular)) || jointRoleAt([text], 0) !== null;
}

/** Pronouns of those whom a role is said of. */
const PRONOUNS = new Set(['il', 'elle', 'ils', 'elles', 'lui', 'tous', 'toutes']);
const MAY_START = 1;
const PRONOUN = 2;

/** What tells that a role may be spoken of, along the words as spelt: other than 0 where one may start or a pronoun stands. Asked of every word once. */
export const roleSigns = columnOf((word) => (mayStart(word) ? MAY_START : PRONOUNS.has(word.key) ? PRONOUN : 0));

/** May a role start at that token? Cheap, and true of few: what {@link roleAt} finds it may. */
export const mayStartRole = (words: readonly string[], at: number): boolean => roleSigns(words)[at] === MAY_START;

const answersAlong = keptAlong((words) => new Array<PhraseMatch<RoleWord> | null | undefined>(words.length));

/** The role whose words start at that token: the longest of the lexicon, singular or plural, or two joined by a hyphen (`président-fondateur`). Many rules ask of the same token: answers are kept along the article. */
export function roleAt(words: readonly string[], first: number, accepts?: Accepts): PhraseMatch<RoleWord> | null {
  if (!mayStartRole(words, first)) return null;
  const answers = answersAlong(words);
  let longest = answers[first];
  if (longest === undefined) {
    longest = roleFrom(words, first);
    answers[first] = longest;
  }
  return longest === null || !accepts || accepts(longest) ? longest : roleFrom(words, first, accepts);
}

function roleFrom(words: readonly string[], first: number, accepts?: Accepts): PhraseMatch<RoleWord> | null {
  const found = roles().longest(words, first, accepts);
  if (found) return isIncomplete(words, first, found.length) ? null : found;
  const word = words[first] ?? '';
  if (word.startsWith('ex-')) return formerRoleAt(words, first, accepts);
  if (!word.includes('-')) return pluralRoleAt(words, first, accepts) ?? jointRoleAt(words, first);
  return compoundRole(word);
}

/** `président-fondateur`, `gardes-malades`, `infirmières-puéricultrices`: two roles that a hyphen joins, or several people of one so joined. */
function compoundRole(word: string): PhraseMatch<RoleWord> | null {
  const [one, other, more] = word.split('-');
  if (other === undefined || more !== undefined) return null;
  const single = roles().get(one!);
  if (single && roles().get(other)) return { length: 1, value: single };
  if (!PLURAL.test(word)) return null;
  const [first, second] = [singularOf(one!), singularOf(other)];
  const spelt = [`${first}-${second}`, `${one}-${second}`, `${first}-${other}`];
  const value = spelt.map((singular) => roles().get(singular)).find(Boolean) ?? pairOf(first, second);
  return value ? { length: 1, value: { ...value, gender: value.gender === 'f' ? 'f' : null, plural: true } } : null;
}

/** Two roles as one: `infirmier-puériculteur`. */
function pairOf(one: string, other: string): RoleWord | undefined {
  const [first, second] = [roles().get(one), roles().get(other)];
  if (!first || !second) return undefined;
  const masculine = `${first.masculine}-${second.masculine}`;
  return { ...first, masculine, feminine: `${first.feminine}-${second.feminine}` };
}

let modifiers: LexiconTable<true> | undefined;

const ADJECTIVE =
  /(?:iques?|(?<!pp)elles?|euses?|ives?|ifs?|aires?|istes?|aux?|ales?|iens?|iennes?|ées?|és|antes?|ants?|ières?|iers?|rices?)$/;

/** Small words that end so, too. */
const NO_ADJECTIVES =
  /^(?:avant|auparavant|devant|dorénavant|pendant|durant|suivant|moyennant|nonobstant|concernant|maintenant|cependant|pourtant|autant|celles|(?:la|les|aux|des)?quelles?|telles?)$/;

/** Does the word end as adjectives and participles do (and is it not `rappelle`)? */
export const isAdjective = keptByWord((text) => {
  const word = text.toLowerCase();
  return word.length > 4 && ADJECTIVE.test(word) && !NO_ADJECTIVES.test(word);
});

/** Words that qualify a role or its complement: from the lexicon, or by an ending that adjectives bear. With their accents, which tell `recruté` from `recrute`. */
export const isModifier = keptByWord((text) => {
  const word = text.toLowerCase();
  modifiers ??= new LexiconTable('role-modifiers', () => true);
  return modifiers.begins(word) || modifiers.begins(singularOf(word)) || isAdjective(word);
});

/** Words that end a role, whatever their form. */
export const ROLE_STOPS: ReadonlySet<string> = new Set(
  "a au aux avec chez dans depuis pour par sur sous vers qui que quoi dont ou et mais est sont etait a ont avait il elle ils elles on ce cet cette ces un une qu sans entre selon lors apres avant pendant quand comme si ne pas plus aussi ici aujourd'hui hier demain desormais toujours deja encore la-bas lui-meme elle-meme notamment jamais souvent actuellement volontaire originaire alors antan jadis naguere autrefois".split(
    ' ',
  ),
);

let civilities: LexiconTable<readonly string[]> | undefined;

/** The civility (`Mme`, `le docteur`) that starts at that token, with the gender it tells. */
export function civilityAt(words: readonly string[], first: number): PhraseMatch<Gender | null> | null {
  civilities ??= new LexiconTable('civilities', (row) => row);
  const found = civilities.longest(words, first);
  const gender = found?.value[1];
  return found && { length: found.length, value: gender === 'm' || gender === 'f' ? gender : null };
}

const TITLES = new Set(['docteur', 'docteure', 'dr', 'maitre', 'me', 'madame', 'monsieur', 'mademoiselle']);

/** Is the word a title of address rather than what somebody does (`le docteur Roy, cardiologue`)? */
export const isTitle = (key: string): boolean => TITLES.has(key);

const INSIDE =
  /^(?:(?:vice-?|co-?|ancien(?:ne)? )?(?:president|directeur|directrice|tresorier|secretaire|fondat|cofondat|coordinat|benevole|salarie|gerant|responsable|administrat|capitaine|animat|mediat|regisseu|charge|chef(?:fe)? d(?:e |')(?!famille|etat|gouvernement|entreprise|orchestre|chantier)|conseill|referent|membre|adherent|permanent|encadrant|delegue|patron))/;
/** Held in a body too, but chosen by a town, a court or a State. */
const ELECTED =
  /^(?:conseill\w+ (?:municipa|departementa|regiona|communauta|conjuga)|secretaire d'etat|president de la republique)/;

/** Is the role one that is held in some body, so that the article's one body is meant where none is named (`trésorière`)? */
export const isHeldInside: (role: string) => boolean = keptByWord((role) => {
  const key = lexiconKey(role);
  return INSIDE.test(key) && !ELECTED.test(key);
});

const EMPLOYED =
  /^(?:agent|aide|assistant|chauffeur|chef|comptable|contremaitre|cuisini|educat|entraineu|formateur|formatrice|hote|infirmi|ingenieu|intervenant|magasini|metteu|moniteur|monitrice|operat|professeu|soignant|technicien|veilleu|vendeu|volontaire|apprenti|directeur|proviseur|principal|livreu|ouvri|accompagnat|psycholog|concierge|gardien|stagiaire)/;

/** Is the role one that people have in a body's pay, which is meant where the text says `nos` or `la`: not the mayor nor the notary? */
export const mayBeHeld: (role: string) => boolean = keptByWord(
  (role) => isHeldInside(role) || EMPLOYED.test(lexiconKey(role)),
);

const LOCAL =
  /^(?:maire|adjoint|conseill|cure|pasteur|imam|rabbin|eveque|sous-prefet|prefet|depute|senat|elu|instit|notaire|boulang|bouch|charcut|epic|pharmac|medecin|dentiste|veterinaire|garag|coiff|plomb|couvr|macon|menuis|charpent|forg|elev|agricult|maraich|vigneron|vitic|apicult|berg|pech|batel|cafet|restaurat|auberg|champion|habitant|joueu|footballeu|coureu|navigat|ministre|ambassad|consul)/;

/** Is the role one that people have in a town rather than in a body's pay: an office of the town, a trade of one's own? */
export const isLocal = (role: string): boolean => LOCAL.test(lexiconKey(role));

const WORKPLACES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:principal|proviseu|institut|professeu|enseignant|maitre(?:sse)? d'ecole|eleve|lyceen|collegien|surveillant|cpe$|conseill\w+ principa|aesh$|atsem$|assistant\w* d'education)/,
    'school',
  ],
  [
    /^(?:infirmi|medecin|aide-soignant|sage-femme|chirurgien|cadre de sante|urgentiste|kinesitherap|psychomotric)/,
    'health',
  ],
  // who answers for a field was elected by a territory
  [/^(?:vice-president\w*|adjointe?|conseiller?e?|elue?) (?:charge|delegue|en charge|a la |a l'|aux? )/, 'authority'],
];

/** The kind of body where people of that role work, where the role tells. */
export const workplaceOf: (role: string) => string | null = keptByWord(
  (role) => WORKPLACES.find(([pattern]) => pattern.test(lexiconKey(role)))?.[1] ?? null,
);
