import { genericHeadAt } from '../../french/organisation-words.js';
import { isHeldInside, isLocal, mayBeHeld, workplaceOf } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import { nameKey } from '../../text/fold.js';
import type { Found, FoundOrganisation, Gender } from '../../types.js';
import { Bodies, isPlural } from './bodies.js';
import { FORMER, genderTold, headOf, roleText, roleWords } from './claim-words.js';
import type { Person, Standing } from './people.js';
import type { Reading } from './reading.js';
import { isFuller, outdoes, STATUS } from './role-rank.js';
import type { RoleClaim } from './roles.js';

/** Who is named where: mentions by start, each with its person. */
type Named = readonly { readonly start: number; readonly person: Person }[];

const FARTHEST = 12;

/** Index of the last mention before `offset`, or -1. */
function lastBefore(named: Named, offset: number): number {
  let low = 0;
  for (let high = named.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (named[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

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

/** The person whom the article interviews: the first it names. */
const interviewee = (reading: Reading, claim: RoleClaim, named: Named): Person | undefined =>
  named.slice(0, FARTHEST).find(({ person }) => agrees(person, genderTold(reading, claim)))?.person;

/** What is said of each person, by the claims read so far. */
type Said = ReadonlyMap<Person, readonly RoleClaim[]>;

const hasRole = (claims: readonly RoleClaim[] | undefined): boolean =>
  claims?.some((c) => c.role ?? c.pattern.says) ?? false;

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
    if (anaphora === 'next' || (isNext(reading, start, claim) && !OFFICE.test(roleWords(reading, claim)))) return true;
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

/** Does at most one paragraph end between the name and the role that takes it up? */
const isNear = ({ analysis }: Reading, start: number, { evidence }: RoleClaim): boolean =>
  analysis.text.slice(start, evidence.start).split(/\n+/).length <= 2;

/** `sa proviseure`, though somebody is named since: the one school of the paragraph. */
const workplace = (reading: Reading, claim: RoleClaim, bodies: Bodies): FoundOrganisation | null =>
  bodies.ofKind(claim.evidence.start, workplaceOf(roleWords(reading, claim)));

/** The organisation of a claim, and whether only the context tells which one. */
function bodyOf(reading: Reading, claim: RoleClaim, bodies: Bodies) {
  const { organisation, pattern, evidence } = claim;
  const { possessive, there } = pattern;
  if (there) return { body: bodies.there(evidence.start), told: false };
  const last = possessive ? bodies.lastBefore(evidence.start) : null;
  const theirs = last !== null && isTheirs(reading, claim, last);
  const body = possessive ? (theirs ? null : (last ?? workplace(reading, claim, bodies))) : bodies.meant(organisation);
  return { body, told: !possessive && organisation?.mention != null };
}

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
function namedBefore({ sentence, analysis }: Reading, { at }: RoleClaim, named: Named): Set<Person> {
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
function meant(
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

const BY_CONTEXT = 'selon le contexte';

/** What rests on the context says so, and is never sure; nor is what a pronoun or a noun says of somebody named before. */
function byContext(evidence: Found | null): Found | null {
  if (evidence === null) return null;
  const { start, end, rule } = evidence;
  return { start, end, rule: `${rule}, ${BY_CONTEXT}`, confidence: 'medium' };
}

/** `Danielle, l'agente d'accueil`: the one that there is, in some body. */
const isDefinite = ({ keys }: Reading, { role }: RoleClaim): boolean =>
  role !== null && /^(?:le|la|l')$/.test(keys[role.first - 1] ?? '');

/** `la directrice de l'école`, `patronne du bistrot`: held in what the text means by a common noun that no body of the article bears. */
function isElsewhere({ keys, words }: Reading, { role, organisation }: RoleClaim): boolean {
  if (!role || organisation) return false;
  const of = role.last;
  const noun = keys[of] === 'du' ? of + 1 : keys[of] === 'de' && /^(?:la|l')$/.test(keys[of + 1] ?? '') ? of + 2 : null;
  return noun !== null && genericHeadAt(words, noun) !== null;
}

/** `l'historien X, professeur à l'université`: held beside a trade that has no body of its own; the mayor's is his town, the baker's his shop, the president's the body that he presides. */
const mayServe = (former: string, role: string): boolean =>
  !isLocal(former) &&
  !isHeldInside(former) &&
  !/^entra[iî]n/i.test(former) &&
  !FORMER.test(former) &&
  !/^(?:ancien|ex-|retrait|licenci|dipl)/.test(role);

const hasWorkplace = (role: string): boolean => mayBeHeld(role) || workplaceOf(role) !== null;

const THEIR = /\bleur\b/;

/** `leur coordinatrice` is of several people, not of the one body before; `leur professeur` is of the school that they go to. */
const isTheirs = (reading: Reading, claim: RoleClaim, body: FoundOrganisation): boolean =>
  THEIR.test(spoken(reading, claim)) &&
  !isPlural(reading, body) &&
  (body.kind === null || workplaceOf(roleWords(reading, claim)) !== body.kind);

const OURS = /\b(?:notre|nos|mon|ma|mes)\b/;

/** The words of a claim and the one before, in lower case. */
const spoken = ({ keys, analysis }: Reading, { at, evidence }: RoleClaim): string =>
  keys.slice(Math.max(0, at - 1), tokenAt(analysis, evidence.end - 1) + 1).join(' ');

/** Bodies that the public goes to: `À la Caf, Inès attend` tells no employer. */
const isOpen = ({ keys }: Reading, { at }: RoleClaim, body: FoundOrganisation | null): boolean =>
  body !== null && /^(?:a|aux?)$/.test(keys[at]!) && COUNTERS.test(nameKey(body.name));

const COUNTERS =
  /^(?:caf|caisse|cpam|msa|carsat|france travail|pole emploi|mdph|ccas|centre communal|prefecture|sous-prefecture|mairie|hopital|clinique|chu|chru|centre hospitalier|ehpad|maison|mission locale|tribunal|(?:la )?poste|college|lycee|ecole|universite)(?: |$)/;

/** `host`: the body of the person whom the article interviews, which `notre` means. */
function settled(
  reading: Reading,
  person: Person,
  claims: readonly RoleClaim[],
  bodies: Bodies,
  host: FoundOrganisation | null,
): Standing {
  let held = false;
  let ours = false;
  let firm = false;
  let standing: Standing = { role: null, organisation: null, evidence: null, gender: null };
  const known = hasRole(claims);
  for (const claim of claims) {
    if (claim.pattern.visited && !known && isOpen(reading, claim, bodies.meant(claim.organisation))) continue;
    const gender = standing.gender ?? genderTold(reading, claim);
    const role = roleText(reading, claim, person.gender ?? gender);
    const former = standing.role;
    // `cette sportive` tells no more of whoever was `ancienne urgentiste du CHU`
    const aside =
      standing.organisation !== null && FORMER.test(former ?? '') && /^cet?(?:te)?$/.test(reading.keys[claim.at]!);
    const replaced = role !== null && former !== null && !aside && outdoes(role, former);
    const better = role !== null && (former === null || replaced || isFuller(role, former));
    const { body, told } = bodyOf(reading, claim, bodies);
    const employs = told && claim.pattern.loose !== true;
    // another role that the person has is held elsewhere, unless it says whose staff one is
    const same = role === null || former === null || isFuller(former, role) || role === former || STATUS.test(role);
    const fits = body !== null && (better || same || (told && !standing.organisation && mayServe(former, role)));
    if (!better && (!fits || (standing.organisation !== null && (firm || !employs)))) continue;
    if (better) ours = OURS.test(spoken(reading, claim));
    if (better)
      held =
        // who works there goes on doing so, whatever as
        (held && STATUS.test(former ?? '')) ||
        claim.pattern.ours ||
        (!isElsewhere(reading, claim) &&
          (((claim.pattern.held || isDefinite(reading, claim)) && hasWorkplace(role)) || isHeldInside(role)));
    const left = (replaced && !STATUS.test(former)) || (fits && employs && !firm) ? null : standing.organisation;
    const organisation = left ?? (fits ? body : null);
    const evidence =
      better || !standing.evidence
        ? {
            start: claim.evidence.start,
            end: claim.evidence.end,
            rule: claim.pattern.name,
            confidence: claim.person === null ? ('medium' as const) : ('high' as const),
          }
        : standing.evidence;
    const added = organisation !== null && organisation !== standing.organisation;
    if (added) firm = employs;
    standing = {
      role: better ? role : former,
      organisation,
      evidence: added && !told ? byContext(evidence) : evidence,
      gender,
    };
  }
  if (!held || standing.organisation !== null || standing.evidence === null) return standing;
  const around = (ours ? host : null) ?? bodies.around(standing.evidence.start, standing.role ?? '');
  if (!around) return standing;
  const { role, evidence, gender } = standing;
  return { role, organisation: around, evidence: byContext(evidence), gender };
}

/** What the article says of each person: the first and fullest role, and the organisation it is held in. */
export function standingsOf(
  reading: Reading,
  people: readonly Person[],
  claims: readonly RoleClaim[],
  organisations: readonly FoundOrganisation[],
): Map<Person, Standing> {
  const named: { start: number; person: Person }[] = [];
  for (const person of people) for (const { start } of person.mentions) named.push({ start, person });
  named.sort((a, b) => a.start - b.start);
  const ownerOf = new Map(named.map(({ start, person }) => [start, person]));
  const bodies = new Bodies(
    reading,
    organisations,
    named.map(({ start }) => start),
    new Set(claims.flatMap(({ organisation }) => organisation?.mention?.start ?? [])),
  );
  const said = new Map<Person, RoleClaim[]>(people.map((person) => [person, []]));
  /** Nouns of the roles that somebody has. */
  const heads = new Set<string>();
  // what a noun says comes before what a verb says, and what names its person before what takes somebody up
  const rank = ({ pattern: { anaphora, says } }: RoleClaim) =>
    anaphora === 'ahead' ? 3 : anaphora === 'speech' ? 2 : anaphora || says ? 1 : 0;
  for (const claim of [...claims].sort((a, b) => rank(a) - rank(b) || a.at - b.at)) {
    if (claim.pattern.pointsBack && claim.pattern.several) {
      for (const person of namedBefore(reading, claim, named)) said.get(person)!.push(claim);
      continue;
    }
    const person = claim.person ? ownerOf.get(claim.person.start) : meant(reading, claim, named, said, heads);
    if (!person) continue;
    said.get(person)!.push(claim);
    const head = headOf(reading, claim);
    if (head !== null) heads.add(head);
  }
  const settle = (person: Person, host: FoundOrganisation | null) =>
    settled(reading, person, said.get(person)!, bodies, host);
  const titled = people.filter(({ mentions }) => mentions[0]!.start < reading.analysis.titleEnd);
  const host = titled.length === 1 ? settle(titled[0]!, null).organisation : null;
  return new Map(people.map((person) => [person, settle(person, host)]));
}
