import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import { sentenceOf } from '../../text/analyse.js';
import type { Confidence, FoundPerson, Gender } from '../../types.js';
import { antecedent, isGoverned, topicBefore } from './antecedent.js';
import { subjectBefore } from './before.js';
import type { Case, Previous } from './case.js';
import { fragment } from './fragment.js';
import { introducedAfter } from './introduced.js';
import { bearer, nounPhraseAt } from './noun-phrases.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import { behind, incise } from './reporting.js';
import { type Clause, mentionsBefore, mentionsIn, type Scene } from './scene.js';
import { setBeside, signedBehind, signedBelow } from './signed.js';
import { sourceBefore } from './source.js';
import { isCoordinated, NOBODY, opensWithOrdinal, ordinal, type Subject } from './subject.js';
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

/** Has the clause a verb of speech within reach of its end? */
export function reports({ keys }: Scene, { first, last }: Clause, reach = 14): boolean {
  for (let i = Math.max(first, last - reach); i < last; i++) {
    if (isSpeechVerb(keys[i]!) || isSpeechVerb(inversionOf(keys[i]!)?.verb ?? '')) return true;
  }
  return false;
}

/** The person that the narrator's words just before this quotation are about. */
function topic(c: Case, clause: Clause): Subject | null {
  const subject = topicBefore(c.scene, clause.last, () => true);
  return subject && subject.first >= clause.first ? inherit(subject.person) : null;
}

const isSomebody = ({ words: spelt }: Scene, at: number): boolean =>
  personNounAt(spelt, at) !== null || bystanderAt(spelt, at) !== null;

function possessive(c: Case): Subject | null {
  const { before } = c.around;
  const owned = c.scene.keys.slice(before.first, Math.min(before.last, before.first + 4));
  const owner = owned.findIndex((key) => /^(?:sa|son|ses)$/.test(key));
  if (owner === -1) return null;
  // `Son épouse complète : « … »`: she is somebody else
  if (isSomebody(c.scene, before.first + owner + 1)) return NOBODY;
  const person = antecedent(c.scene, before.first, genderSpokenOf(c.scene, before.first));
  return person && { person, attribution: 'pronoun' };
}

/** The gender of the subject pronoun that took somebody up since the last mention (`En juin, c'est lui qui …`); null where none did. */
function genderSpokenOf(scene: Scene, token: number): Gender | null {
  const [last] = mentionsBefore(scene, token);
  if (!last) return null;
  const key = scene.keys
    .slice(last.last, token)
    .findLast((k, i, all) => /^(?:il|elle)$/.test(k) || (/^lui$/.test(k) && all[i + 1] === 'qui'));
  return key ? (key === 'elle' ? 'f' : 'm') : null;
}

/** `… et dénonce « … »`: the subject of the verb is that of the clause before. */
function elliptic(c: Case): Subject | null {
  const { first } = c.around.before;
  if (!/^(?:et|puis|,)$/.test(c.scene.keys[first] ?? '')) return null;
  const subject = topicBefore(c.scene, first, () => true);
  return subject && { person: subject.person, attribution: 'pronoun' };
}

const inherit = (person: FoundPerson | null | undefined): Subject | null =>
  person ? { person, attribution: 'inherited' } : null;

/** The narrator goes on about somebody else between the two quotations, who is not the one the second speaks of (`« Elle lit … »`). */
function changesTopic(c: Case, previous: Previous): boolean {
  const between = { first: c.around.lead.first, last: c.around.before.last };
  const other = mentionsIn(c.scene, between).at(-1)?.person;
  if (!other || other === previous.speaker) return false;
  const opening = c.scene.keys[c.around.inside.first];
  return !((opening === 'elle' && other.gender === 'f') || (opening === 'il' && other.gender === 'm'));
}

