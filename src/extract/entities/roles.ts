import { roleSigns } from '../../french/roles.js';
import { isSpeechVerb } from '../../french/speech.js';
import { nameKey } from '../../text/fold.js';
import type { FoundOrganisation, Sentence, Span } from '../../types.js';
import { ALL_PATTERNS } from './all-patterns.js';
import { isSubjectBehind } from './behind-preposition.js';
import { type Compiled, compileAll, fitting, matchesOf, type Patterns } from './compiled-patterns.js';
import { mayMatch } from './may-match.js';
import type { Mention } from './mention.js';
import { holderOf } from './offices.js';
import { patternsRead } from './patterns-file.js';
import { type Reading, spanOf } from './reading.js';
import type { RolePattern, SaidRole } from './role-pattern.js';
import { chargeEnd, type RolePhrase } from './role-phrase.js';
import { type Bearings, type Item, indexOf, itemIndexAt, type Shape, shapeOf } from './shape.js';

/** What a sentence says of a person: a role, an organisation or both. */
export interface RoleClaim {
  /** The person's mention; null where the phrase points back to whoever was named before. */
  readonly person: Mention | null;
  /** Whose place that person takes, where the pattern tells of a succession; null where the phrase points back to them. */
  readonly before?: Mention | null;
  readonly role: RolePhrase | null;
  /** The role that a verb or an office says without a noun. */
  readonly says?: SaidRole;
  /** Tokens of what one answers for, where the body stands between the role and it: `vice-président de la Métropole, chargé des sports`. */
  readonly charge?: readonly [first: number, last: number];
  /** The organisation's mention, or the common noun (`association`) that means one, or null. */
  readonly organisation: Item | null;
  /** What read it, and how it ties person and organisation. */
  readonly pattern: RolePattern;
  readonly evidence: Span;
  /** Token where the claim starts: claims are read in the order of the text. */
  readonly at: number;
}

let compiled: Patterns | undefined;

/** Compiled for the first sentence that asks: commands that extract nothing do not wait for it. */
const patterns = (): Patterns => (compiled ??= compileAll(ALL_PATTERNS, patternsRead(ALL_PATTERNS)));

/** The items of a match, and those of its named groups. */
function itemsOf(shape: Shape, match: RegExpMatchArray) {
  const end = match.index! + match[0].trimEnd().length - 1;
  const all = shape.items.slice(itemIndexAt(shape, match.index!), itemIndexAt(shape, end) + 1);
  const group = (name: string): Item | null => {
    const at = match.indices?.groups?.[name]?.[0];
    return at === undefined ? null : shape.items[itemIndexAt(shape, at)]!;
  };
  const office = match.indices?.groups?.F;
  const words = office ? shape.items.slice(itemIndexAt(shape, office[0]), itemIndexAt(shape, office[1])) : [];
  return { all, role: group('R'), organisation: group('O'), office: words };
}

/** What one is but in what is told just now: more is said by what stands in apposition to it (`L'autrice, professeure à Lyon, …`). */
const OF_THE_OCCASION =
  /^(?:aut(?:eure?|rice|oresse)|laureate?|gagnante?|vainqueure?|finaliste|candidate?|invitee?|conferenci|orat|intervenant|lect(?:eur|rice)|narrat|signataire|requerant|plaignant|temoin|survivant|rescape|locataire|voisine?|passager)/;

