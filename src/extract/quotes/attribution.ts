import { inversionOf, isClaimVerb, isSpeechVerb } from '../../french/speech.js';
import type { Confidence } from '../../types.js';
import { topicBefore } from './antecedent.js';
import { subjectBefore } from './before.js';
import { addition, goesOn, goesOnBelow, nextLine } from './carried-on.js';
import type { Case } from './case.js';
import { fragment } from './fragment.js';
import { introducedAfter } from './introduced.js';
import { behind, incise, reportingAt, reports } from './reporting.js';
import { mentionsIn } from './scene.js';
import { setBeside, signedBehind, signedBelow } from './signed.js';
import { sourceBefore } from './source.js';
import { inherit, NOBODY, type Subject } from './speaker.js';
import { feature, nounBefore, possessive, pronounBefore, sentenceBehind, topic } from './spoken-of.js';
import { bySource, convinced } from './views.js';

/** A way in which French says who speaks. The first that answers decides. */
export interface AttributionRule {
  readonly name: string;
  readonly confidence: Confidence;
  /** Does it show that the words were said at all? */
  readonly speech: boolean;
  readonly find: (c: Case) => Subject | null;
}

const endsWith = ({ scene, around }: Case, test: RegExp): boolean =>
  around.before.last > around.before.first && test.test(scene.keys[around.before.last - 1]!);

/** `… et dénonce « … »`: the subject of the verb is that of the clause before. */
function elliptic(c: Case): Subject | null {
  const { first } = c.around.before;
  if (!/^(?:et|puis|,)$/.test(c.scene.keys[first] ?? '')) return null;
  const subject = topicBefore(c.scene, first, () => true);
  return subject && { person: subject.person, attribution: 'pronoun' };
}

/** `j'ai répondu : « … »`: the interviewee in an answer, the writer in a letter, else nobody the text names. */
function ownWords(c: Case): Subject | null {
  const { first, last } = c.around.before;
  const words = c.scene.keys.slice(first, last);
  const at = words.findLastIndex((key) => key === 'je' || key === "j'");
  // `quand je lui ai rendu ses clés, elle m'a dit`: she did
  if (words.slice(at).some((key) => /^(?:ils?|elles?|on)$/.test(key))) return null;
  if (at === -1 || !reports(c.scene, { first: first + at, last })) return null;
  // whoever tells it is no person the text names
  const plain =
    words.slice(at, at + OWN_VERB).some(isSpeechVerb) && mentionsIn(c.scene, { first: first + at, last }).length === 0;
  return inherit(c.interviewee) ?? (plain ? NOBODY : null);
}

