import type { FoundPerson } from '../../types.js';
import type { Line } from './lines.js';
import type { Scene } from './scene.js';

/** What a line of an interview begins with: `Lina Roy :`, `L. R. :`, `Q. :`, `La Gazette :`. */
export interface Label {
  /** Where the words behind it begin. */
  readonly end: number;
  readonly person: FoundPerson | null;
  /** The line is a question: it is labelled so, or what is no person asks. */
  readonly asks: boolean;
}

/** Names before what they say are short. */
const LABEL = /^((?:[–—-]\s*)?[^:?!«“"]{1,40}?)\s*:\s+(?=\S)/u;
/** `H. N.-V.`, `HNV`, also with a dash for the colon. */
const INITIALS =
  /^(\p{Lu}\p{Ll}?\.[\s-]?(?:\p{L}\p{Ll}?\.[\s-]?){0,4}\p{Lu}?\.?|\p{Lu}{2,4})\s*(?::|\.?\s[–—-])\s*(?=\S)/u;
const PARTICLES = /^(?:de|du|des|d|la|le|les|van|von|el|al|ben|den|der)$/i;

const lettersOf = (words: readonly string[]): string =>
  words
    .map((word) => word.normalize('NFD').charAt(0))
    .join('')
    .toUpperCase();

/** Whose initials are these? Particles may be left out. Null where they are nobody's, or of two. */
function bearerOf(initials: string, people: readonly FoundPerson[]): FoundPerson | null {
  const letters = initials.normalize('NFD').replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2) return null;
  const fit = people.filter(({ name }) => {
    const parts = name.split(/[\s'’-]+/).filter(Boolean);
    return [parts, parts.filter((part) => !PARTICLES.test(part))].some((words) => lettersOf(words) === letters);
  });
  return fit.length === 1 ? fit[0]! : null;
}

/** The label that a line begins with, or null where it has none. */
export function labelOf({ mentionAt, tokens, people }: Scene, line: Line): Label | null {
  const initials = INITIALS.exec(line.text);
  const owner = initials && bearerOf(initials[1]!, people);
  if (owner) return { end: line.start + initials[0].length, person: owner, asks: false };
  const label = line.text.includes(':') ? LABEL.exec(line.text) : null;
  if (!label) return null;
  const end = line.start + label[0].length;
  const words = label[1]!.trim();
  const first = /^[–—-]/.test(words) ? line.first + 1 : line.first;
  const mention = mentionAt.get(first);
  const behind = mention && tokens[mention.last];
  if (mention && behind && (behind.text === ':' || (behind.text === ',' && words.length < 40)))
    return { end, person: mention.person, asks: false };
  if (/^(?:q|question|journaliste|la redaction|la rédaction)\.?$/i.test(words))
    return { end, person: null, asks: true };
  return line.asks && /^\p{Lu}/u.test(words) ? { end, person: null, asks: true } : null;
}
