import { roleOfOne } from '../../french/inflection.js';
import { roleAt } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import type { Gender } from '../../types.js';
import { type Reading, spanOf, textOf } from './reading.js';
import type { RoleClaim } from './roles.js';

/** The role's words as said of this one person. */
export function roleText(
  reading: Reading,
  { role, charge, says: said }: RoleClaim,
  gender: Gender | null,
): string | null {
  if (said) return gender === 'f' ? said.feminine : said.masculine;
  if (!role) return null;
  const words = (first: number, last: number) => textOf(reading, spanOf(reading, first, last)).replace(/\s+/g, ' ');
  const own = words(role.first, role.last);
  const text = charge ? `${own} ${words(...charge)}` : own;
  if (!role.plural) return text;
  const head = roleAt(reading.words, role.first);
  return head ? roleOfOne(text, head, role, gender) : text;
}

/** `ancienne repasseuse`: the noun stands behind. */
export const FORMER = /^(?:ancien|futur|ex)/;
const IS_WOMAN = /^(?:ancienne|future|apprentie)$/;

/** The role's noun, behind `ancien` or `future` where one stands before it. */
export const nounOf = ({ words }: Reading, { role }: RoleClaim) =>
  role && (roleAt(words, role.first) ?? (FORMER.test(words[role.first]!) ? roleAt(words, role.first + 1) : null));

/** The gender that a pronoun tells. */
export const OF_PRONOUN: Readonly<Record<string, Gender>> = { il: 'm', lui: 'm', elle: 'f' };
const GENDER_OF_ARTICLE: Readonly<Record<string, Gender>> = {
  le: 'm',
  ce: 'm',
  cet: 'm',
  un: 'm',
  la: 'f',
  cette: 'f',
  une: 'f',
};

/** The gender of a claim that begins or ends with a pronoun, or begins with an article. */
const pronounGender = ({ keys, analysis }: Reading, { at, role, evidence }: RoleClaim): Gender | null =>
  (role && role.first > at && role.first <= at + 2 ? GENDER_OF_ARTICLE[keys[at]!] : undefined) ??
  OF_PRONOUN[keys[at]!] ??
  OF_PRONOUN[keys[tokenAt(analysis, evidence.end - 1)]!] ??
  null;

/** The gender that the role's noun tells, or the pronoun that a pointing claim has instead of a name. */
export function genderTold(reading: Reading, claim: RoleClaim): Gender | null {
  const noun = nounOf(reading, claim)?.value.gender ?? null;
  if (noun === null && claim.role && IS_WOMAN.test(reading.words[claim.role.first]!)) return 'f';
  return noun ?? (claim.person === null ? pronounGender(reading, claim) : null);
}

export const roleWords = (reading: Reading, { role }: RoleClaim): string =>
  role ? reading.words.slice(role.first, role.last).join(' ') : '';

/** The role's noun as said of a man, by which two roles are one. */
export const headOf = (reading: Reading, claim: RoleClaim): string | null =>
  claim.says?.masculine ?? nounOf(reading, claim)?.value.masculine ?? null;

/** Verbs of what one did at first: `a débuté comme`, `est entrée chez Orange comme`, `qui fut`. */
const AT_FIRST = /^(?:commenc|debut|demarr|entr(?:e|ee|a|ait|er)$|fut$)/;
const FARTHEST_VERB = 24;

/** Is the role told as one had at first: `Elle a commencé comme serveuse`? */
export function isBeginning({ keys }: Reading, { role, at }: RoleClaim): boolean {
  if (!role) return false;
  for (let k = Math.max(at, role.first - FARTHEST_VERB); k < role.first; k++) if (AT_FIRST.test(keys[k]!)) return true;
  return false;
}

const LED = /^(?:co)?(?:presid|dirig|coordonn|entrain)(?:e|ee|ait|eait)$/;

/** Does a verb say it of the past: `Il a présidé le comité jusqu'en 2020`, `elle la dirigeait`? */
export function isPast({ keys, words, analysis }: Reading, { at, evidence }: RoleClaim): boolean {
  const last = tokenAt(analysis, evidence.end - 1);
  for (let k = at; k <= last; k++)
    if (LED.test(keys[k]!) && (/^(?:a|avait|ait)$/.test(words[k - 1] ?? '') || keys[k]!.endsWith('ait'))) return true;
  return false;
}