/** The verb of speech that stands right before the marks has a subject, or speaks for somebody: `l'adjoint, qui parle d'« … »`. */
function verbBefore(c: Case): Subject | null {
  const { keys } = c.scene;
  const { first, last } = c.around.before;
  const verb = /^(?:que|qu'|d'|de|d|')$/.test(keys[last - 1] ?? '')
    ? last - (keys[last - 1] === "'" ? 3 : 2)
    : last - 1;
  if (verb <= first || !isSpeechVerb(keys[verb] ?? '')) return null;
  const source = sourceBefore(c.scene, verb, first);
  return source?.person ? { person: source.person, attribution: source.attribution } : NOBODY;
}

const IRREGULAR_VOUS = /^(?:dites|disiez|ecrivez|ecriviez|soutenez|reconnaissez|admettez|predisez)$/;

const isSaidByYou = (key: string): boolean =>
  IRREGULAR_VOUS.test(key) || (/.i?ez$/.test(key) && isClaimVerb(`${key.replace(/i?ez$/, '')}e`));

/** `Vous écrivez que la loi n'a « aucun effet »`, `Vous avez dit : « … »`: whoever is spoken to, in an interview who answers. */
function spokenTo({ scene, around: { before }, asked }: Case): Subject | null {
  const words = scene.keys.slice(before.first, before.last);
  const you = words.lastIndexOf('vous');
  if (you === -1) return null;
  const verb = words[you + 1] === 'avez' ? (words[you + 2] ?? '') : (words[you + 1] ?? '');
  const says = words[you + 1] === 'avez' ? isSpeechVerb(verb) : isSaidByYou(verb);
  // `vous dites « … »`, `vous affirmez que …`
  const ends = words.indexOf(verb) === words.length - 1 || words.slice(you).some((key) => /^(?:que|qu'|:)$/.test(key));
  return says && ends ? (inherit(asked) ?? NOBODY) : null;
}

/** `il l'avait rangée, dit sa fille Lina, « … »`: verb and subject between commas right before the marks. */
function inciseBefore(c: Case): Subject | null {
  const { keys } = c.scene;
  const { first, last } = c.around.before;
  if (keys[last - 1] !== ',') return null;
  for (let i = last - 2; i > first && i > last - LONGEST_INCISE; i--) {
    if (keys[i] !== ',') continue;
    const verb = /^(?:s'|se|lui|leur|nous|m'|me)$/.test(keys[i + 1]!) ? i + 2 : i + 1;
    const reports = isSpeechVerb(keys[verb]!) || isSpeechVerb(inversionOf(keys[verb]!)?.verb ?? '');
    const subject = reports ? reportingAt(c, verb, last) : null;
    if (subject?.person) return subject;
  }
  return null;
}

const LONGEST_INCISE = 16;

/** How near behind `je` its verb stands: `je lui ai dit`. */
const OWN_VERB = 5;

export const OWN_WORDS = "j'ai dit : « … »";

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  { name: '« …, explique X, … »', confidence: 'high', speech: true, find: incise },
  { name: '« … », explique X', confidence: 'high', speech: true, find: behind },
  { name: '« … » (X)', confidence: 'high', speech: false, find: signedBehind },
  { name: "« … » Il s'appelle X", confidence: 'medium', speech: true, find: introducedAfter },
  { name: OWN_WORDS, confidence: 'high', speech: true, find: ownWords },
  { name: 'vous dites que « … »', confidence: 'medium', speech: true, find: spokenTo },
  { name: '…, dit X, « … »', confidence: 'high', speech: true, find: inciseBefore },
  { name: "et d'ajouter : « … »", confidence: 'medium', speech: true, find: addition },
  {
    name: 'X … : « … »',
    confidence: 'high',
    speech: true,
    find: (c) => (endsWith(c, /^[:]$/) ? (subjectBefore(c.scene, c.around.before) ?? possessive(c)) : null),
  },
  {
    name: 'X dit « … »',
    confidence: 'high',
    speech: true,
    find: (c) => {
      if (!reports(c.scene, c.around.before) || endsWith(c, /^[.?!…]$/)) return null;
      // `l'agence répond que « … »`: said, by nobody the text names
      return (
        subjectBefore(c.scene, c.around.before) ??
        elliptic(c) ??
        verbBefore(c) ??
        (endsWith(c, /^qu[e']$/) || c.scene.keys[c.around.before.first] === 'comme' ? NOBODY : null)
      );
    },
  },
  { name: 'selon X, « … »', confidence: 'high', speech: true, find: bySource },
  { name: 'X en est sûr, « … »', confidence: 'high', speech: true, find: convinced },
  { name: 'X y voit « … »', confidence: 'medium', speech: true, find: fragment },
  { name: '« … » : X …', confidence: 'medium', speech: false, find: setBeside },
  {
    name: 'title: « … », entretien avec X',
    confidence: 'medium',
    speech: true,
    find: (c) => {
      if (c.quotation.start >= c.scene.analysis.titleEnd) return null;
      const names = mentionsIn(c.scene, { first: 0, last: Math.max(c.around.after.last, c.around.next.last) });
      if (names.length === 1) return { person: names[0]!.person, attribution: 'named' };
      return names.length === 0 && c.scene.people.length === 1 ? inherit(c.scene.people[0]) : null;
    },
  },
  { name: '« … » ¶ — X', confidence: 'high', speech: true, find: signedBelow },
  { name: 'the other speaks next', confidence: 'low', speech: false, find: nextLine },
  { name: '« … » La voix de X tremble.', confidence: 'medium', speech: false, find: feature },
  { name: 'La directrice approuve. « … »', confidence: 'medium', speech: false, find: nounBefore },
  { name: 'the previous speaker goes on', confidence: 'medium', speech: false, find: goesOn },
  { name: 'the person the paragraph is about', confidence: 'medium', speech: false, find: topic },
  { name: '« … » X sourit.', confidence: 'low', speech: false, find: sentenceBehind },
  { name: 'the pronoun before', confidence: 'low', speech: false, find: pronounBefore },
  { name: 'the speaker of the paragraph before', confidence: 'low', speech: false, find: goesOnBelow },
];