/** May the definite role whose article is token `i` take somebody up: behind a verb of speech, or in the narrator's own words? */
function takesUp(reading: Reading, anaphora: RolePattern['anaphora'], i: number, role: Item | null): boolean {
  if (!role?.role || role.role.plural) return false;
  // behind the comma stands what one is besides
  if (reading.keys[role.first - 1] === ',' && !OF_THE_OCCASION.test(reading.keys[i + 1]!)) return false;
  if (anaphora !== 'speech') return !reading.quoted[i];
  // `s'amuse la mécanicienne`
  const verb = /^(?:s'|se)$/.test(reading.keys[i - 2] ?? '') ? i - 2 : i - 1;
  return isSpeechVerb(reading.keys[i - 1] ?? '') && /^[,"]$/.test(reading.keys[verb - 1] ?? '');
}

/** As many claims as people, each with its role and the body behind it, or the last one. */
function inTheirOrder(all: readonly Item[], pattern: RolePattern, evidence: Span): RoleClaim[] {
  const people = all.filter(({ symbol }) => symbol === 'P');
  const roles = all.filter(({ symbol }) => symbol === 'R');
  if (people.length !== roles.length) return [];
  const isBody = ({ symbol }: Item) => symbol === 'O' || symbol === 'A';
  const last = all.findLast(isBody) ?? null;
  return people.map(({ mention }, i) => {
    const [from, to] = [all.indexOf(roles[i]!), roles[i + 1] ? all.indexOf(roles[i + 1]!) : all.length];
    const organisation = all.slice(from, to).find(isBody) ?? last;
    return { person: mention, role: roles[i]!.role, organisation, pattern, evidence, at: roles[i]!.first };
  });
}

/** Does a name start at that token? */
function isNamed(shape: Shape, token: number): boolean {
  const found = shape.items[indexOf(shape, { first: token })];
  return found?.first === token && found.mention !== null;
}

/** What a role answers for, behind its body; undefined where nothing is said. */
function chargeBehind(reading: Reading, shape: Shape, role: Item | null, body: Item | null): RoleClaim['charge'] {
  if (!role || !body || body.first < role.first) return undefined;
  const at = reading.keys[body.last] === ',' ? body.last + 1 : body.last;
  const end = chargeEnd(reading, at, (k) => isNamed(shape, k));
  return end > at ? [at, end] : undefined;
}

/** Who takes whose place; null for whom only a pronoun means. */
function inHeirsOrder(heir: RolePattern['heir'], named: readonly (Mention | null)[]): (Mention | null)[] {
  const [first, last] = [named[0] ?? null, named.length > 1 ? named.at(-1)! : null];
  if (heir === 'pointed') return [null, first];
  return heir === 'last' && last !== null ? [last, first] : [first, last];
}

function claimsOf(reading: Reading, shape: Shape, compiled: Compiled): RoleClaim[] {
  const { rule: pattern } = compiled;
  const claims: RoleClaim[] = [];
  for (const match of matchesOf(compiled, shape)) {
    const { all, role, organisation, office } = itemsOf(shape, match);
    const says = pattern.says ?? holderOf(reading.keys.slice(office[0]?.first ?? 0, office.at(-1)?.last ?? 0));
    if (pattern.interviewed === 'answers' && reading.quoted[all[0]!.first]) continue;
    if (pattern.spoken && !isSpeechVerb(all.at(-2)!.symbol)) continue;
    const named = all.filter((item) => item.symbol === 'P').map((item) => item.mention);
    // a plural is said of several: of one person only where the pattern singles one out
    if (role?.role?.plural && !pattern.several && !pattern.singlesOut) continue;
    if (pattern.anaphora && !takesUp(reading, pattern.anaphora, all[0]!.first, role)) continue;
    if (named.length > 0 && isSubjectBehind(shape, all, role, all.find(({ symbol }) => symbol === 'P')!)) continue;
    const evidence = spanOf(reading, all[0]!.first, all.at(-1)!.last);
    if (pattern.heir) {
      const [person, before] = inHeirsOrder(pattern.heir, named);
      claims.push({ person, before, role: null, organisation: null, pattern, evidence, at: all[0]!.first });
      continue;
    }
    if (pattern.respective) {
      claims.push(...inTheirOrder(all, pattern, evidence));
      continue;
    }
    const charge = chargeBehind(reading, shape, role, organisation);
    // `Inès et son mari Paul, menuisier`: what is said of one is said of the nearer
    const one = role?.role?.plural === false;
    const before = role && named[0] && role.first < named[0].first;
    const several = one && before ? named.slice(0, 1) : pattern.agrees && !role?.role?.plural ? named.slice(-1) : named;
    const people = pattern.pointsBack || pattern.anaphora ? [null] : pattern.several ? several : named.slice(0, 1);
    for (const person of people)
      claims.push({
        person,
        role: role?.role ?? null,
        ...(says ? { says } : {}),
        ...(charge ? { charge } : {}),
        organisation,
        pattern,
        evidence,
        at: all[0]!.first,
      });
  }
  return claims;
}

/** `un poste de médiatrice. Elle s'appelle Inès Roy`: the last role of the sentence before, where nobody is named behind it. */
const ANNOUNCED: RolePattern = {
  name: 'un rôle ; elle s’appelle nom',
  pattern: "(?<=^ )(?:il|elle) (?:s' appelle|se nomme) P",
  example: 'Une apprentie le rejoindra. Elle s’appelle Inès Roy',
};
/** `deux éducateurs. L'un d'eux, Paul Roy, …`: one of those whom the sentence before tells of. */
const IS_ONE_OF_THEM: RolePattern = {
  name: 'des rôles ; nom est l’un d’eux',
  pattern:
    "(?<=^ )P (?:, N ans , )?(?:est|etait|fait partie) (?:l' )?(?:une?|parmi) (?:d' |des )(?:entre )?(?:eux|elles) ",
  example: 'Cinq animateurs veillent. Kelly, 22 ans, est l’une d’eux',
  singlesOut: true,
};
const ONE_OF_THEM: RolePattern = {
  name: 'des rôles ; l’un d’eux, nom',
  pattern: "(?<=^ )(?:l' )?une? d' (?:entre )?(?:eux|elles)(?: ,)? P (?!, (?:\\S+ ){0,4}R )",
  example: 'Deux éducateurs veillent. L’un d’eux, Paul Roy, a grandi ici',
  singlesOut: true,
};
/** `Douze salariés y travaillent. Parmi eux, Samir`, where nothing more is said of him. */
const AMONG_THEM: RolePattern = {
  name: 'des rôles ; parmi eux, nom',
  pattern: '(?<=^ )parmi (?:eux|elles)(?: [,:])? P (?!, (?:\\S+ ){0,4}R )',
  example: 'Douze apprentis y travaillent. Parmi eux, Paul Roy',
  singlesOut: true,
};
const NAMING = compileAll([ANNOUNCED, ONE_OF_THEM, IS_ONE_OF_THEM, AMONG_THEM]);

/** `deux conseillères | de la Banque X`: the organisation that stands right behind a role, with but small words between. */
function behindRole({ items }: Shape, role: Item): Item | null {
  for (const item of items.slice(items.indexOf(role) + 1)) {
    if (item.symbol === 'O') return item;
    if (!OF_A_BODY.has(item.symbol) && !SENT.test(item.symbol)) return null;
  }
  return null;
}

/** `une infirmière, détachée par l'hôpital X`. */
const SENT = /^(?:,|par|(?:detache|recrute|employe|embauche|salarie|paye|remunere|envoye|engage)e?s?)$/;

const OF_A_BODY = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'chez', 'a', 'au', 'aux']);

