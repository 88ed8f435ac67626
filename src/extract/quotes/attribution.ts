import { inversionOf, isSpeechVerb } from '../../french/speech.js';
import type { Confidence, FoundPerson, Gender } from '../../types.js';
import { antecedent, isGoverned, topicBefore } from './antecedent.js';
import type { Quotation } from './marks.js';
import { type Clause, mentionsBefore, mentionsIn, type Scene, type Surroundings } from './scene.js';
import { NOBODY, pronounSubject, type Subject, subjectBefore, subjectBehind } from './subject.js';

/** What the rules know of the quotation before. */
export interface Previous {
  readonly quotation: Quotation;
  readonly speaker: FoundPerson | null;
}

export interface Case {
  readonly scene: Scene;
  readonly quotation: Quotation;
  readonly around: Surroundings;
  /** The quotation said before it, if any. */
  readonly previous: Previous | null;
}

/** A way in which French says who speaks. The first that answers decides. */
export interface AttributionRule {
  readonly name: string;
  readonly confidence: Confidence;
  /** Does it show that the words were said at all? */
  readonly speech: boolean;
  readonly find: (c: Case) => Subject | null;
}

const FUNCTION_WORD =
  /^(?:et|ou|mais|car|donc|or|ni|que|qu'|qui|dont|ou|a|au|aux|de|d'|du|des|le|la|les|l'|un|une|en|dans|par|pour|sur|avec|chez|selon|comme|quand|lorsque|si|ce|cette|ces|son|sa|ses|leur|leurs|notre|nos|puis|alors|aussi|tandis|tout|toute|sous|sans|vers|entre|depuis|pendant)$/;

/** The verb of speech with its subject from a token on: `explique X`, `a-t-elle ajouté`, `sourit le maire`. */
function reportingAt({ scene }: Case, at: number, last: number): Subject | null {
  const { keys, tokens, mentionAt } = scene;
  const key = keys[at]!;
  const inversion = inversionOf(key);
  if (inversion) return pronounSubject(scene, at, inversion.gender);
  if (isSpeechVerb(key)) return subjectBehind(scene, at, last);
  // any other verb whose subject follows at once: `grimace Léa Roux`
  const plain = tokens[at]!.kind === 'word' && /^\p{Ll}/u.test(tokens[at]!.text) && !FUNCTION_WORD.test(key);
  const name = plain ? mentionAt.get(at + 1) : undefined;
  return name ? { person: name.person, attribution: 'named' } : null;
}

/** `d'après un récit` names no speaker: what is no person says nothing. */
const named = (subject: Subject | null): Subject | null => (subject?.person ? subject : null);

/** Behind the closing mark: the verb may follow a comma, a dash, a pronoun (`se souvient`) or an auxiliary (`a répondu`). */
function behind(c: Case): Subject | null {
  const { first, last } = c.around.after;
  const { keys } = c.scene;
  for (let i = first; i < last && i < first + 7; i++) {
    const key = keys[i]!;
    if (/^[.:;?!(]$/.test(key)) return null;
    if (/^(?:selon|apres|dixit)$/.test(key)) return named(subjectBehind(c.scene, i, last));
    const subject = reportingAt(c, i, last);
    if (subject) return subject;
  }
  return null;
}

/** `a-t-elle` and `a`, not `à`. */
const AUXILIARY = /^a(?:vait)?(?:-t-.*)?$/;

/** Inside the marks: a comma, a dash or a closing mark of a sentence, then verb and subject. */
function incise(c: Case): Subject | null {
  const { first, last } = c.around.inside;
  const { keys, mentionAt } = c.scene;
  for (let i = first + 1; i < last; i++) {
    if (!/^[,–?!…]$/.test(keys[i - 1]!)) continue;
    const at = /^(?:s'|se|en|y|m'|me|nous|lui|leur)$/.test(keys[i]!) ? i + 1 : i;
    const key = keys[at] ?? '';
    const inversion = inversionOf(key);
    const compound = AUXILIARY.test(c.scene.tokens[at]?.text ?? '') && isSpeechVerb(keys[at + 1] ?? '');
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

function possessive(c: Case): Subject | null {
  const { before } = c.around;
  const owned = c.scene.keys.slice(before.first, Math.min(before.last, before.first + 4));
  if (!owned.some((key) => /^(?:sa|son|ses)$/.test(key))) return null;
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

/** `Il s'appelle X`, behind the words of somebody not named before. */
function introducedAfter(c: Case): Subject | null {
  const { first, last } = c.around.next;
  const { keys } = c.scene;
  const introduces =
    /^(?:il|elle)$/.test(keys[first] ?? '') && keys.slice(first + 1, first + 3).join(' ') === "s' appelle";
  const name = introduces ? mentionsIn(c.scene, { first, last })[0] : undefined;
  return name ? { person: name.person, attribution: 'named' } : null;
}

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  { name: '« …, explique X, … »', confidence: 'high', speech: true, find: incise },
  { name: '« … », explique X', confidence: 'high', speech: true, find: behind },
  { name: "« … » Il s'appelle X", confidence: 'medium', speech: true, find: introducedAfter },
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
      return subjectBefore(c.scene, c.around.before) ?? elliptic(c) ?? (endsWith(c, /^qu[e']$/) ? NOBODY : null);
    },
  },
  {
    name: 'selon X, « … »',
    confidence: 'high',
    speech: true,
    find: (c) => {
      const { first, last } = c.around.before;
      if (!/^(?:selon|pour|d')$/.test(c.scene.keys[first] ?? '') || !endsWith(c, /^,$/)) return null;
      return named(subjectBefore(c.scene, { first, last }));
    },
  },
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
      const opens = subject && (subject.first === first || c.scene.keys[subject.first - 1] === ',');
      return opens ? inherit(subject.person) : null;
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
