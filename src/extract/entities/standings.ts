import { isHeldInside, isLocal, mayBeHeld, workplaceOf } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import { nameKey } from '../../text/fold.js';
import type { Found, FoundOrganisation } from '../../types.js';
import { Bodies, isPlural } from './bodies.js';
import { FORMER, genderTold, headOf, isBeginning, isPast, roleText, roleWords } from './claim-words.js';
import { isElsewhere } from './elsewhere.js';
import { BY_CONTEXT, shareBodies } from './fellows.js';
import type { Person, Standing } from './people.js';
import { leadEnd } from './prominence.js';
import type { Reading } from './reading.js';
import { isOfWork } from './relations.js';
import { isFuller, isWeak, outdoes, STATUS } from './role-rank.js';
import type { RoleClaim } from './roles.js';
import { inherit } from './succession.js';
import { hasRole, meant, type Named, namedBefore } from './whose.js';

/** `sa proviseure`, though somebody is named since: the one school of the paragraph. */
const workplace = (reading: Reading, claim: RoleClaim, bodies: Bodies): FoundOrganisation | null =>
  bodies.ofKind(claim.evidence.start, workplaceOf(roleWords(reading, claim)));

/** The organisation of a claim, and whether only the context tells which one. */
function bodyOf(reading: Reading, claim: RoleClaim, bodies: Bodies) {
  const { organisation, pattern, evidence } = claim;
  const { there, board } = pattern;
  const possessive = pattern.possessive && !(claim.role && isOfWork(reading.keys[claim.role.first]!));
  if (there || (board && !organisation)) return { body: bodies.there(evidence.start), told: false };
  const last = possessive ? bodies.lastBefore(evidence.start) : null;
  const theirs = last !== null && isTheirs(reading, claim, last);
  const body = possessive ? (theirs ? null : (last ?? workplace(reading, claim, bodies))) : bodies.meant(organisation);
  return { body, told: !possessive && organisation?.mention != null };
}

/** What rests on the context says so, and is never sure; nor is what a pronoun or a noun says of somebody named before. */
function byContext(evidence: Found | null): Found | null {
  if (evidence === null) return null;
  const { start, end, rule } = evidence;
  return { start, end, rule: `${rule}, ${BY_CONTEXT}`, confidence: 'medium' };
}

/** `Danielle, l'agente d'accueil`: the one that there is, in some body. */
const isDefinite = ({ keys }: Reading, { role }: RoleClaim): boolean =>
  role !== null && /^(?:le|la|l')$/.test(keys[role.first - 1] ?? '');

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

/** What a claim rests on. */
const evidenceOf = ({ evidence: { start, end }, pattern, person }: RoleClaim): Found => ({
  start,
  end,
  rule: pattern.name,
  confidence: person === null ? 'medium' : 'high',
});

/** Is the role of a claim held in some body, though the claim may not name it? */
const isHeld = (reading: Reading, claim: RoleClaim, role: string): boolean =>
  !isElsewhere(reading, claim) &&
  (claim.pattern.ours ||
    ((claim.pattern.held || isDefinite(reading, claim)) && hasWorkplace(role)) ||
    isHeldInside(role));

/** Does the role give way to what is said more closely: what one did at first, what one is among others (`Parmi les soignants, Inès Roy, médecin`)? */
const isPassing = (reading: Reading, claim: RoleClaim): boolean =>
  claim.pattern.singlesOut === true || isBeginning(reading, claim);

/** Does the role take the place of the one told before it, which may have been a passing one? Not what is itself of the past, or of the occasion. */
const replaces = (reading: Reading, claim: RoleClaim, role: string, former: string, passing: boolean): boolean =>
  !isPassing(reading, claim) &&
  !(claim.says && isPast(reading, claim)) &&
  ((passing && !isWeak(role)) || outdoes(role, former));

/** The standing with the body that the text means around it, where that is one. */
function placed(standing: Standing, bodies: Bodies, host: FoundOrganisation | null): Standing {
  const { role, organisation, evidence, gender } = standing;
  if (organisation !== null || evidence === null) return standing;
  const around = host ?? bodies.around(evidence.start, role ?? '');
  return around ? { role, organisation: around, evidence: byContext(evidence), gender } : standing;
}

/** `hostOf`: the body that `notre` means in a claim, that of the person who speaks in the article. */
function settled(
  reading: Reading,
  person: Person,
  claims: readonly RoleClaim[],
  bodies: Bodies,
  hostOf: (claim: RoleClaim) => FoundOrganisation | null,
): Standing {
  let held = false;
  let ours: RoleClaim | null = null;
  let firm = false;
  let passing = false;
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
    const replaced = role !== null && former !== null && !aside && replaces(reading, claim, role, former, passing);
    const better = role !== null && (former === null || replaced || isFuller(role, former));
    const { body, told } = bodyOf(reading, claim, bodies);
    const employs = (told && claim.pattern.loose !== true) || claim.pattern.board === true;
    // another role that the person has is held elsewhere, unless it says whose staff one is
    const same = role === null || former === null || isFuller(former, role) || role === former || STATUS.test(role);
    const fits = body !== null && (better || same || (told && !standing.organisation && mayServe(former, role)));
    if (!better && (!fits || (standing.organisation !== null && (firm || !employs)))) continue;
    if (better) {
      passing = isPassing(reading, claim);
      ours = OURS.test(spoken(reading, claim)) ? claim : null;
      // who works there goes on doing so, whatever as
      held = (held && STATUS.test(former ?? '')) || isHeld(reading, claim, role);
    }
    const left = (replaced && !STATUS.test(former)) || (fits && employs && !firm) ? null : standing.organisation;
    const organisation = left ?? (fits ? body : null);
    const evidence = better || !standing.evidence ? evidenceOf(claim) : standing.evidence;
    const added = organisation !== null && organisation !== standing.organisation;
    if (added) firm = employs;
    standing = {
      role: better ? role : former,
      organisation,
      evidence: added && !told ? byContext(evidence) : evidence,
      gender,
    };
  }
  return held ? placed(standing, bodies, ours && hostOf(ours)) : standing;
}

