import { isSpeechVerb } from '../../french/speech.js';
import type { FoundPerson, Gender } from '../../types.js';
import { compatible } from './antecedent.js';
import { bearer } from './bearer.js';
import { nounPhraseAt } from './noun-phrases.js';
import { mentionsBefore, type Scene } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { FEMININE_DETERMINERS, SINGULAR_ARTICLES } from './words.js';

/** Verbs and adverbs that may follow `ce dernier`. */
const VERB_BEHIND = /^(?:a|avait|est|se|s'|ne|n'|qui|y|en|lui|leur|le|la|l'|tient|dit|veut|ajoute|.{3,}ment)$/;
const ORDINAL = /^(?:premier|premiere|second|seconde|deuxieme|dernier|derniere)$/;

/** Does it read `le second …`, whatever follows? */
export const opensWithOrdinal = ({ keys }: Scene, at: number): boolean =>
  SINGULAR_ARTICLES.has(keys[at] ?? '') && ORDINAL.test(keys[at + 1] ?? '');

const DEMONSTRATIVE = /^cet?(?:te)?$/;

/** `X a reçu le recteur. “…”, lui a glissé ce dernier`: has the narrator spoken, since the last name, of somebody of that gender by a role alone? */
function isSomebodySince(scene: Scene, at: number, gender: Gender): boolean {
  const since = mentionsBefore(scene, at).find((m) => !scene.quoted(m.first));
  for (let i = at - 1; since && i >= since.last && i > at - 60; i--) {
    const phrase = scene.quoted(i) ? null : nounPhraseAt(scene, i);
    if (phrase?.definite && !phrase.broad && phrase.gender === gender) return !bearer(scene, phrase, i)?.role;
  }
  return false;
}

/** `le premier`, `la seconde`, `cette dernière`: one of the last two people named. */
export function ordinal(scene: Scene, at: number): Subject | null {
  const [determiner, word] = [scene.keys[at] ?? '', scene.keys[at + 1] ?? ''];
  if (!SINGULAR_ARTICLES.has(determiner) || !ORDINAL.test(word)) return null;
  // `le premier habitant` is somebody else; a verb may follow
  if (
    scene.tokens[at + 2]?.kind === 'word' &&
    !VERB_BEHIND.test(scene.keys[at + 2]!) &&
    !isSpeechVerb(scene.keys[at + 2]!)
  )
    return null;
  const gender = FEMININE_DETERMINERS.has(determiner) ? 'f' : 'm';
  if (DEMONSTRATIVE.test(determiner) && word.startsWith('dernier') && isSomebodySince(scene, at, gender)) return NOBODY;
  const pair: FoundPerson[] = [];
  for (const { person } of mentionsBefore(scene, at)) {
    if (!pair.includes(person)) pair.unshift(person);
    if (pair.length === 2) break;
  }
  const person = pair[word.startsWith('premier') ? 0 : pair.length - 1];
  return person && compatible(person, gender) ? { person, attribution: 'pronoun' } : null;
}
