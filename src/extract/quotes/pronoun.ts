import { sentenceAt } from '../../text/analyse.js';
import type { FoundPerson, Gender } from '../../types.js';
import { antecedent, compatible, isGoverned } from './antecedent.js';
import { isApposed } from './apposed.js';
import { bearer } from './bearer.js';
import { nounPhraseAt } from './noun-phrases.js';
import { mentionsIn, type Scene } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';

/** How many sentences back a pronoun may take up a noun. */
const SENTENCES = 2;
const LONGEST_SENTENCE = 200;

/** `La prévenue n'en revient pas. “…”, glisse-t-elle`: whoever the noun means that the sentence before begins with; null where it begins with none of that gender. */
function nounTakenUp(scene: Scene, token: number, gender: Gender): FoundPerson | 'nobody' | null {
  const { analysis, tokens } = scene;
  const here = sentenceAt(analysis, tokens[token]?.start ?? analysis.text.length);
  for (let i = here; i >= 0 && i >= here - SENTENCES; i--) {
    const { first, last, paragraph } = analysis.sentences[i]!;
    if (paragraph !== analysis.sentences[here]!.paragraph) return null;
    if (scene.quoted(first)) continue;
    if (token - first > LONGEST_SENTENCE) return null;
    const named = mentionsIn(scene, { first, last: Math.min(last, token) }).filter((m) => compatible(m.person, gender));
    const phrase = nounPhraseAt(scene, first);
    // `La sous-préfète a visité les lieux avec X`, `Le recteur a félicité X`: whom a preposition or a verb governs is no subject
    const isSubject = phrase && named.every((m) => isGoverned(scene, m) || !isApposed(scene, phrase.last, m, last));
    if (named.length > 0 && !isSubject) return null;
    // `leur professeure`: theirs, so it may well be the person spoken of
    const other = scene.keys[first] === 'leur' ? null : 'nobody';
    if (phrase?.definite && phrase.gender === gender) return bearer(scene, phrase, first) ?? other;
  }
  return null;
}

/** The speaker that `-t-il` or `-t-elle` means. */
export function pronounSubject(scene: Scene, token: number, gender: Gender | null): Subject {
  const noun = gender && nounTakenUp(scene, token, gender);
  const person = noun === 'nobody' ? null : (noun ?? (gender && antecedent(scene, token, gender)));
  return person ? { person, attribution: 'pronoun' } : NOBODY;
}
