import { type Candidate, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';

const OF = /^(?:de|du|des|d')$/;
const OFFICE = /^(?:direction|secretariat|coordination|tresorerie)$/;
const QUALIFIED = /^(?:generale?|nationale?|regionale?|departementale?|territoriale?|executi\w+|permanent)$/;
/** Verbs of those who come to an office, hold it or leave it, and of what gives it. */
const HOLDS =
  /^(?:(?:re)?pren\w*|(?:re)?pris|assur\w+|occup\w+|tient|tenait|exerc\w+|quitt\w+|cede\w*|laiss\w+|abandonn\w+|confi\w+|acced\w+|nomm\w+|elue?|reelue?|portee?|promue?|appelee?|brigu\w+|vise|candidate?)$/;
const FARTHEST = 3;

/** Does a verb of holding stand a few words before the token `i`, in its sentence? */
function isHeld(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 1 - FARTHEST) && together(reading, k, i); k--)
    if (HOLDS.test(reading.keys[k]!)) return true;
  return false;
}

/** `prend la direction générale de La Poste`: what one holds is an office, no service of the body. */
export function heldOffices(reading: Reading): Candidate[] {
  const { keys, capitals } = reading;
  const found: Candidate[] = [];
  for (const name of capitals) {
    // `de La Poste`, `de la Poste`, `du lycée Diderot`
    const of = [name - 1, name - 2].find((k) => OF.test(keys[k] ?? ''));
    if (of === undefined) continue;
    const noun = QUALIFIED.test(keys[of - 1] ?? '') ? of - 2 : of - 1;
    if (!OFFICE.test(keys[noun] ?? '') || !/^(?:la|le|sa|son)$/.test(keys[noun - 1] ?? '')) continue;
    if (isHeld(reading, noun - 1)) found.push(candidate(reading, [noun, of + 1], 'NONE', 'charge que l’on tient', 97));
  }
  return found;
}
