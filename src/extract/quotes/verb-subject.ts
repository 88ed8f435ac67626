import { isSpeechVerb } from '../../french/speech.js';
import { isGoverned } from './antecedent.js';
import { nounPhraseAt } from './noun-phrases.js';
import { pronounSubject } from './pronoun.js';
import { type Clause, mentionsIn, type Scene } from './scene.js';
import { indefiniteEnd } from './somebody.js';
import { NOBODY, type Subject } from './speaker.js';
import { nounSubject, subjectBehind } from './subject.js';
import { PREPOSITIONS, words } from './words.js';

/** How far before the quotation its verb may stand, in tokens. */
const REACH = 8;

/** What stands between a subject and its verb: auxiliaries, negation, clitics. */
const BEFORE_VERB = words("a ont avait avaient aura s' se lui leur y en me m' nous vous te t' le la l' les ne n' fait");

/** Is it a verb of speech, no noun spelt like one (`la réponse du conseiller`)? */
export const isVerbOfSpeech = ({ keys }: Scene, at: number): boolean =>
  isSpeechVerb(keys[at]!) && !/^(?:du|un|une|au|ce|cette)$/.test(keys[at - 1] ?? '');

/** `réplique-t-il, agacé : « … »`: how somebody says it, no verb of its own. */
const isApposedMood = ({ keys, words: spelt }: Scene, at: number): boolean =>
  keys[at - 1] === ',' && /ée?s?$/.test(spelt[at]!);

/** The last verb of speech of a clause; -1 where none is near its end. */
function lastVerb(scene: Scene, { first, last }: Clause): number {
  for (let i = last - 1; i >= first && i >= last - REACH; i--)
    if (isVerbOfSpeech(scene, i) && !isApposedMood(scene, i)) return i;
  return -1;
}

/** The noun phrase or pronoun for somebody without a name that ends before `end`: `la directrice de l'école`, `l'un d'eux`. */
function phraseBefore(scene: Scene, end: number, floor: number): Subject | null {
  const { keys, tokens } = scene;
  for (let i = end - 1; i >= floor && i > end - 10 && tokens[i]!.kind !== 'punct'; i--) {
    if (mentionsIn(scene, { first: i, last: end }).some((m) => !isGoverned(scene, m))) return null;
    const pronoun = indefiniteEnd(scene, i);
    if (pronoun !== -1 && pronoun <= end && !PREPOSITIONS.has(keys[i - 1] ?? '')) return NOBODY;
    const phrase = nounPhraseAt(scene, i);
    if (!phrase || phrase.last > end) continue;
    if (phrase.last < end && !PREPOSITIONS.has(keys[phrase.last]!)) continue;
    return nounSubject(scene, i, phrase, phrase.last);
  }
  return null;
}

/** Who is the subject of the verb of speech before a quotation, told by what stands right beside it: `on lui a répondu : « … »`, `un homme qui disait : « … »`, `ce que répète sa mère : « … »`. Null where a name does. */
export function verbSubject(scene: Scene, clause: Clause): Subject | null {
  const { keys } = scene;
  const verb = lastVerb(scene, clause);
  if (verb === -1) return null;
  let end = verb;
  while (end > clause.first && BEFORE_VERB.has(keys[end - 1]!)) end--;
  if (end === clause.first) return null;
  const key = keys[end - 1]!;
  if (/^(?:que|qu'|comme)$/.test(key)) return subjectBehind(scene, verb, clause.last);
  if (/^(?:on|ils|elles|certains|beaucoup)$/.test(key)) return NOBODY;
  if (/^(?:il|elle)$/.test(key)) return pronounSubject(scene, end - 1, key === 'elle' ? 'f' : 'm');
  if (key === 'qui') return keys[end - 2] === ',' ? null : phraseBefore(scene, end - 1, clause.first);
  return phraseBefore(scene, end, clause.first);
}