/** Starts of the mentions that tie a body to a person, and whether only beside a role (`trésorière de La Cordée`) or a job. */
function staffedBy(claims: readonly RoleClaim[]): Map<number, boolean> {
  const staffed = new Map<number, boolean>();
  for (const { organisation, role, pattern } of claims) {
    const start = organisation?.mention?.start;
    const presents = role !== null || pattern.loose === true;
    if (start !== undefined) staffed.set(start, presents && staffed.get(start) !== false);
  }
  return staffed;
}

/** Who says `je` and `notre` in an article that somebody speaks in: the only person of its title, or the first that its lead names (who is interviewed, who signs the letter). */
function voiceOf(reading: Reading, people: readonly Person[]): { person: Person; titled: boolean } | null {
  const titled = people.filter(({ mentions }) => mentions[0]!.start < reading.analysis.titleEnd);
  if (titled.length === 1) return { person: titled[0]!, titled: true };
  const [first] = people;
  return first && first.mentions[0]!.start < leadEnd(reading) ? { person: first, titled: false } : null;
}

/** What a noun says comes before what a verb says, and what names its person before what takes somebody up. */
function rank({ says, person, at, pattern }: RoleClaim): number {
  if (pattern.anaphora) return pattern.anaphora === 'ahead' ? 3 : pattern.anaphora === 'speech' ? 2 : 1;
  // `Inès Roy prend la présidence` is as good as a noun; `la direction échoit à l'économiste Inès Roy` is not
  return says && (pattern.says || person?.first !== at) ? 1 : 0;
}

/** The claims on each person, those that count most first. */
function saidOf(
  reading: Reading,
  people: readonly Person[],
  claims: readonly RoleClaim[],
  named: Named,
  ownerOf: ReadonlyMap<number, Person>,
): ReadonlyMap<Person, RoleClaim[]> {
  const said = new Map<Person, RoleClaim[]>(people.map((person) => [person, []]));
  /** Nouns of the roles that somebody has. */
  const heads = new Set<string>();
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
  return said;
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
    staffedBy(claims),
  );
  const successions = claims.filter(({ pattern }) => pattern.heir);
  const others = claims.filter(({ pattern }) => !pattern.heir);
  const said = saidOf(reading, people, others, named, ownerOf);
  const settle = (person: Person, hostOf: (claim: RoleClaim) => FoundOrganisation | null) =>
    settled(reading, person, said.get(person)!, bodies, hostOf);
  const voice = voiceOf(reading, people);
  const host = voice && settle(voice.person, () => null).organisation;
  // who is only named first speaks in the article's own words, not in those that it quotes
  const hostOf = ({ at }: RoleClaim) => (voice?.titled || !reading.quoted[at] ? host : null);
  const standings = new Map(people.map((person) => [person, settle(person, hostOf)]));
  inherit(reading, successions, named, ownerOf, standings);
  shareBodies(reading, claims, named, ownerOf, standings, voice?.person);
  return standings;
}
