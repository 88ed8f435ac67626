import { isSpeechVerb } from '../../french/speech.js';
import { subjectBefore } from './before.js';
import type { Case } from './case.js';
import { nounPhraseAt } from './noun-phrases.js';
import { ordinal } from './ordinal.js';
import { named } from './reporting.js';
import { type Clause, mentionsBefore, type Scene } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { clauseSubject } from './subject.js';
import { CLAUSE } from './words.js';

/** How a sentence opens with whose view it gives. */
const VIEWS: readonly (readonly string[])[] = [
  ['selon'],
  ['pour'],
  ["d'", 'apres'],
  ['aux', 'yeux', 'de'],
  ['a', 'en', 'croire'],
  ['de', "l'", 'avis', 'de'],
];

/** `selon X`, `d'après X`, `aux yeux de X`, `de l'aveu même de X`, `à en croire X`, at the start or further on. */
const SOURCES = /^(?:selon|apres|yeux|aveu|croire|dires?|avis|entendre)$/;

const IS = /^(?:est|sont|etait|etaient|reste|restent|demeure|devient|represente)$/;

/** `Selon X, « … »`, `Aux yeux de X, « … »`, `Il faut, selon X, « … »`, `Pour X, la route est « … »`; nobody for a source that is no person named. */
export function bySource({ scene, around: { before } }: Case): Subject | null {
  const { keys } = scene;
  const { first, last } = before;
  const end = last > first ? keys[last - 1]! : '';
  if (end !== ',' && !IS.test(end)) return null;
  const view = VIEWS.find((words) => words.every((word, i) => keys[first + i] === word));
  const at = first + (view?.length ?? 0);
  const whose = end === ',' ? sourceEnding(scene, first, last) : view && scene.mentionAt.get(at);
  if (whose) return { person: whose.person, attribution: 'named' };
  if (!view || end !== ',') return null;
  return ordinal(scene, at) ?? named(subjectBefore(scene, before)) ?? unnamedSource(scene, at);
}

/** `…, selon X,`: the name right before the marks and the comma, governed by words for a source. */
function sourceEnding(scene: Scene, first: number, last: number) {
  const name = mentionsBefore(scene, last).find((m) => m.last === last - 1 && m.first > first);
  return name && scene.keys.slice(Math.max(first, name.first - 4), name.first).some((key) => SOURCES.test(key))
    ? name
    : undefined;
}

/** `Selon le vice-président, « … »`, `Pour la Caf, « … »`: said, by nobody the text names. */
function unnamedSource(scene: Scene, at: number): Subject | null {
  const body = [0, 1, 2].some((n) => scene.bodyAt.has(at + n));
  return body || nounPhraseAt(scene, at) ? NOBODY : null;
}

const SURE = /^(?:certain|sur|convaincu|persuade|formel|formelle|categorique)(?:e|s|es)?$/;

/** `X en est convaincue, « … »`, `Elle est formelle, « … »`, `« … », X le reconnaît`. */
export function convinced(c: Case): Subject | null {
  const { keys, mentionAt } = c.scene;
  const { before, after, inside } = c.around;
  if (isSure(c.scene, before))
    return keys.slice(inside.first, inside.last).some((key) => CLAUSE.test(key))
      ? named(clauseSubject(c.scene, before))
      : null;
  const name = keys[after.first] === ',' ? mentionAt.get(after.first + 1) : undefined;
  return name && agrees(c.scene, name.last) ? { person: name.person, attribution: 'named' } : null;
}

/** Does the clause end with `convaincue,`, not with `bien sûr,`? */
const isSure = ({ keys }: Scene, { first, last }: Clause): boolean =>
  last > first + 1 && keys[last - 1] === ',' && SURE.test(keys[last - 2]!) && keys[last - 3] !== 'bien';

/** Reads it `en est convaincue`, `le reconnaît`? */
function agrees({ keys }: Scene, at: number): boolean {
  if (keys[at] === 'en' && keys[at + 1] === 'est') return SURE.test(keys[at + 2] ?? '');
  return /^(?:le|l'|y)$/.test(keys[at] ?? '') && isSpeechVerb(keys[at + 1] ?? '');
}
