import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import type { FoundPerson } from '../../types.js';
import { isGoverned } from './antecedent.js';
import { bearer } from './bearer.js';
import { type NounPhrase, nounPhraseAt } from './noun-phrases.js';
import { ordinal } from './ordinal.js';
import { pronounSubject } from './pronoun.js';
import { type Clause, mentionsIn, type PersonMention, type Scene } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { INDEFINITE, PREPOSITIONS, SINGULAR_ARTICLES, words } from './words.js';

const named = (person: FoundPerson): Subject => ({ person, attribution: 'named' });

/** `et`, `ou` or a comma joins the mention to another: several speak, so nobody does. */
export const isCoordinated = ({ keys, mentionAt }: Scene, { last }: PersonMention): boolean =>
  (keys[last] === 'et' || keys[last] === 'ou') && mentionAt.has(last + 1);

/** Behind these no name is in apposition to the noun before: a clause begins. */
const CLAUSE_OPENER = /^(?:qui|que|qu'|dont|ou|lorsque|lorsqu'|quand|tandis|alors|si|comme|puisque|car)$/;

/** A mention in apposition to a noun phrase: `le boulanger Nowak`, `la conseillère de la Marne, Sabine Nollet`. */
function apposed(scene: Scene, from: number, last: number): PersonMention | null {
  for (let i = from; i < last && i < from + 12; i++) {
    const mention = scene.mentionAt.get(i);
    if (mention && !isGoverned(scene, mention)) return mention;
    if (/^[.:;!?"()–]$/.test(scene.keys[i]!) || CLAUSE_OPENER.test(scene.keys[i]!)) return null;
  }
  return null;
}

export function nounSubject(scene: Scene, at: number, phrase: NounPhrase, last: number): Subject {
  const name = apposed(scene, at + 1, last);
  if (name) return isCoordinated(scene, name) ? NOBODY : named(name.person);
  const person = bearer(scene, phrase, at);
  return person ? { person, attribution: 'pronoun' } : NOBODY;
}

/** A subject whose noun the lexicons do not know: one of two people named, or a name in apposition, or nobody. */
function otherSubject(scene: Scene, at: number, last: number): Subject {
  const name = apposed(scene, at + 1, Math.min(last, at + 8));
  return name ? named(name.person) : (ordinal(scene, at) ?? NOBODY);
}

/** `raconte celle qui a repris le bar`: the person just spoken of in other words; `celle qui l'a embauché` is another one. */
function describedSubject(scene: Scene, at: number): Subject {
  const [link, object] = [scene.keys[at + 1] ?? '', scene.keys[at + 2] ?? ''];
  if (!/^(?:qui|que|qu'|dont)$/.test(link) || (link === 'qui' && /^(?:le|la|l'|les|lui|leur)$/.test(object)))
    return NOBODY;
  return pronounSubject(scene, at, scene.keys[at] === 'celle' ? 'f' : 'm');
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
    if (/^(?:celui|celle)$/.test(key)) return describedSubject(scene, i);
    const phrase = nounPhraseAt(scene, i);
    if (phrase) return nounSubject(scene, i, phrase, last);
    if (i === verb + 1 && (SINGULAR_ARTICLES.has(key) || INDEFINITE.has(key))) return otherSubject(scene, i, last);
  }
  return null;
}

/** Words before the quotation that say who speaks though they are no subject: `Selon X, « … »`. */
const SOURCE = words('selon pour chez');

const CONJUNCTION = /^(?:quand|lorsque|lorsqu'|si|comme|puisque|puisqu'|alors|tandis|apres|avant|en|des|depuis)$/;

/** Where the main clause starts: behind the comma that ends a subordinate one (`Quand on l'interroge, il répond : « … »`). */
function mainClause({ keys }: Scene, first: number, last: number): number {
  if (!CONJUNCTION.test(keys[first] ?? '')) return first;
  const comma = keys.slice(first, last).indexOf(',');
  return first + comma + 1;
}

/** The pronoun subject of a clause: `elle s'est aperçue … : « … »`. */
function clausePronoun(scene: Scene, { first, last }: Clause): Subject | null {
  for (let i = mainClause(scene, first, last); i < last; i++) {
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

/** `elle affirme que Paul aurait « … »`: who stands behind `que` is spoken of. */
const isSubordinate = ({ keys }: Scene, verb: number, { first }: PersonMention): boolean =>
  keys.slice(verb + 1, first).some((key) => key === 'que' || key === "qu'");

/** Of the people named in a clause, the one nearest before its last verb of speech, else the first behind it that is its subject; the first where it has no such verb. */
function chosen(scene: Scene, { first, last }: Clause, names: readonly PersonMention[]): PersonMention | undefined {
  let verb = last - 1;
  while (verb >= first && !isSpeechVerb(scene.keys[verb]!)) verb--;
  if (verb < first) return names[0];
  // `X cite Y : « … »`
  if (/^cit/.test(scene.keys[verb]!)) return names.find((m) => m.first > verb) ?? names[0];
  const before = names.filter((m) => m.last <= verb);
  // `X, que Y a embauché, raconte`: Y stands in a relative clause
  const free = before.filter((m) => !/^(?:que|qu'|dont)$/.test(scene.keys[m.first - 1] ?? ''));
  return (
    (free.length > 0 ? free : before).at(-1) ?? names.find((m) => m.first > verb && !isSubordinate(scene, verb, m))
  );
}

/** The subject of a clause (`X, lui, songe au printemps`); null where it has none that is a person. */
export function clauseSubject(scene: Scene, clause: Clause): Subject | null {
  const all = mentionsIn(scene, clause);
  const free = all.filter(
    (m) => !isGoverned(scene, m) || (m.first === clause.first + 1 && SOURCE.has(scene.keys[clause.first]!)),
  );
  const name = chosen(scene, clause, free);
  if (name) return isCoordinated(scene, name) ? NOBODY : named(name.person);
  const other = ordinal(scene, clause.first) ?? clauseNoun(scene, clause) ?? clausePronoun(scene, clause);
  if (other) return other;
  return opensWithSomebody(scene, clause) || free.length > 0 ? NOBODY : null;
}
