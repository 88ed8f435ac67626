import { roleOfOne } from '../../french/inflection.js';
import { genericHeadAt } from '../../french/organisation-words.js';
import { isHeldInside, roleAt } from '../../french/roles.js';
import type { FoundOrganisation, Gender } from '../../types.js';
import type { Person, Standing } from './people.js';
import { type Reading, spanOf, textOf } from './reading.js';
import type { RoleClaim } from './roles.js';
import type { Item } from './shape.js';

const INTRODUCED = /nom commun|lieu nommé par un nombre/;
/** What being introduced (`l'association X`) is worth in mentions, and what standing in the title or the lead. */
const INTRODUCTION = 1.5;
const LEAD = 1.5;
const LEAD_PARAGRAPHS = 2;

/** How much an article turns around an organisation. */
function weightIn({ analysis }: Reading, { mentions }: FoundOrganisation): number {
  const leadEnd = analysis.paragraphs[LEAD_PARAGRAPHS - 1]?.end ?? analysis.text.length;
  const introduced = mentions.some(({ rule }) => INTRODUCED.test(rule)) ? INTRODUCTION : 0;
  return mentions.length + introduced + (mentions[0]!.start < leadEnd ? LEAD : 0);
}

/** The organisation that the article turns around, if one stands out. */
export function dominant(reading: Reading, organisations: readonly FoundOrganisation[]): FoundOrganisation | null {
  let best: FoundOrganisation | null = null;
  let most = 0;
  for (const organisation of organisations) {
    const weight = weightIn(reading, organisation);
    if (weight === most) best = null;
    if (weight > most) [best, most] = [organisation, weight];
  }
  return best;
}

/** The organisation that a claim names, or that its common noun can only mean. */
function organisationMeant(
  reading: Reading,
  item: Item | null,
  organisations: readonly FoundOrganisation[],
): FoundOrganisation | null {
  if (!item) return null;
  if (item.mention) return organisations.find((o) => o.mentions.some((m) => m.start === item.mention!.start)) ?? null;
  const kind = genericHeadAt(reading.words, item.first)?.value;
  const same = organisations.filter((o) => o.kind === kind);
  const fitting = same.length > 0 ? same : organisations.filter((o) => o.kind === null);
  return dominant(reading, fitting.length > 0 ? fitting : organisations);
}

/** The role's words as said of this one person. */
function roleText(reading: Reading, { role }: RoleClaim, gender: Gender | null): string | null {
  if (!role) return null;
  const text = textOf(reading, spanOf(reading, role.first, role.last)).replace(/\s+/g, ' ');
  if (!role.plural) return text;
  const head = roleAt(reading.words, role.first);
  return head ? roleOfOne(text, head, role, gender) : text;
}

const genderTold = (reading: Reading, claim: RoleClaim): Gender | null =>
  claim.role && !claim.role.plural ? (roleAt(reading.words, claim.role.first)?.value.gender ?? null) : null;

/** The person a pointing phrase means: the last one named before it whose gender does not contradict. */
function pointedAt(reading: Reading, claim: RoleClaim, people: readonly Person[]): Person | undefined {
  const gender = genderTold(reading, claim);
  let best: { person: Person; start: number } | undefined;
  for (const person of people) {
    if (person.gender !== null && gender !== null && person.gender !== gender) continue;
    const before = person.mentions.filter((m) => m.start < claim.evidence.start).map((m) => m.start);
    const start = Math.max(-1, ...before);
    if (start >= 0 && (!best || start > best.start)) best = { person, start };
  }
  return best?.person;
}

/** Is `later` the same role said more fully? */
const isFuller = (later: string, first: string) =>
  later.length > first.length && ` ${later.toLowerCase()} `.includes(` ${first.toLowerCase()} `);

/** What one was, or is to somebody, gives way to what one is. */
const WEAK =
  /^(?:ancien|ex-|complice|eleve|élève|prédécesseur|successeur|remplaçant|adjointe?$|chef$|cheffe$|doyen|propriétaire|associée?$)/i;
const outdoes = (role: string, former: string) => WEAK.test(former) && !WEAK.test(role);

function settled(
  reading: Reading,
  person: Person,
  claims: readonly RoleClaim[],
  organisations: readonly FoundOrganisation[],
): Standing {
  let standing: Standing = { role: null, organisation: null, evidence: null, gender: null };
  for (const claim of claims) {
    const gender = standing.gender ?? genderTold(reading, claim);
    const role = roleText(reading, claim, person.gender ?? gender);
    const organisation = organisationMeant(reading, claim.organisation, organisations);
    const better =
      role !== null && (standing.role === null || isFuller(role, standing.role) || outdoes(role, standing.role));
    if (!better && (standing.organisation !== null || organisation === null)) continue;
    standing = {
      role: better ? role : standing.role,
      organisation: standing.organisation ?? organisation,
      evidence:
        better || !standing.evidence ? { ...claim.evidence, rule: claim.rule, confidence: 'high' } : standing.evidence,
      gender,
    };
  }
  return standing.role !== null && standing.organisation === null && isHeldInside(standing.role)
    ? { ...standing, organisation: dominant(reading, organisations) }
    : standing;
}

/** What the article says of each person: the first and fullest role, and the organisation it is held in. */
export function standingsOf(
  reading: Reading,
  people: readonly Person[],
  claims: readonly RoleClaim[],
  organisations: readonly FoundOrganisation[],
): Map<Person, Standing> {
  const ownerOf = new Map(people.flatMap((person) => person.mentions.map((m) => [m.start, person] as const)));
  const said = new Map<Person, RoleClaim[]>();
  const inOrder = [...claims].sort((a, b) => a.at - b.at);
  for (const claim of inOrder) {
    const person = claim.person ? ownerOf.get(claim.person.start) : pointedAt(reading, claim, people);
    if (!person) continue;
    said.set(person, [...(said.get(person) ?? []), claim]);
  }
  return new Map(people.map((person) => [person, settled(reading, person, said.get(person) ?? [], organisations)]));
}
