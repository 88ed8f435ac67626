import { lexiconKey } from '../../french/lexicon.js';
import { roleAt } from '../../french/roles.js';
import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import { sentenceAt } from '../../text/analyse.js';
import type { Attribution, FoundPerson, Gender } from '../../types.js';
import { personNounAt } from './person-nouns.js';
import { type Clause, mentionsBefore, mentionsIn, type PersonMention, type Scene } from './scene.js';

/** Who a reporting clause says speaks. `person` null: somebody, but nobody the text names. */
export interface Subject {
  readonly person: FoundPerson | null;
  readonly attribution: Attribution;
}

export const NOBODY: Subject = { person: null, attribution: 'none' };

const named = (person: FoundPerson): Subject => ({ person, attribution: 'named' });

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const PREPOSITIONS = words(
  "de d' du des a au aux avec chez par sur sous dans en vers contre entre sans pour apres avant depuis envers face devant malgre",
);
const SINGULAR_ARTICLES = words("le la l' ce cet cette");
const INDEFINITE = words(
  'un une certains certaines plusieurs beaucoup tous toutes quelques les ces des leurs quelqu nul chacun chacune nombreux',
);
const BEFORE_NOUN = words(
  'jeune jeunes vieux vieil vieille ancien ancienne petit petite nouveau nouvelle nouvel meme autre seul seule premier premiere second seconde troisieme futur future',
);
const FEMININE_DETERMINERS = words('la cette une');
const MASCULINE_DETERMINERS = words('le ce cet un');

