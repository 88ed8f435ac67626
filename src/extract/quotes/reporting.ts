import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import type { Case } from './case.js';
import { nounPhraseAt } from './noun-phrases.js';
import { pronounSubject } from './pronoun.js';
import type { Clause, Scene } from './scene.js';
import type { Subject } from './speaker.js';
import { subjectBehind } from './subject.js';
import { PREPOSITIONS } from './words.js';

/** Has the clause a verb of speech within reach of its end? */
export function reports({ keys }: Scene, { first, last }: Clause, reach = 14): boolean {
  for (let i = Math.max(first, last - reach); i < last; i++) {
    if (isSpeechVerb(keys[i]!) || isSpeechVerb(inversionOf(keys[i]!)?.verb ?? '')) return true;
  }
  return false;
}

const FUNCTION_WORD =
  /^(?:et|ou|mais|car|donc|or|ni|que|qu'|qui|dont|ou|a|au|aux|de|d'|du|des|le|la|les|l'|un|une|en|dans|par|pour|sur|avec|chez|selon|comme|quand|lorsque|si|ce|cette|ces|son|sa|ses|leur|leurs|notre|nos|puis|alors|aussi|tandis|tout|toute|sous|sans|vers|entre|depuis|pendant)$/;

/** The verb of speech with its subject from a token on: `explique X`, `a-t-elle ajouté`, `sourit le maire`. */
export function reportingAt({ scene }: Case, at: number, last: number): Subject | null {
  const { keys, mentionAt } = scene;
  const key = keys[at]!;
  const inversion = inversionOf(key);
  if (inversion) return pronounSubject(scene, at, inversion.gender);
  if (isSpeechVerb(key)) return subjectBehind(scene, at, last);
  // any other verb whose subject follows at once: `grimace Léa Roux`
  const name = isPlain(scene, at) ? mentionAt.get(at + 1) : undefined;
  return name ? { person: name.person, attribution: 'named' } : null;
}

const isPlain = ({ keys, tokens }: Scene, at: number): boolean =>
  tokens[at]?.kind === 'word' && /^\p{Ll}/u.test(tokens[at].text) && !FUNCTION_WORD.test(keys[at]!);

const PARTICIPLE = /(?:é|i|u|it|is|ert)$/;

/** Right behind the closing mark any verb tells who speaks: `grince le maire`, `a taclé sur les réseaux son adjoint`. */
function anyVerbAt({ scene }: Case, at: number, last: number): Subject | null {
  const { tokens, keys } = scene;
  if (/^(?:a|avait|ont)$/.test(tokens[at]?.text ?? '') && PARTICIPLE.test(tokens[at + 1]?.text ?? ''))
    return subjectBehind(scene, at + 1, last);
  const verb = /^(?:s'|se)$/.test(keys[at] ?? '') ? at + 1 : at;
  // `botte en touche l'adjoint`: words of the idiom may stand between
  const near = [1, 2, 3, 4].some(
    (n) => nounPhraseAt(scene, verb + n) && (n === 1 || !PREPOSITIONS.has(keys[verb + n - 1]!)),
  );
  return isPlain(scene, verb) && near ? subjectBehind(scene, verb, last) : null;
}

/** `d'après un récit` names no speaker: what is no person says nothing. */
export const named = (subject: Subject | null): Subject | null => (subject?.person ? subject : null);

/** Does no word of the narrator's sentence stand before the quotation? Else the verb behind it is that of the sentence. */
const standsAlone = ({ scene, around: { before } }: Case): boolean =>
  before.last === before.first || /^[.:?!…]$/.test(scene.keys[before.last - 1]!);

/** Behind the closing mark: the verb may follow a comma, a dash, a pronoun (`se souvient`) or an auxiliary (`a répondu`). */
export function behind(c: Case): Subject | null {
  const { first, last } = c.around.after;
  const { keys } = c.scene;
  const opens = keys[first] === ',' ? first + 1 : first;
  for (let i = first; i < last && i < first + 7; i++) {
    const key = keys[i]!;
    if (/^[.:;?!(]$/.test(key)) return null;
    if (/^(?:selon|apres|dixit)$/.test(key)) return named(subjectBehind(c.scene, i, last));
    // `aux dires de X`, `de l'avis de X`
    if (/^(?:dires?|avis|aveu)$/.test(key) && /^d[e']$/.test(keys[i + 1] ?? ''))
      return named(subjectBehind(c.scene, i + 1, last));
    const subject = reportingAt(c, i, last) ?? (i === opens && standsAlone(c) ? anyVerbAt(c, i, last) : null);
    if (subject) return subject;
  }
  return null;
}

/** `a-t-elle` and `a`, not `à`. */
const AUXILIARY = /^a(?:vait)?(?:-t-.*)?$/;
/** `s'est étonnée X`, `s'était-elle étonnée`. */
const REFLEXIVE = /^(?:est|était)(?:-.*)?$/;

/** Inside the marks: a comma, a dash or a closing mark of a sentence, then verb and subject. */
export function incise(c: Case): Subject | null {
  const { first, last } = c.around.inside;
  const { keys, mentionAt } = c.scene;
  for (let i = first + 1; i < last; i++) {
    if (!/^[,–?!…]$/.test(keys[i - 1]!)) continue;
    const at = /^(?:s'|se|en|y|m'|me|nous|lui|leur)$/.test(keys[i]!) ? i + 1 : i;
    const key = keys[at] ?? '';
    const inversion = inversionOf(key);
    const auxiliary = at > i && /^s[e']$/.test(keys[i]!) ? REFLEXIVE : AUXILIARY;
    const compound = auxiliary.test(c.scene.tokens[at]?.text ?? '') && isSpeechVerb(keys[at + 1] ?? '');
    const inverted = inversion && (compound || isSpeechVerb(inversion.verb) || /^[,.]$/.test(keys[at + 1] ?? ''));
    const reporting = compound || isSpeechVerb(key) || mentionAt.has(at + 1);
    const subject = inverted
      ? named(pronounSubject(c.scene, at, inversion.gender))
      : reporting
        ? inversedSubject(c, compound ? at + 1 : at, last)
        : null;
    if (subject) return subject;
  }
  return null;
}

/** Inside a quotation only what follows its verb closely is a narrator's subject. */
function inversedSubject(c: Case, at: number, last: number): Subject | null {
  const subject = reportingAt(c, at, Math.min(last, at + 16));
  return subject && subject.attribution !== 'none' ? subject : null;
}
