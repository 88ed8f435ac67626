import { roleOfOne } from '../../french/inflection.js';
import { isHeldInside, mayBeHeld, roleAt } from '../../french/roles.js';
import type { Found, FoundOrganisation, Gender } from '../../types.js';
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
  /^(?:ancien|ex-|retraité|complice|eleve|élève|prédécesseur|successeur|remplaçant|adjointe?$|chef$|cheffe$|doyen|propriétaire|associée?$)/i;
const outdoes = (role: string, former: string) => WEAK.test(former) && !WEAK.test(role);

/** The organisation of a claim, and whether only the context tells which one. */
function bodyOf({ organisation, possessive, evidence }: RoleClaim, bodies: Bodies) {
  const body = possessive ? bodies.lastBefore(evidence.start) : bodies.meant(organisation);
  return { body, told: !possessive && organisation?.mention != null };
}

const BY_CONTEXT = 'selon le contexte';

/** What rests on the context says so, and is never sure. */
const byContext = (evidence: Found | null): Found | null =>
  evidence && { ...evidence, rule: `${evidence.rule}, ${BY_CONTEXT}`, confidence: 'medium' };

function settled(reading: Reading, person: Person, claims: readonly RoleClaim[], bodies: Bodies): Standing {
  let held = false;
  let standing: Standing = { role: null, organisation: null, evidence: null, gender: null };
  for (const claim of claims) {
    const gender = standing.gender ?? genderTold(reading, claim);
    const role = roleText(reading, claim, person.gender ?? gender);
    const former = standing.role;
    const replaced = role !== null && former !== null && outdoes(role, former);
    const better = role !== null && (former === null || replaced || isFuller(role, former));
    const { body, told } = bodyOf(claim, bodies);
    // another role that the person has is held elsewhere
    const fits =
      body !== null && (better || role === null || former === null || isFuller(former, role) || role === former);
    if (!better && (standing.organisation !== null || !fits)) continue;
    if (better) held = (claim.held && mayBeHeld(role)) || isHeldInside(role);
    const organisation = (replaced ? null : standing.organisation) ?? (fits ? body : null);
    const evidence =
      better || !standing.evidence
        ? { ...claim.evidence, rule: claim.rule, confidence: 'high' as const }
        : standing.evidence;
    const added = organisation !== null && organisation !== standing.organisation && !told;
    standing = { role: better ? role : former, organisation, evidence: added ? byContext(evidence) : evidence, gender };
  }
  if (!held || standing.organisation !== null || standing.evidence === null) return standing;
  const around = bodies.around(standing.evidence.start);
  return around ? { ...standing, organisation: around, evidence: byContext(standing.evidence) } : standing;
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
    new Set(claims.flatMap(({ organisation }) => organisation?.mention?.start ?? [])),
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
