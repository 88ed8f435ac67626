import { isSpeechVerb } from '../../french/speech.js';
import { isGoverned } from './antecedent.js';
import { isApposed } from './apposed.js';
import { nounPhraseAt } from './noun-phrases.js';
import { type Clause, mentionsIn, type Scene } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { nounSubject } from './subject.js';
import { PREPOSITIONS, words } from './words.js';

const PRONOUNS = words(
  "quelqu'un quelqu'une certains certaines beaucoup plusieurs chacun chacune tous toutes celui celle",
);

/** `le plus jeune`, of people: `le plus important` is none. */
const OF_PEOPLE =
  /^(?:grand|petit|jeune|age|vieux|vieille|bavard|timide|ancien|motive|sage|convaincu|enthousiaste|determine|optimiste|sceptique|hardi|experimente|inquiet|remonte)(?:e|ne)?s?$/;

/** The end of an indefinite pronoun at a token (`l'un d'eux`, `l'une des mères`, `une autre`, `quelqu'un`); -1 where there is none. */
export function indefiniteEnd({ keys }: Scene, at: number): number {
  const [key, next, behind] = [keys[at] ?? '', keys[at + 1] ?? '', keys[at + 2] ?? ''];
  if (PRONOUNS.has(key)) return at + 1;
  if (key === "d'" && next === 'autres') return at + 2;
  if (/^(?:un|une)$/.test(key) && /^(?:autre|troisieme|d'|des)$/.test(next)) return at + 2;
  if (/^l[ea]$/.test(key) && /^(?:plus|moins)$/.test(next) && OF_PEOPLE.test(behind)) return at + 3;
  return key === "l'" && /^une?$/.test(next) && /^(?:de|d'|des)$/.test(behind) ? at + 4 : -1;
}

const LINK = /^(?:et|mais|puis|or|alors|ensuite|pourtant)$/;

/** Where the subject of a clause may begin: at its start, behind a conjunction, behind the adverbial in front (`À côté de lui, une dame …`). */
function subjectStart({ keys }: Scene, { first, last }: Clause): number {
  const start = LINK.test(keys[first] ?? '') ? first + 1 : first;
  if (!PREPOSITIONS.has(keys[start] ?? '')) return start;
  const comma = keys.slice(start, Math.min(last, start + 8)).indexOf(',');
  return comma === -1 ? start : start + comma + 1;
}

/** `Enedis a répondu à X : « … »`: the clause begins with a body, and a verb of speech ends it. */
function isBody({ keys, bodyAt }: Scene, at: number, { last }: Clause): boolean {
  const start = [at, at + 1, at + 2].find((i) => bodyAt.has(i));
  if (start === undefined || keys.slice(at, start).some((key) => !/^(?:l[ea]s?|l'|association|collectif)$/.test(key)))
    return false;
  const rest = keys.slice(bodyAt.get(start)!.last, Math.min(last, at + 40));
  return !rest.includes('voix') && !rest.includes('bouche') && rest.some(isSpeechVerb) && !rest.includes('que');
}

/** Whom the clause begins with and does not name, though it names somebody further on (`Quelqu'un interrompt X : « … »`); null where it names its subject. */
export function openingSubject(scene: Scene, clause: Clause): Subject | null {
  const at = subjectStart(scene, clause);
  const pronoun = indefiniteEnd(scene, at);
  const phrase = pronoun === -1 ? nounPhraseAt(scene, at) : null;
  if (pronoun === -1 && !phrase) return isBody(scene, at, clause) ? NOBODY : null;
  const end = phrase?.last ?? pronoun;
  const name = mentionsIn(scene, { first: end, last: clause.last }).find((m) => !isGoverned(scene, m));
  if (name && isApposed(scene, end, name, clause.last)) return null;
  return phrase ? nounSubject(scene, at, phrase, end) : NOBODY;
}
