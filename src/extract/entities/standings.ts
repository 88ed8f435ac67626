import { roleOfOne } from '../../french/inflection.js';
import { isHeldInside, roleAt } from '../../french/roles.js';
import type { FoundOrganisation, Gender } from '../../types.js';
import { Bodies } from './bodies.js';
import type { Person, Standing } from './people.js';
import { type Reading, spanOf, textOf } from './reading.js';
import type { RoleClaim } from './roles.js';

/** The role's words as said of this one person. */
function roleText(reading: Reading, { role, said }: RoleClaim, gender: Gender | null): string | null {
  if (said) return gender === 'f' ? said.feminine : said.masculine;
  if (!role) return null;
  const text = textOf(reading, spanOf(reading, role.first, role.last)).replace(/\s+/g, ' ');
  if (!role.plural) return text;
  const head = roleAt(reading.words, role.first);
  return head ? roleOfOne(text, head, role, gender) : text;
}

const genderTold = (reading: Reading, claim: RoleClaim): Gender | null =>
  claim.role && !claim.role.plural ? (roleAt(reading.words, claim.role.first)?.value.gender ?? null) : null;

/** Who is named where: mentions by start, each with its person. */
type Named = readonly { readonly start: number; readonly person: Person }[];

const FARTHEST = 12;

/** The person a pointing phrase means: the last one named before it whose gender does not contradict, a dozen mentions back at most. */
function pointedAt(reading: Reading, claim: RoleClaim, named: Named): Person | undefined {
  const gender = genderTold(reading, claim);
  let low = 0;
  for (let high = named.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (named[middle]!.start < claim.evidence.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - FARTHEST); i--) {
    const { person } = named[i]!;
    if (person.gender === null || gender === null || person.gender === gender) return person;
  }
  return undefined;
}

/** Is `later` the same role said more fully? */
const isFuller = (later: string, first: string) =>
  later.length > first.length && ` ${later.toLowerCase()} `.includes(` ${first.toLowerCase()} `);

/** What one was, or is to somebody, gives way to what one is. */
const WEAK =
  /^(?:ancien|ex-|complice|eleve|élève|prédécesseur|successeur|remplaçant|adjointe?$|chef$|cheffe$|doyen|propriétaire|associée?$)/i;
const outdoes = (role: string, former: string) => WEAK.test(former) && !WEAK.test(role);

function settled(reading: Reading, person: Person, claims: readonly RoleClaim[], bodies: Bodies): Standing {
  let held = false;
  let standing: Standing = { role: null, organisation: null, evidence: null, gender: null };
  for (const claim of claims) {
    const gender = standing.gender ?? genderTold(reading, claim);
    const role = roleText(reading, claim, person.gender ?? gender);
    const organisation = claim.possessive ? bodies.lastBefore(claim.evidence.start) : bodies.meant(claim.organisation);
    const better =
      role !== null && (standing.role === null || isFuller(role, standing.role) || outdoes(role, standing.role));
    if (!better && (standing.organisation !== null || organisation === null)) continue;
    if (better) held = claim.held || isHeldInside(role);
    standing = {
      role: better ? role : standing.role,
      organisation: standing.organisation ?? organisation,
      evidence:
        better || !standing.evidence ? { ...claim.evidence, rule: claim.rule, confidence: 'high' } : standing.evidence,
      gender,
    };
  }
  return held && standing.organisation === null ? { ...standing, organisation: bodies.dominant } : standing;
}

/** What the article says of each person: the first and fullest role, and the organisation it is held in. */
export function standingsOf(
  reading: Reading,
  people: readonly Person[],
  claims: readonly RoleClaim[],
  organisations: readonly FoundOrganisation[],
): Map<Person, Standing> {
  const named = people
    .flatMap((person) => person.mentions.map(({ start }) => ({ start, person })))
    .sort((a, b) => a.start - b.start);
  const ownerOf = new Map(named.map(({ start, person }) => [start, person]));
  const bodies = new Bodies(
    reading,
    organisations,
    named.map(({ start }) => start),
  );
  const said = new Map<Person, RoleClaim[]>(people.map((person) => [person, []]));
  // what a noun says comes before what a verb says
  const verbal = (claim: RoleClaim) => (claim.said ? 1 : 0);
  for (const claim of [...claims].sort((a, b) => verbal(a) - verbal(b) || a.at - b.at)) {
    const person = claim.person ? ownerOf.get(claim.person.start) : pointedAt(reading, claim, named);
    if (person) said.get(person)!.push(claim);
  }
  return new Map(people.map((person) => [person, settled(reading, person, said.get(person)!, bodies)]));
}