function announcedRole(reading: Reading, before: Shape, shape: Shape): RoleClaim | null {
  const role = before.items.findLast(({ symbol }) => symbol === 'R' || symbol === 'P');
  if (role?.symbol !== 'R') return null;
  const naming = fitting(NAMING, shape).find(
    (one) => Boolean(one.rule.singlesOut) === role.role!.plural && matchesOf(one, shape).length > 0,
  );
  if (!naming) return null;
  const match = matchesOf(naming, shape)[0]!;
  const { all } = itemsOf(shape, match);
  const organisation = behindRole(before, role);
  const evidence = {
    start: spanOf(reading, role.first, role.last).start,
    end: spanOf(reading, all[0]!.first, all.at(-1)!.last).end,
  };
  return {
    person: all.find(({ symbol }) => symbol === 'P')!.mention,
    role: role.role,
    organisation,
    pattern: naming.rule,
    evidence,
    at: all[0]!.first,
  };
}

/** Of claims on one role phrase those of the first pattern stay, and what waits for a name still to come. */
function firstOnEachRole(claims: readonly RoleClaim[]): RoleClaim[] {
  const rules = new Map<number, string>();
  return claims.filter(({ role, pattern: { name, anaphora } }) => {
    if (!role || anaphora === 'ahead') return true;
    if (!rules.has(role.first)) rules.set(role.first, name);
    return rules.get(role.first) === name;
  });
}

