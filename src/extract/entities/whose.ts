import { isHeldInside } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import { countBelow } from '../../text/sorted.js';
import type { Gender } from '../../types.js';
import { genderTold, headOf, roleWords } from './claim-words.js';
import type { Person } from './people.js';
import type { Reading } from './reading.js';
import type { RoleClaim } from './roles.js';

/** Who is named where: mentions by start, each with its person. */
export type Named = readonly { readonly start: number; readonly person: Person }[];

const FARTHEST = 12;

/** Index of the last mention before `offset`, or -1. */
const lastBefore = (named: Named, offset: number): number => countBelow(named, offset, ({ start }) => start) - 1;

const agrees = ({ gender }: Person, told: Gender | null): boolean =>
  gender === null || told === null || gender === told;

/** The person a pointing phrase means: the last one named before it whose gender does not contradict, a dozen mentions back at most. */
function pointedAt(reading: Reading, claim: RoleClaim, named: Named): Person | undefined {
  const gender = genderTold(reading, claim);
  const last = lastBefore(named, claim.evidence.start);
  for (let i = last; i >= Math.max(0, last - FARTHEST + 1); i--) {
    const { person } = named[i]!;
    if (agrees(person, gender)) return person;
  }
  return undefined;
}

/** How many sentences before a succession the other one is named. */
const SUCCESSION = 2;

/** Whom a pronoun means beside those who are `told`: the last person of that gender named before, two sentences back at most. */
export function lastNamed(
  { sentence, analysis }: Reading,
  { at, evidence }: RoleClaim,
  named: Named,
  gender: Gender | null,
  told: readonly (Person | undefined)[],
): Person | undefined {
  const last = lastBefore(named, evidence.start);
  for (let i = last; i >= Math.max(0, last - FARTHEST + 1); i--) {
    const { person, start } = named[i]!;
    if (sentence[at]! - sentence[tokenAt(analysis, start)]! > SUCCESSION) return undefined;
    if (!told.includes(person) && agrees(person, gender)) return person;
  }
  return undefined;
}

/** The person whom the article interviews: the first it names. */
const interviewee = (reading: Reading, claim: RoleClaim, named: Named): Person | undefined =>
  named.slice(0, FARTHEST).find(({ person }) => agrees(person, genderTold(reading, claim)))?.person;

/** What is said of each person, by the claims read so far. */
type Said = ReadonlyMap<Person, readonly RoleClaim[]>;

export const hasRole = (claims: readonly RoleClaim[] | undefined): boolean =>
  claims?.some((c) => c.role ?? c.says) ?? false;

/**
 * Whom `explique la formatrice` takes up: the last person named before who has no role yet, of the gender that the role
 * tells; as subject of a sentence only somebody whose body is told. Nobody, where another one has that role.
 */
function takenUp(
  reading: Reading,
  claim: RoleClaim,
  named: Named,
  said: Said,
  heads: ReadonlySet<string>,
): Person | undefined {
  const gender = genderTold(reading, claim);
  const head = headOf(reading, claim);
  if (head !== null && heads.has(head)) return undefined;
  const last = lastBefore(named, claim.evidence.start);
  for (let i = last; i >= Math.max(0, last - FARTHEST + 1); i--) {
    const { person } = named[i]!;
    if (!agrees(person, gender)) continue;
    if (hasRole(said.get(person))) {
      if (claim.pattern.anaphora === 'speech') return undefined;
      continue;
    }
    return mayMean(reading, claim, named[i]!, said) ? person : undefined;
  }
  return undefined;
}

/** May the role take up this person: near, of its gender, or tied to a body in which one has such a role? */
function mayMean(reading: Reading, claim: RoleClaim, { person, start }: Named[number], said: Said): boolean {
  const { anaphora } = claim.pattern;
  if (anaphora === 'speech') return isNear(reading, start, claim);
  if (anaphora === 'same')
    return person.gender !== null && person.gender === genderTold(reading, claim) && isSame(reading, start, claim);
  const told = genderTold(reading, claim);
  if (told !== null && person.gender === told && isNear(reading, start, claim))
    if (anaphora === 'next' || (isNext(reading, start, claim) && !isOffice(reading, claim))) return true;
  const tied = said.get(person)!.some((c) => c.organisation);
  return anaphora === 'subject' && tied && isHeldInside(roleWords(reading, claim));
}

