import { isGoverned } from './antecedent.js';
import { nounPhraseAt } from './noun-phrases.js';
import { type Clause, mentionsIn, type PersonMention, type Scene } from './scene.js';
import { NOBODY, nounSubject, type Subject } from './subject.js';
import { PREPOSITIONS, words } from './words.js';

const PRONOUNS = words(
  "quelqu'un quelqu'une certains certaines beaucoup plusieurs chacun chacune tous toutes celui celle",
);

/** The end of an indefinite pronoun at a token (`l'un d'eux`, `l'une des mères`, `une autre`, `quelqu'un`); -1 where there is none. */
export function indefiniteEnd({ keys }: Scene, at: number): number {
  const [key, next, behind] = [keys[at] ?? '', keys[at + 1] ?? '', keys[at + 2] ?? ''];
  if (PRONOUNS.has(key)) return at + 1;
  if (key === "d'" && next === 'autres') return at + 2;
  if (/^(?:un|une)$/.test(key) && /^(?:autre|troisieme|d'|des)$/.test(next)) return at + 2;
  return key === "l'" && /^une?$/.test(next) && /^(?:de|d'|des)$/.test(behind) ? at + 4 : -1;
}

const LINK = /^(?:et|mais|puis|or|alors|ensuite|pourtant)$/;

/** Where the subject of a clause may begin: at its start, behind a conjunction, behind the adverbial in front (`À côté de lui, une dame …`). */
function subjectStart({ keys }: Scene, { first, last }: Clause): number {
  const start = LINK.test(keys[first] ?? '') ? first + 1 : first;
  if (!PREPOSITIONS.has(keys[start] ?? '')) return start;
  const comma = keys.slice(start, Math.min(last, start + 8)).indexOf(',');
  return comma === -1 ? start : start + comma + 1;
}

const VERBAL = /^(?:a|est|se|s'|ne|n'|me|m'|lui|leur|y|en|qui|que|qu'|dont|avait|etait|vient|fait)$/;

/** Is the name what the noun phrase that ends at `end` is called, no object of its verb (`la directrice remercie Lina Roy : « … »`)? */
function isApposed({ keys }: Scene, end: number, { first, last }: PersonMention, clause: Clause): boolean {
  if (first === end || /^[,(]$/.test(keys[first - 1]!)) return true;
  return last < clause.last - 1 && !VERBAL.test(keys[end] ?? '');
}

/** Whom the clause begins with and does not name, though it names somebody further on (`Quelqu'un interrompt X : « … »`); null where it names its subject. */
export function openingSubject(scene: Scene, clause: Clause): Subject | null {
  const at = subjectStart(scene, clause);
  const pronoun = indefiniteEnd(scene, at);
  const phrase = pronoun === -1 ? nounPhraseAt(scene, at) : null;
  if (pronoun === -1 && !phrase) return null;
  const end = phrase?.last ?? pronoun;
  const name = mentionsIn(scene, { first: end, last: clause.last }).find((m) => !isGoverned(scene, m));
  if (name && isApposed(scene, end, name, clause)) return null;
  return phrase ? nounSubject(scene, at, phrase, end) : NOBODY;
}