/** What each sentence says of its people, in the order of the text. */
export function claimRoles(
  reading: Reading,
  mentions: readonly Mention[],
  organisations: readonly FoundOrganisation[],
): RoleClaim[] {
  const bearings: Bearings = {
    mentionAt: byFirstToken(reading, mentions),
    kinds: new Set(organisations.map(({ kind }) => kind)),
    heads: new Set(organisations.map(({ name }) => nameKey(name).split(/[ '-]/)[0]!)),
  };
  const signs = roleSigns(reading.words);
  const told: RoleClaim[] = [];
  let before: Sentence | null = null;
  let next = 0;
  for (const sentence of reading.analysis.sentences) {
    const { first, last } = sentence;
    while (next < mentions.length && mentions[next]!.first < first) next++;
    const names = mentions.slice(next, namesEnd(mentions, next, last));
    const may = mayTell(signs, sentence, names);
    if (may && mayClaim(reading, before, sentence, names, bearings)) {
      const shape = shapeOf(reading, first, last, bearings);
      // only then is it worth the shape of the sentence before
      const announced: RoleClaim | null =
        before !== null && fitting(NAMING, shape).length > 0
          ? announcedRole(reading, shapeOf(reading, before.first, before.last, bearings), shape)
          : null;
      const claims: RoleClaim[] = announced ? [announced] : [];
      for (const pattern of fitting(patterns(), shape)) claims.push(...claimsOf(reading, shape, pattern));
      told.push(...firstOnEachRole(claims).sort((a, b) => a.at - b.at));
    }
    before = may ? sentence : null;
  }
  return told;
}

/** A person's name may stand so far behind the sentence that its civility ends. */
const LONGEST_CIVILITY = 6;

/** Index behind the mentions, from that one on, that a sentence which ends before token `last` may speak of. */
function namesEnd(mentions: readonly Mention[], next: number, last: number): number {
  let end = next;
  while (end < mentions.length && mentions[end]!.first < last + LONGEST_CIVILITY) end++;
  return end;
}

/** May a pattern match the sentence, or one that names whom the sentence before told of? */
function mayClaim(
  reading: Reading,
  before: Sentence | null,
  sentence: Sentence,
  names: readonly Mention[],
  bearings: Bearings,
): boolean {
  if (mayMatch(reading, patterns(), sentence, names, bearings)) return true;
  return before !== null && mayMatch(reading, NAMING, sentence, names, bearings);
}

function byFirstToken({ tokens }: Reading, mentions: readonly Mention[]): (Mention | undefined)[] {
  const mentionAt: (Mention | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const mention of mentions) mentionAt[mention.first] = mention;
  return mentionAt;
}

/** Does the sentence name a person, or hold a word that a role may start with, or a pronoun? Else no pattern fits. */
function mayTell(signs: readonly number[], { first, last }: Sentence, names: readonly Mention[]): boolean {
  for (let i = first; i < last; i++) if (signs[i] !== 0) return true;
  return names.some((name) => name.type === 'PER' && name.first < last);
}