/** The gender of a person, from the first name, civility or role; null where nothing tells. */
export const compatible = (person: FoundPerson, gender: Gender | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

/**
 * The subject of the nearest sentence before a token that mentions a person for whom `accepts` holds: French takes its
 * pronouns up from subjects, so the first mention of the sentence that no preposition governs, else its first.
 */
export function topicBefore(
  scene: Scene,
  token: number,
  accepts: (person: FoundPerson) => boolean,
): PersonMention | null {
  let best: PersonMention | null = null;
  let sentence = -1;
  for (const mention of mentionsBefore(scene, token)) {
    const here = sentenceAt(scene.analysis, scene.tokens[mention.first]!.start);
    if (best && here !== sentence) break;
    if (!accepts(mention.person) || (best && isGoverned(scene, mention) && !isGoverned(scene, best))) continue;
    best = mention;
    sentence = here;
  }
  return best;
}

/** How many tokens nearer a person of unknown gender must be than one of the right gender to be the likelier one. */
const UNKNOWN_GENDER_ADVANTAGE = 60;

/** The person a pronoun of that gender stands for. */
export function antecedent(scene: Scene, token: number, gender: Gender | null): FoundPerson | null {
  const possible = topicBefore(scene, token, (person) => compatible(person, gender));
  const sure = gender && topicBefore(scene, token, (person) => person.gender === gender);
  if (!sure || !possible) return possible?.person ?? null;
  return (possible.first - sure.first < UNKNOWN_GENDER_ADVANTAGE ? sure : possible).person;
}

/** `et`, `ou` or a comma joins the mention to another: several speak, so nobody does. */
const isCoordinated = ({ keys, mentionAt }: Scene, { last }: PersonMention): boolean =>
  (keys[last] === 'et' || keys[last] === 'ou') && mentionAt.has(last + 1);

const isGoverned = ({ keys }: Scene, { first }: PersonMention): boolean => PREPOSITIONS.has(keys[first - 1] ?? '');

const ORDINAL = /^(?:premier|premiere|second|seconde|deuxieme|dernier|derniere)$/;

/** `le premier`, `la seconde`, `cette dernière`: one of the last two people named. */
function ordinal(scene: Scene, at: number): Subject | null {
  const [determiner, word] = [scene.keys[at]!, scene.keys[at + 1] ?? ''];
  if (!SINGULAR_ARTICLES.has(determiner) || !ORDINAL.test(word) || scene.tokens[at + 2]?.kind === 'word') return null;
  const gender = FEMININE_DETERMINERS.has(determiner) ? 'f' : 'm';
  const pair: FoundPerson[] = [];
  for (const { person } of mentionsBefore(scene, at)) {
    if (!pair.includes(person)) pair.unshift(person);
    if (pair.length === 2) break;
  }
  const person = pair[word.startsWith('premier') ? 0 : pair.length - 1];
  return person && compatible(person, gender) ? { person, attribution: 'pronoun' } : null;
}

/** A noun phrase for a person: `la directrice`, `ce bénévole de 67 ans`, `un habitant`. */
interface NounPhrase {
  readonly head: string;
  readonly gender: Gender | null;
  readonly definite: boolean;
  readonly last: number;
}

function nounPhraseAt({ keys }: Scene, at: number): NounPhrase | null {
  const determiner = keys[at]!;
  const definite = SINGULAR_ARTICLES.has(determiner);
  if (!definite && !INDEFINITE.has(determiner)) return null;
  let first = at + 1;
  while (BEFORE_NOUN.has(keys[first] ?? '')) first++;
  const role = roleAt(keys, first) ?? personNounAt(keys, first);
  if (!role) return null;
  const told = FEMININE_DETERMINERS.has(determiner) ? 'f' : MASCULINE_DETERMINERS.has(determiner) ? 'm' : null;
  return { head: keys[first]!, gender: told ?? role.value.gender, definite, last: first + role.length };
}

const stemOf = (key: string) => key.replace(/(?:[eè]re|rice|euse|eur|er|ne|e|s)+$/, '').slice(0, 7);

const isContrasted = ({ keys }: Scene, last: number): boolean =>
  keys[last] === ',' && /^(?:elle|lui)$/.test(keys[last + 1] ?? '') && keys[last + 2] === ',';

/** The person of the article whom a role means: the one who bears it, or the last one mentioned who can be it. */
function bearer(scene: Scene, { head, gender, definite, last }: NounPhrase, at: number): FoundPerson | null {
  if (!definite) return null;
  const bears = (person: FoundPerson) =>
    compatible(person, gender) &&
    person.role !== null &&
    stemOf(lexiconKey(person.role.split(' ')[0]!)) === stemOf(head);
  const bearers = scene.people.filter(bears);
  if (bearers.length === 1) return bearers[0]!;
  // `La maire, elle, …` sets somebody else against the one spoken of
  if (bearers.length === 0 && isContrasted(scene, last)) return null;
  return (
    topicBefore(scene, at, (person) => (bearers.length > 0 ? bears(person) : compatible(person, gender)))?.person ??
    null
  );
}

/** A mention in apposition to a noun phrase: `le boulanger Nowak`, `la conseillère de la Marne, Sabine Nollet`. */
function apposed(scene: Scene, from: number, last: number): PersonMention | null {
  for (let i = from; i < last && i < from + 12; i++) {
    const mention = scene.mentionAt.get(i);
    if (mention && !isGoverned(scene, mention)) return mention;
    if (/^[.:;!?"()–]$/.test(scene.keys[i]!)) return null;
  }
  return null;
}

function nounSubject(scene: Scene, at: number, phrase: NounPhrase, last: number): Subject {
  const name = apposed(scene, phrase.last, last);
  if (name) return isCoordinated(scene, name) ? NOBODY : named(name.person);
  const person = bearer(scene, phrase, at);
  return person ? { person, attribution: 'pronoun' } : NOBODY;
}

/** A subject whose noun the lexicons do not know: one of two people named, or a name in apposition, or nobody. */
function otherSubject(scene: Scene, at: number, last: number): Subject {
  const name = apposed(scene, at + 2, Math.min(last, at + 8));
  return name ? named(name.person) : (ordinal(scene, at) ?? NOBODY);
}

/** How far behind its verb a subject may stand: `confie dans un grand sourire Awa Koné`. */
const REACH = 14;

/** The subject that stands behind the verb at `verb`, within `last`: a name, a noun phrase; null where there is neither. */
export function subjectBehind(scene: Scene, verb: number, last: number): Subject | null {
  const { keys, mentionAt } = scene;
  let commas = 0;
  for (let i = verb + 1; i < last && i <= verb + REACH; i++) {
    const key = keys[i]!;
    const mention = mentionAt.get(i);
    if (mention && (i === verb + 1 || !isGoverned(scene, mention)))
      return isCoordinated(scene, mention) ? NOBODY : named(mention.person);
    if (/^[.:;!?"(–]$/.test(key) || (key === ',' && ++commas > 2)) return null;
    if (PREPOSITIONS.has(keys[i - 1]!)) continue;
    if (/^(?:ils|elles|on|nous|vous|je|j'|tu|ceux|celles)$/.test(key)) return NOBODY;
    const phrase = nounPhraseAt(scene, i);
    if (phrase) return nounSubject(scene, i, phrase, last);
    if (i === verb + 1 && (SINGULAR_ARTICLES.has(key) || INDEFINITE.has(key))) return otherSubject(scene, i, last);
  }
  return null;
}

/** The speaker that `-t-il` or `-t-elle` means. */
export function pronounSubject(scene: Scene, token: number, gender: Gender | null): Subject {
  const person = gender && antecedent(scene, token, gender);
  return person ? { person, attribution: 'pronoun' } : NOBODY;
}

/** Words before the quotation that say who speaks though they are no subject: `Selon X, « … »`. */
const SOURCE = words('selon pour chez');

/** The pronoun subject of a clause: `elle s'est aperçue … : « … »`. */
function clausePronoun(scene: Scene, { first, last }: Clause): Subject | null {
  for (let i = first; i < last; i++) {
    const key = scene.keys[i]!;
    const inversion = inversionOf(key);
    if (inversion) return pronounSubject(scene, i, inversion.gender);
    if (/^(?:il|lui|elle)$/.test(key)) return pronounSubject(scene, i, key === 'elle' ? 'f' : 'm');
    if (/^(?:ils|elles|on|nous|certains|certaines|beaucoup|tous|toutes|plusieurs)$/.test(key)) return NOBODY;
  }
  return null;
}

/** `Une voix, depuis le fond : « … »`: somebody whom the clause introduces without a name. */
const opensWithSomebody = (scene: Scene, { first, last }: Clause): boolean =>
  first < last && INDEFINITE.has(scene.keys[first]!);

/** The noun phrase that a clause begins with, as its subject. */
function clauseNoun(scene: Scene, { first, last }: Clause): Subject | null {
  for (let i = first; i < last; i++) {
    if (i > first && scene.keys[i - 1] !== ',' && scene.keys[i - 1] !== 'et') continue;
    const phrase = nounPhraseAt(scene, i);
    if (phrase) return nounSubject(scene, i, phrase, last);
  }
  return null;
}

/** Of several people named in a clause, the one nearest before its last verb of speech, else the first behind it, else the first. */
function chosen(scene: Scene, { first, last }: Clause, names: readonly PersonMention[]): PersonMention {
  let verb = last - 1;
  while (verb > first && !isSpeechVerb(scene.keys[verb]!)) verb--;
  if (verb === first) return names[0]!;
  return names.findLast((m) => m.last <= verb) ?? names.find((m) => m.first > verb) ?? names[0]!;
}

/** Who speaks according to the clause before a quotation (`X, lui, pense déjà à l'hiver : « … »`); null where it does not say. */
export function subjectBefore(scene: Scene, clause: Clause): Subject | null {
  const all = mentionsIn(scene, clause);
  const free = all.filter(
    (m) => !isGoverned(scene, m) || (m.first === clause.first + 1 && SOURCE.has(scene.keys[clause.first]!)),
  );
  if (free.length > 0) {
    const name = chosen(scene, clause, free);
    return isCoordinated(scene, name) ? NOBODY : named(name.person);
  }
  const other = clauseNoun(scene, clause) ?? clausePronoun(scene, clause);
  if (other) return other;
  if (opensWithSomebody(scene, clause)) return NOBODY;
  // `Le mot d'ordre de X : « … »`
  return all.length > 0 ? named(all.at(-1)!.person) : null;
}
