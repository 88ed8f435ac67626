import type { Found } from '../types.js';
import type { Name } from './names.js';
import type { Term } from './terms.js';
import { ROLE_HEADS } from './words.js';

export interface Role {
  readonly role: string;
  /** The organisation as named there. */
  readonly organisation: string | null;
  readonly evidence: Found;
}

const LONGEST_ROLE = 10;
const DETERMINERS = new Set(['a', 'an', 'the', 'our', 'its', 'their']);
const PREPOSITIONS = new Set(['of', 'at', 'for', 'with', 'in', 'from']);

const isRoleHead = (term: Term): boolean => term.tags.has('Actor') || ROLE_HEADS.has(term.text.toLowerCase());
const closesApposition = (gap: string): boolean => /[,.;:()"!?–]|^$/.test(gap);

/** Where the apposition behind a name opens: past its comma, past an age (`Mary Jones, 34, director`), past an article. */
function opening(terms: readonly Term[], name: Name): number | null {
  let i = name.last;
  if (terms[i - 1]!.gap !== ', ') return null;
  if (/^\d{1,3}$/.test(terms[i]?.text ?? '') && terms[i]!.gap === ', ') i++;
  return terms[i] && DETERMINERS.has(terms[i]!.text.toLowerCase()) ? i + 1 : i;
}

/** The role that an apposition gives (`Mary Jones, director of the Green Valley Trust,`), in the words of the text, or null. */
export function roleBehind(
  text: string,
  terms: readonly Term[],
  name: Name,
  nameAt: ReadonlyMap<number, Name>,
): Role | null {
  const first = opening(terms, name);
  if (first === null) return null;
  let last = first;
  let headed = false;
  let organisation: Name | null = null;
  for (let i = first; i < terms.length && i - first < LONGEST_ROLE; i++) {
    const term = terms[i]!;
    if (headed && PREPOSITIONS.has(term.text)) {
      const article = terms[i + 1] && DETERMINERS.has(terms[i + 1]!.text) ? 1 : 0;
      const next = nameAt.get(i + 1 + article);
      if (next) {
        organisation = next.type === 'organisation' ? next : null;
        break;
      }
      // a name that no rule knows is no part of the role either
      if (/^\p{Lu}/u.test(terms[i + 1 + article]?.text ?? '')) break;
    } else if (term.tags.has('Verb') && !isRoleHead(term)) break;
    else if (nameAt.get(i)?.type === 'person') return null;
    headed ||= isRoleHead(term);
    last = i + 1;
    if (closesApposition(term.gap)) break;
  }
  if (!headed || last === first) return null;
  const span = { start: terms[first]!.start, end: terms[(organisation?.last ?? last) - 1]!.end };
  return {
    role: text.slice(span.start, terms[last - 1]!.end),
    organisation: organisation?.text ?? null,
    evidence: { ...span, rule: 'apposition', confidence: 'medium' },
  };
}