/** Does the sentence of the role follow that of the name? */
const isNext = ({ sentence, analysis }: Reading, start: number, { at }: RoleClaim): boolean =>
  sentence[at]! - sentence[tokenAt(analysis, start)]! === 1;

const isSame = ({ sentence, analysis }: Reading, start: number, { at }: RoleClaim): boolean =>
  sentence[at] === sentence[tokenAt(analysis, start)];

/** Holders of these are known by them alone: `Le maire refuse` means no one named before. */
const OFFICE =
  /^(?:maire|préf|sous-préf|ministre|procureur|juge|curé|notaire|président|député|sénat|médecin|docteur|gendarme|policier|avocat|client|voisin|patient|élève|élu|ouvrier|jeune$|public|père|mère|professeur|gouvernement)/;

/** `Le maire refuse`, but `L'autrice, professeure à Lyon, refuse`. */
const isOffice = (reading: Reading, claim: RoleClaim): boolean =>
  OFFICE.test(roleWords(reading, claim)) && reading.keys[claim.role!.first - 1] !== ',';

/** Does at most one paragraph end between the name and the role that takes it up? */
const isNear = ({ analysis }: Reading, start: number, { evidence }: RoleClaim): boolean =>
  analysis.text.slice(start, evidence.start).split(/\n+/).length <= 2;

/** Whom `la dentiste` means before anybody is called so: the one whom the next sentence brings on, of her gender, without a role. */
function broughtOn(reading: Reading, claim: RoleClaim, named: Named, said: Said, heads: ReadonlySet<string>) {
  const last = lastBefore(named, claim.evidence.end);
  const next = named[last + 1];
  const head = headOf(reading, claim);
  if (!next || head === null || heads.has(head) || OFFICE.test(roleWords(reading, claim))) return undefined;
  const { person, start } = next;
  const told = genderTold(reading, claim);
  const known = told !== null && person.gender === told && person.mentions[0]!.start === start;
  const behind = reading.sentence[tokenAt(reading.analysis, start)]! - reading.sentence[claim.at]!;
  // the noun may as well take up somebody named before
  const before = named.slice(Math.max(0, last - FARTHEST + 1), last + 1);
  const words = roleWords(reading, claim);
  const mayBeCalled = (claims: readonly RoleClaim[]) =>
    !hasRole(claims) || claims.some((one) => roleWords(reading, one).startsWith(words));
  const other = before.some((one) => one.person.gender === told && mayBeCalled(said.get(one.person)!));
  return known && !other && (behind === 1 || behind === 2) && !said.get(person)!.some(({ role }) => role)
    ? person
    : undefined;
}

/** Those whom the sentence before the claim's names. */
export function namedBefore({ sentence, analysis }: Reading, { at }: RoleClaim, named: Named): Set<Person> {
  const found = new Set<Person>();
  // `tous deux` may be told of in a sentence each
  for (let back = 1; back <= 2 && found.size < 2; back++) {
    const before = analysis.sentences[sentence[at]! - back];
    if (!before) break;
    for (let i = lastBefore(named, before.end); i >= 0 && named[i]!.start >= before.start; i--)
      found.add(named[i]!.person);
  }
  return found;
}

/** The person of a claim that names none. */
export function meant(
  reading: Reading,
  claim: RoleClaim,
  named: Named,
  said: Said,
  heads: ReadonlySet<string>,
): Person | undefined {
  if (claim.pattern.anaphora === 'ahead') return broughtOn(reading, claim, named, said, heads);
  if (claim.pattern.anaphora) return takenUp(reading, claim, named, said, heads);
  return claim.pattern.interviewed ? interviewee(reading, claim, named) : pointedAt(reading, claim, named);
}
