import type { Case, Previous } from './case.js';
import { reports } from './reporting.js';
import { mentionsBefore, mentionsIn } from './scene.js';
import { inherit, NOBODY, type Subject } from './speaker.js';

/** The narrator goes on about somebody else between the two quotations, who is not the one the second speaks of (`« Elle lit … »`). */
function changesTopic(c: Case, previous: Previous): boolean {
  const between = { first: c.around.lead.first, last: c.around.before.last };
  const other = mentionsIn(c.scene, between).at(-1)?.person;
  if (!other || other === previous.speaker) return false;
  const opening = c.scene.keys[c.around.inside.first];
  return !((opening === 'elle' && other.gender === 'f') || (opening === 'il' && other.gender === 'm'));
}

/** `Et d'ajouter : « … »`: whoever spoke before. */
export function addition(c: Case): Subject | null {
  const { keys } = c.scene;
  const { first } = c.around.before;
  const adds = /^(?:et|puis)$/.test(keys[first] ?? '') && /^(?:de|d')$/.test(keys[first + 1] ?? '');
  const near = c.previous && c.quotation.paragraph - c.previous.quotation.lastParagraph <= 1;
  return adds && near && reports(c.scene, c.around.before) ? inherit(c.previous?.speaker) : null;
}

/** In a dialogue two speak by turns; nobody else is taken for who speaks a line that does not say so. */
export function nextLine({ quotation, lines }: Case): Subject | null {
  return quotation.dash ? (inherit(lines.get(quotation.paragraph - 2)) ?? NOBODY) : null;
}

/** `« … » Un silence. « … »`: in the same paragraph the speaker before goes on. */
export function goesOn(c: Case): Subject | null {
  const { previous } = c;
  const here = previous?.quotation.paragraph === c.quotation.paragraph;
  return previous && here && !changesTopic(c, previous) ? inherit(previous.speaker) : null;
}

/** `« … » ¶ « … »`: a paragraph that opens with a quotation goes on where the one before ended. */
export function goesOnBelow({ scene, quotation, around, previous }: Case): Subject | null {
  const { before, lead } = around;
  const opens = before.first === before.last && lead.first === lead.last;
  if (!opens || !previous || previous.quotation.paragraph !== quotation.paragraph - 1) return null;
  const [since] = mentionsBefore(scene, before.first);
  return since?.person === previous.speaker ? inherit(previous.speaker) : null;
}
