import { roleAt } from '../../french/roles.js';
import type { Attribution, FoundPerson } from '../../types.js';
import { isGoverned } from './antecedent.js';
import { bearer } from './bearer.js';
import { nounPhraseAt } from './noun-phrases.js';
import { pronounSubject } from './pronoun.js';
import { type BodyMention, mentionsBefore, type PersonMention, type Scene } from './scene.js';
import { PREPOSITIONS, SINGULAR_ARTICLES, words } from './words.js';

/** Whom a statement names as its source: a person, or a body. */
export interface Source {
  readonly person: FoundPerson | null;
  readonly organisation: string | null;
  readonly attribution: Attribution;
  /** The tokens that name it, `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

const DETERMINERS = words("le la l' les ce cet cette ces un une son sa ses leur leurs notre nos");

/** Nouns for a text in which a body says something: `selon une étude de l'Insee`. */
const DOCUMENTS = words(
  'analyse analyses atlas avis barometre bilan calculs chiffre chiffres communique conclusions diagnostic donnees enquete enquetes estimation estimations etude etudes evaluation evaluations expertise note panorama projections rapport rapports recensement releves sondage statistiques travaux',
);

/** Words between a subject and its verb: auxiliaries, negation, clitics, adverbs. */
const BEFORE_VERB = words(
  "a ont avait aura aurait avaient est etait s' se lui leur y en me m' nous vous aussi egalement deja encore toujours volontiers ainsi souvent meme bien quant alors d'ailleurs ailleurs fait laisse tient vient a de d' veut va aime souhaite",
);

const isAdverb = (key: string): boolean => /.{3}ment$/.test(key);

const byPerson = ({ person, first, last }: PersonMention): Source => ({
  ...{ person, organisation: null, attribution: 'named', first, last },
});

const byBody = ({ name, first, last }: BodyMention): Source => ({
  ...{ person: null, organisation: name, attribution: 'named', first, last },
});

/** The token before a body's determiner and the common nouns that introduce it (`l'association X`). */
function beforeBody({ keys, tokens }: Scene, { first }: BodyMention): number {
  let at = first - 1;
  for (let n = 0; n < 3 && tokens[at]?.kind === 'word' && /^\p{Ll}/u.test(tokens[at]!.text); n++) {
    if (DETERMINERS.has(keys[at]!) || PREPOSITIONS.has(keys[at]!) || /^(?:et|ou)$/.test(keys[at]!)) break;
    at--;
  }
  return DETERMINERS.has(keys[at] ?? '') ? at - 1 : at;
}

/** `l'étude de l'Insee`, `les chiffres publiés par la Dares`: is the body the author of a text just before it? */
function isAuthor(scene: Scene, body: BodyMention): boolean {
  const { keys, tokens } = scene;
  const preposition = beforeBody(scene, body);
  if (!/^(?:de|d'|du|des|par)$/.test(keys[preposition] ?? '')) return false;
  for (let i = preposition - 1; i >= 0 && i > preposition - 6 && tokens[i]!.kind === 'word'; i--) {
    if (DOCUMENTS.has(keys[i]!)) return true;
  }
  return false;
}

const bodyEndingAt = ({ bodyAt }: Scene, end: number): BodyMention | undefined => {
  for (let first = end - 1; first >= 0 && first > end - 14; first--) {
    const body = bodyAt.get(first);
    if (body?.last === end) return body;
  }
  return undefined;
};

const personEndingAt = (scene: Scene, end: number): PersonMention | undefined =>
  mentionsBefore(scene, end).find((mention) => mention.last === end);

/** Does a name end before the token? */
export const endsName = (scene: Scene, end: number): boolean =>
  (personEndingAt(scene, end) ?? bodyEndingAt(scene, end)) !== undefined;

/** `l'Insee et la Dares`: is another body named beside it? */
const isFirst = ({ keys, bodyAt }: Scene, { last }: BodyMention): boolean =>
  /^(?:et|ou)$/.test(keys[last] ?? '') && [1, 2, 3].some((n) => bodyAt.has(last + n));

/** Two who speak are no one: `X et Y expliquent`. */
const isSecond = (scene: Scene, { first }: PersonMention): boolean =>
  /^(?:et|ou)$/.test(scene.keys[first - 1] ?? '') && personEndingAt(scene, first - 1) !== undefined;

/** Only whose role the text tells is taken for its bearer: nothing else here shows that the noun means somebody named. */
const told = (person: FoundPerson | null): FoundPerson | null => (person?.role ? person : null);

/** `la directrice du centre` that ends before `end`: whoever bears the role. */
function roleEndingAt(scene: Scene, end: number, floor: number): Source | null {
  const { keys, tokens } = scene;
  for (let i = end - 2; i >= floor && i > end - 10; i--) {
    if (tokens[i]!.kind === 'punct') return null;
    if (PREPOSITIONS.has(keys[i - 1] ?? '')) continue;
    const phrase = nounPhraseAt(scene, i);
    if (!phrase) continue;
    const person = phrase.last <= end ? told(bearer(scene, phrase, i)) : null;
    return person && { person, organisation: null, attribution: 'pronoun', first: i, last: end };
  }
  return null;
}

/** The noun phrase that ends before `end`, if it names who speaks. */
function phraseEndingAt(scene: Scene, end: number, floor: number): Source | null {
  const person = personEndingAt(scene, end);
  if (person && person.first >= floor && !isGoverned(scene, person))
    return isSecond(scene, person) ? null : byPerson(person);
  const body = bodyEndingAt(scene, end);
  if (body && body.first >= floor) {
    const governor = scene.keys[beforeBody(scene, body)] ?? '';
    if (isAuthor(scene, body) || (!PREPOSITIONS.has(governor) && governor !== 'et')) return byBody(body);
  }
  return roleEndingAt(scene, end, floor);
}

/** Where the phrase in commas or brackets that ends at `end` opens; -1 where there is none. */
function openingOf({ keys }: Scene, end: number, floor: number): number {
  const mark = keys[end] === ')' ? '(' : ',';
  for (let i = end - 1; i >= floor && i > end - 26; i--) if (keys[i] === mark) return i;
  return -1;
}

/** The subject of the verb at `verb`: what stands right before it, across auxiliaries and appositions (`X, directrice, a expliqué`). */
export function sourceBefore(scene: Scene, verb: number, floor: number): Source | null {
  const { keys } = scene;
  let end = verb;
  while (end > floor && (BEFORE_VERB.has(keys[end - 1]!) || isAdverb(keys[end - 1]!))) end--;
  if (keys[end - 1] === 'qui') end -= keys[end - 2] === ',' ? 2 : 1;
  const key = keys[end - 1] ?? '';
  if (end > floor && /^(?:il|elle)$/.test(key)) return pronounSource(scene, end - 1);
  for (let n = 0; n < 4 && end > floor; n++) {
    const closing = keys[end - 1]!;
    if (closing !== ',' && closing !== ')') return phraseEndingAt(scene, end, floor);
    const opening = openingOf(scene, end - 1, floor);
    if (opening === -1) return null;
    const apposed = closing === ',' ? phraseEndingAt(scene, end - 1, opening + 1) : null;
    // `le maire, Paul Roy, explique`: the name is all that the commas hold
    if (apposed && apposed.attribution === 'named' && apposed.first <= opening + 2) return apposed;
    end = opening;
    const named = keys[end - 1] === ',' || keys[end - 1] === ')' ? null : phraseEndingAt(scene, end, floor);
    if (named) return named;
    if (keys[end - 1] !== ',' && keys[end - 1] !== ')') end++;
  }
  return null;
}

function pronounSource(scene: Scene, at: number): Source | null {
  const { person, attribution } = pronounSubject(scene, at, scene.keys[at] === 'elle' ? 'f' : 'm');
  return person && { person, organisation: null, attribution, first: at, last: at + 1 };
}

/** How far behind its preposition or verb the name of a source may stand: `selon la dernière enquête annuelle de l'Insee`. */
const REACH = 16;

/** The source that a phrase from `at` on names: `l'Insee`, `une étude de l'Insee`, `la directrice, Lina Roy`, `elle`. */
export function sourceFrom(scene: Scene, at: number, limit: number): Source | null {
  const { keys, tokens, mentionAt, bodyAt } = scene;
  if (/^(?:lui|elle)$/.test(keys[at] ?? '')) return pronounSource(scene, at);
  const phrase = mentionAt.has(at) ? null : nounPhraseAt(scene, at);
  let plain = true;
  for (let i = at; i < limit && i < at + REACH; i++) {
    // what a conjunction opens is said, and names no source
    if (/^(?:que|qu'|qui|dont|si|comme|quand)$/.test(keys[i]!)) break;
    const mention = mentionAt.get(i);
    if (mention) {
      const fits = !isGoverned(scene, mention) || i === at || isAuthorOf(scene, at, i);
      const several = /^(?:et|ou)$/.test(keys[mention.last] ?? '') && mentionAt.has(mention.last + 1);
      if (fits) return several ? null : { ...byPerson(mention), first: at };
    }
    const body = bodyAt.get(i);
    if (body && !phrase)
      return (plain || isAuthor(scene, body)) && !isFirst(scene, body) ? { ...byBody(body), first: at } : null;
    // only a role is followed by a comma and then its bearer's name
    if (tokens[i]!.kind === 'punct' && !(phrase && keys[i] === ',' && mentionAt.has(i + 1))) break;
    if (PREPOSITIONS.has(keys[i]!) && i > at) plain = false;
  }
  const person = phrase && !namesAnother(scene, roleEnd(scene, at, limit)) ? told(bearer(scene, phrase, at)) : null;
  return person
    ? { person, organisation: null, attribution: 'pronoun', first: at, last: roleEnd(scene, at, limit) }
    : null;
}

/** `le récit de Lina Roy`, `une étude menée par Lina Roy`. */
const isAuthorOf = ({ keys }: Scene, from: number, at: number): boolean =>
  keys.slice(from, at).some((key) => DOCUMENTS.has(key));

/** `le ministre, Jay Weatherill,`: does a name that is nobody's here follow the comma? */
const namesAnother = ({ keys, tokens }: Scene, comma: number): boolean =>
  keys[comma] === ',' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[comma + 1]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[comma + 2]?.text ?? '');

/** The end of a noun phrase: before the next mark. */
function roleEnd({ tokens }: Scene, from: number, limit: number): number {
  let end = from;
  while (end < limit && tokens[end]!.kind !== 'punct') end++;
  return end;
}

/** Nouns that say what a body is when they follow its name. */
const BODIES = words(
  'agence association collectif editeur entreprise federation filiale fondation groupe hebdomadaire institut journal leader mensuel numero observatoire operateur organe organisation organisme quotidien reseau societe syndicat',
);

/** `l'agence de presse`: a noun for a body in apposition. */
const isBody = ({ keys }: Scene, at: number): boolean =>
  SINGULAR_ARTICLES.has(keys[at] ?? '') && BODIES.has(keys[at + 1] ?? '');

/** `directrice`, `la directrice`, `de la Caf`, `43 ans`: what says more of a person. */
const isPerson = (scene: Scene, at: number): boolean =>
  roleAt(scene.words, /^une?$/.test(scene.keys[at] ?? '') ? at + 1 : at) !== null ||
  nounPhraseAt(scene, at)?.definite === true ||
  /^(?:de|d'|du)$/.test(scene.keys[at] ?? '') ||
  AGE.test(scene.keys[at] ?? '');

const AGE = /^(?:\d{1,3}|ans?)$/;

/** The end of a source with what is in apposition to it: `X, directrice de la Caf,` and `X (Caf)`; the mark that closes it is left out. `leads`: a clause follows. */
export function apposedEnd(scene: Scene, source: Source, limit: number, leads = false): number {
  const { keys } = scene;
  let end = source.last;
  if (keys[end] === '(') {
    const closing = keys.indexOf(')', end);
    if (closing !== -1 && closing < limit) end = closing + 1;
  }
  for (let n = 0; n < 3 && keys[end] === ','; n++) {
    if (!(source.organisation ? isBody(scene, end + 1) : isPerson(scene, end + 1))) break;
    const next = keys.slice(end + 1, limit).findIndex((key) => /^[,.;:]$/.test(key));
    // before a clause what is apposed ends with a comma too
    if (leads && keys[end + 1 + next] !== ',') break;
    end = next === -1 ? limit : end + 1 + next;
  }
  return end;
}