/** `Et d'ajouter : « … »`: whoever spoke before. */
function addition(c: Case): Subject | null {
  const { keys } = c.scene;
  const { first } = c.around.before;
  const adds = /^(?:et|puis)$/.test(keys[first] ?? '') && /^(?:de|d')$/.test(keys[first + 1] ?? '');
  const near = c.previous && c.quotation.paragraph - c.previous.quotation.lastParagraph <= 1;
  return adds && near && reports(c.scene, c.around.before) ? inherit(c.previous?.speaker) : null;
}

/** `j'ai répondu : « … »` in an answer: the interviewee. */
function ownWords(c: Case): Subject | null {
  const { first, last } = c.around.before;
  const words = c.interviewee ? c.scene.keys.slice(first, last) : [];
  const at = words.findLastIndex((key) => key === 'je' || key === "j'");
  // `quand je lui ai rendu ses clés, elle m'a dit`: she did
  if (words.slice(at).some((key) => /^(?:ils?|elles?|on)$/.test(key))) return null;
  return at !== -1 && reports(c.scene, { first: first + at, last }) ? inherit(c.interviewee) : null;
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

const FEATURE =
  /^(?:bouche|voix|regard|visage|yeux|sourire|main|mains|gorge|poing|poings|ton|colere|emotion|silence|rire)$/;

/** `« … » La voix de X tremble.` */
function feature(c: Case): Subject | null {
  const { keys, mentionAt } = c.scene;
  // `Dans la bouche de X, …`
  const first = keys[c.around.next.first] === 'dans' ? c.around.next.first + 1 : c.around.next.first;
  const of = /^(?:de|d')$/.test(keys[first + 2] ?? '') ? mentionAt.get(first + 3) : undefined;
  return of && /^(?:la|le|les|l')$/.test(keys[first] ?? '') && FEATURE.test(keys[first + 1] ?? '')
    ? inherit(of.person)
    : null;
}

/** `C'est pour cela que X vole.` */
const isCleft = ({ keys }: Scene, first: number, before: string): boolean =>
  keys[first] === "c'" && keys[first + 1] === 'est' && (before === 'que' || before === "qu'");

/** `L'intéressé approuve. « … »`: whom the sentence before names by a noun; nobody where it is somebody new. */
function nounBefore(c: Case): Subject | null {
  const { scene, around } = c;
  if (around.before.last > around.before.first) return null;
  const { first } = sentenceBefore(c);
  if (opensWithOrdinal(scene, first)) {
    // `La première, X, veut partir.`
    const name = scene.keys[first + 2] === ',' ? scene.mentionAt.get(first + 3) : undefined;
    return name ? inherit(name.person) : (ordinal(scene, first) ?? NOBODY);
  }
  const phrase = nounPhraseAt(scene, first);
  if (!phrase || mentionsIn(scene, { first, last: around.before.last }).length > 0) return null;
  return inherit(bearer(scene, phrase, first)) ?? NOBODY;
}

/** The narrator's last sentence of the paragraph before the quotation. */
function sentenceBefore({ scene, around }: Case): Clause {
  const { first, last } = around.lead;
  const sentence = last > first ? sentenceOf(scene.analysis, scene.tokens[last - 1]!.start) : undefined;
  return { first: Math.max(first, sentence?.first ?? first), last };
}

/** In a dialogue two speak by turns; nobody else is taken for who speaks a line that does not say so. */
function nextLine({ quotation, lines }: Case): Subject | null {
  return quotation.dash ? (inherit(lines.get(quotation.paragraph - 2)) ?? NOBODY) : null;
}

export const OWN_WORDS = "j'ai dit : « … »";

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  { name: '« …, explique X, … »', confidence: 'high', speech: true, find: incise },
  { name: '« … », explique X', confidence: 'high', speech: true, find: behind },
  { name: '« … » (X)', confidence: 'high', speech: false, find: signedBehind },
  { name: "« … » Il s'appelle X", confidence: 'medium', speech: true, find: introducedAfter },
  { name: OWN_WORDS, confidence: 'high', speech: true, find: ownWords },
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
  {
    name: 'selon X, « … »',
    confidence: 'high',
    speech: true,
    find: bySource,
  },
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
  {
    name: 'the previous speaker goes on',
    confidence: 'medium',
    speech: false,
    find: (c) =>
      c.previous && c.previous.quotation.paragraph === c.quotation.paragraph && !changesTopic(c, c.previous)
        ? inherit(c.previous.speaker)
        : null,
  },
  {
    name: 'the person the paragraph is about',
    confidence: 'medium',
    speech: false,
    find: (c) => topic(c, { first: c.around.lead.first, last: c.around.before.last }),
  },
  {
    name: '« … » X sourit.',
    confidence: 'low',
    speech: false,
    find: (c) => {
      const { first, last } = c.around.next;
      // `Penchée sur le bassin, Mlle Roy sourit`: the subject stands at the start or behind one apposition
      const subject = mentionsIn(c.scene, { first, last: Math.min(last, first + 12) }).find(
        (m) => !isGoverned(c.scene, m),
      );
      const before = subject ? (c.scene.keys[subject.first - 1] ?? '') : '';
      const opens = subject && (subject.first === first || before === ',' || isCleft(c.scene, first, before));
      if (!opens) return null;
      return isCoordinated(c.scene, subject) ? NOBODY : inherit(subject.person);
    },
  },
  {
    name: 'the pronoun before',
    confidence: 'low',
    speech: false,
    find: (c) => {
      const lead = { first: c.around.lead.first, last: c.around.before.last };
      const key = c.scene.keys.slice(lead.first, lead.last).findLast((k) => k === 'il' || k === 'elle');
      return key ? inherit(antecedent(c.scene, lead.first, key === 'il' ? 'm' : 'f')) : null;
    },
  },
  {
    name: 'the speaker of the paragraph before',
    confidence: 'low',
    speech: false,
    find: (c) => {
      const opens = c.around.before.first === c.around.before.last && c.around.lead.first === c.around.lead.last;
      const previous = c.previous;
      if (!opens || !previous || previous.quotation.paragraph !== c.quotation.paragraph - 1) return null;
      const [since] = mentionsBefore(c.scene, c.around.before.first);
      return since?.person === previous.speaker ? inherit(previous.speaker) : null;
    },
  },
];
