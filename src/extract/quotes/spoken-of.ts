import { sentenceOf } from '../../text/analyse.js';
import type { Gender } from '../../types.js';
import { antecedent, isGoverned, topicBefore } from './antecedent.js';
import { bearer } from './bearer.js';
import type { Case } from './case.js';
import { nounPhraseAt } from './noun-phrases.js';
import { opensWithOrdinal, ordinal } from './ordinal.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import { type Clause, mentionsBefore, mentionsIn, type Scene } from './scene.js';
import { inherit, NOBODY, type Subject } from './speaker.js';
import { isCoordinated } from './subject.js';

/** The person that the narrator's words just before this quotation are about. */
export function topic({ scene, around: { lead, before } }: Case): Subject | null {
  const subject = topicBefore(scene, before.last, () => true);
  return subject && subject.first >= lead.first ? inherit(subject.person) : null;
}

const isSomebody = ({ words: spelt }: Scene, at: number): boolean =>
  personNounAt(spelt, at) !== null || bystanderAt(spelt, at) !== null;

/** `X sourit. Sa réponse : « … »`: the one last spoken of is the owner. */
export function possessive(c: Case): Subject | null {
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

const FEATURE =
  /^(?:bouche|voix|regard|visage|yeux|sourire|main|mains|gorge|poing|poings|ton|colere|emotion|silence|rire)$/;

/** `« … » La voix de X tremble.` */
export function feature(c: Case): Subject | null {
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
export function nounBefore(c: Case): Subject | null {
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

/** `« … » X sourit.`, `« … » Penchée sur le bassin, X sourit.`: the subject stands at the start or behind one apposition. */
export function sentenceBehind({ scene, around: { next } }: Case): Subject | null {
  const { first, last } = next;
  const subject = mentionsIn(scene, { first, last: Math.min(last, first + 12) }).find((m) => !isGoverned(scene, m));
  const before = subject ? (scene.keys[subject.first - 1] ?? '') : '';
  const opens = subject && (subject.first === first || before === ',' || isCleft(scene, first, before));
  if (!opens) return null;
  return isCoordinated(scene, subject) ? NOBODY : inherit(subject.person);
}

/** `Elle hausse les épaules. « … »`: whom the last pronoun before the words means. */
export function pronounBefore({ scene, around }: Case): Subject | null {
  const { first } = around.lead;
  const key = scene.keys.slice(first, around.before.last).findLast((k) => k === 'il' || k === 'elle');
  return key ? inherit(antecedent(scene, first, key === 'il' ? 'm' : 'f')) : null;
}
