import { isGoverned } from './antecedent.js';
import type { Case } from './case.js';
import { tokenFrom } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { isCoordinated } from './subject.js';

/** `« … » (X, animateur)`, `« … » – X, animateur`: the name behind the marks signs the words. */
export function signedBehind({ scene, around }: Case): Subject | null {
  const { first, last } = around.after;
  const name = /^[(–—-]$/.test(scene.keys[first] ?? '') ? scene.mentionAt.get(first + 1) : undefined;
  if (!name || name.last > last || isGoverned(scene, name)) return null;
  return /^[,).]$/.test(scene.keys[name.last] ?? ')') ? { person: name.person, attribution: 'named' } : null;
}

/** `« … » : X, maraîchère, regarde le ciel`: the words stand beside the one they are of; nobody where two are named. */
export function setBeside({ scene, around }: Case): Subject | null {
  const { first } = around.after;
  const name = scene.keys[first] === ':' ? scene.mentionAt.get(first + 1) : undefined;
  if (!name) return null;
  return isCoordinated(scene, name) ? NOBODY : { person: name.person, attribution: 'named' };
}

const LONGEST_SIGNATURE = 24;

/** `“…” ¶ — X, directrice`: the line below signs it. */
export function signedBelow({ scene, quotation }: Case): Subject | null {
  const below = scene.analysis.paragraphs[quotation.lastParagraph + 1];
  if (!below) return null;
  const first = tokenFrom(scene, below.start);
  const name = /^[–—-]$/.test(scene.tokens[first]?.text ?? '') ? scene.mentionAt.get(first + 1) : undefined;
  const last = tokenFrom(scene, below.end);
  return name && last - first < LONGEST_SIGNATURE ? { person: name.person, attribution: 'named' } : null;
}
