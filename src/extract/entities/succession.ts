import { roleOfOther } from '../../french/inflection.js';
import { isHeldInside, mayBeHeld, roleAt } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import type { Gender } from '../../types.js';
import { FORMER, OF_PRONOUN } from './claim-words.js';
import type { Person, Standing } from './people.js';
import type { Reading } from './reading.js';
import { isRelation, STATUS } from './role-rank.js';
import type { RoleClaim } from './roles.js';
import { lastNamed, type Named } from './whose.js';

/** Somebody takes the place of somebody else. */
interface Succession {
  readonly heir: Person;
  readonly before: Person;
  readonly claim: RoleClaim;
}

/** Offices of a town or of the State, which somebody has after somebody else too. */
const OFFICE =
  /^(?:maire|adjoint|préf|sous-préf|recteur|rectrice|curé|évêque|doyen|député|sénat|capitaine|commissaire)/;
/** What nobody takes over from another. */
const OWN = /^(?:(?:co)?fondat|créat|initiat|auteur|autrice|lauréat|champion|bénévole|membre|adhérent)/i;

const isInherited = (role: string): boolean =>
  !FORMER.test(role) &&
  !OWN.test(role) &&
  !STATUS.test(role) &&
  !isRelation(role) &&
  (mayBeHeld(role) || OFFICE.test(role));

/** `succède à`, not `remplace`, which one does at a match too: what the heir is, the other was. */
const isOfOffice = ({ keys, analysis }: Reading, { at, evidence }: RoleClaim): boolean =>
  !keys.slice(at, tokenAt(analysis, evidence.end - 1)).some((key) => /^(?:remplac|relev|main$|relais$)/.test(key));

/** The gender of the pronoun: `elle succède à …`, `… le remplace`; nobody's, where it tells none (`lui succède`). */
function pronounGender({ keys, analysis }: Reading, { at, evidence, pattern }: RoleClaim): Gender | null {
  const subject = OF_PRONOUN[keys[at]!] ?? null;
  if (pattern.heir !== 'first') return keys[at] === 'lui' ? null : subject;
  const end = tokenAt(analysis, evidence.end - 1);
  for (let k = at; k < end; k++)
    if (/^l[ea]$/.test(keys[k]!) && /^(?:re[lm]|va|doit)/.test(keys[k + 1]!)) return keys[k] === 'le' ? 'm' : 'f';
  return null;
}

function successionOf(
  reading: Reading,
  claim: RoleClaim,
  named: Named,
  ownerOf: ReadonlyMap<number, Person>,
): Succession | null {
  const owner = (start: number | undefined) => (start === undefined ? undefined : ownerOf.get(start));
  const told = [owner(claim.person?.start), owner(claim.before?.start)] as const;
  const pointed =
    told[0] && told[1] ? undefined : lastNamed(reading, claim, named, pronounGender(reading, claim), told);
  const [heir, before] = [told[0] ?? pointed, told[1] ?? pointed];
  return heir && before && heir !== before ? { heir, before, claim } : null;
}

/** The role of one as it is said of the other. */
function asSaidOf(role: string, { gender }: Person, former: Gender | null): string {
  const head = gender === null || gender === former ? null : roleAt(role.toLowerCase().split(' '), 0);
  return head ? roleOfOther(role, head, gender!) : role;
}

/** What the one's standing tells of the other, who comes before or after in the same office. */
function inherited(own: Standing, other: Standing, person: Person, from: Person, claim: RoleClaim): Standing {
  const { role, organisation } = other;
  if (role === null || !isInherited(role)) return own;
  const { start, end } = claim.evidence;
  const evidence = { start, end, rule: claim.pattern.name, confidence: 'medium' as const };
  if (own.role === null) {
    const said = asSaidOf(role, person, from.gender ?? other.gender);
    return { role: said, organisation: organisation ?? own.organisation, evidence, gender: own.gender };
  }
  // the founder whom the president follows: of the same body, unless it has another
  const same = own.organisation === null && organisation !== null && isHeldInside(own.role) && !FORMER.test(own.role);
  return same ? { ...own, organisation } : own;
}

/** Gives those who take somebody's place what is told of the one before, and the other way round. */
export function inherit(
  reading: Reading,
  claims: readonly RoleClaim[],
  named: Named,
  ownerOf: ReadonlyMap<number, Person>,
  standings: Map<Person, Standing>,
): void {
  for (const claim of claims) {
    const found = successionOf(reading, claim, named, ownerOf);
    if (!found) continue;
    const { heir, before } = found;
    const [of, was] = [standings.get(heir)!, standings.get(before)!];
    standings.set(heir, inherited(of, was, heir, before, claim));
    // `elle succède à Paul, parti à La Poste`: he is told to be elsewhere
    const hasLeft = was.organisation !== null && was.role === null;
    if (isOfOffice(reading, claim) && !hasLeft) standings.set(before, inherited(was, of, before, heir, claim));
  }
}
