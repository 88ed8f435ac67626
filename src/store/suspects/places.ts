import { lettersApart, sameNumbers } from './letters.js';
import { isPlaceName } from './organisations.js';
import type { Rules, Suspect, Suspicion } from './suspect.js';

const isTown = (seat: string | null | undefined): boolean => !!seat?.includes(':');

/** Two with codes are two; a river has its name from nobody, a department from its river. */
function apart(one: Suspect, other: Suspect): boolean {
  if (one.code && other.code) return true;
  if (isTown(one.seat) && isTown(other.seat)) return true;
  return one.kind !== other.kind && (one.kind === 'water' || other.kind === 'water');
}

/** `Cosne`, which nobody knows, and *Cosne-Cours-sur-Loire*. */
const partOf = (short: Suspect, long: Suspect): Suspicion | null =>
  !short.code && !short.kind && long.code && long.words.startsWith(`${short.words} `)
    ? { reason: 'part of the other name', similarity: 0.9 }
    : null;

const isNamedAfter = (kind: string | null | undefined): boolean => kind === 'street';

function compare(one: Suspect, other: Suspect): Suspicion | null {
  if (apart(one, other)) return null;
  if (one.words === other.words)
    return { reason: one.kind === other.kind ? 'same name, place unknown' : 'same name, other kind', similarity: 0.7 };
  if (!sameNumbers(one.words, other.words) || isNamedAfter(one.kind) !== isNamedAfter(other.kind)) return null;
  return partOf(one, other) ?? partOf(other, one) ?? lettersApart(one.words, other.words, isPlaceName);
}

const keys = ({ words }: Suspect): string[] => [`words ${words}`, `begins ${words.split(' ')[0]}`];

/** Communes with codes are told apart by them, however alike their names. */
export const PLACES: Rules = { keys, compare };
