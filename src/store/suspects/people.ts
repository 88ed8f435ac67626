import { genderOfFirstName, isFirstName } from '../../french/names.js';
import { withoutCivility } from '../identity/people.js';
import { nameWords } from '../names.js';
import { lettersApart, skeleton, sorted } from './letters.js';
import type { Rules, Suspect, Suspicion } from './suspect.js';

/** A name in its parts; `given` is null where there is only a surname. */
interface Parts {
  readonly given: string | null;
  readonly surname: string;
  readonly initials: string | null;
  readonly gender: string | null;
}

const INITIALS = /^(?:\p{L}\p{L}?\.-?)+$/u;

function partsOf({ plain }: Suspect): Parts | null {
  const { rest, gender } = withoutCivility(plain);
  const [first = '', ...others] = rest.split(/\s+/);
  // a first name alone is anybody's
  if (others.length === 0 && gender === null && isFirstName(first)) return null;
  if (others.length === 0) return { given: null, surname: nameWords(first), initials: null, gender };
  const initials = INITIALS.test(first) ? nameWords(first) : null;
  return { given: nameWords(first), surname: nameWords(others.join(' ')), initials, gender };
}

/** `J.` and *Jeanne*, `J.-P.` and *Jean-Pierre*. */
function initialsFit(initials: string, given: string): boolean {
  const [letters, names] = [initials.split(' '), given.split(' ')];
  return letters.length <= names.length && letters.every((letter, i) => names[i]!.startsWith(letter));
}

const contains = (long: string, short: string): boolean =>
  long !== short && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));

function ofOneSurname(a: Parts, b: Parts): Suspicion | null {
  const [given, other] = [a.given, b.given];
  if (given === null || other === null) {
    const known = genderOfFirstName(given ?? other ?? '');
    const told = given === null ? a.gender : b.gender;
    const against = (given === null) === (other === null) || (known && told && known !== told);
    return against ? null : { reason: 'first name missing', similarity: 0.9 };
  }
  const fits = a.initials ? initialsFit(a.initials, other) : b.initials && initialsFit(b.initials, given);
  if (fits) return { reason: 'same surname, initial fits', similarity: 0.93 };
  return a.initials || b.initials ? null : lettersApart(given, other, isFirstName);
}

function sameName(one: Suspect, other: Suspect): Suspicion {
  const told = one.organisation && other.organisation && one.organisation !== other.organisation;
  return { reason: told ? 'same name, other organisation' : 'same name', similarity: 1 };
}

function compare(one: Suspect, other: Suspect): Suspicion | null {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (!a || !b || (a.gender && b.gender && a.gender !== b.gender)) return null;
  if (a.given !== null && a.given === b.given && a.surname === b.surname) return sameName(one, other);
  if (a.surname === b.surname) return ofOneSurname(a, b);
  if (a.given === null || b.given === null) return null;
  if (sorted(`${a.given} ${a.surname}`) === sorted(`${b.given} ${b.surname}`))
    return { reason: 'words in another order', similarity: 0.98 };
  if (a.given !== b.given) return null;
  if (contains(a.surname, b.surname) || contains(b.surname, a.surname))
    return { reason: 'part of the other name', similarity: 0.9 };
  return lettersApart(a.surname, b.surname, () => false);
}

function keys(suspect: Suspect): string[] {
  const parts = partsOf(suspect);
  if (!parts) return [];
  const { given, surname } = parts;
  if (given === null) return [`surname ${surname}`];
  const ends = surname.split(' ');
  return [
    ...[`words ${sorted(`${given} ${surname}`)}`, `surname ${surname}`, `sound ${given[0]} ${skeleton(surname)}`],
    ...[...new Set([ends[0], ends.at(-1)])].map((end) => `part ${given} ${end}`),
  ];
}

/** Two first names with one surname are two people. */
export const PEOPLE: Rules = { keys, compare };
