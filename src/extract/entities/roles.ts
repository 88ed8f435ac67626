import { mayStartRole } from '../../french/roles.js';
import type { FoundOrganisation, Span } from '../../types.js';
import { fixedWords } from './fixed-words.js';
import { MEMBER_PATTERNS } from './member-patterns.js';
import type { Mention } from './mention.js';
import { type Reading, spanOf } from './reading.js';
import { compilePattern } from './role-grammar.js';
import { ROLE_PATTERNS, type RolePattern, type SaidRole } from './role-patterns.js';
import type { RolePhrase } from './role-phrase.js';
import { type Bearings, type Item, itemIndexAt, type Shape, shapeOf } from './shape.js';
import { VERB_PATTERNS } from './verb-patterns.js';

/** What a sentence says of a person: a role, an organisation or both. */
export interface RoleClaim {
  /** The person's mention; null where the phrase points back to whoever was named before. */
  readonly person: Mention | null;
  readonly role: RolePhrase | null;
  /** The role that a verb says (`présidée par`). */
  readonly said: SaidRole | null;
  /** The organisation's mention, or the common noun (`association`) that means one, or null. */
  readonly organisation: Item | null;
  /** Where no organisation is named, the one that the article turns around is meant. */
  readonly held: boolean;
  /** The organisation is the last one named before. */
  readonly possessive: boolean;
  readonly evidence: Span;
  readonly rule: string;
  /** Token where the claim starts: claims are read in the order of the text. */
  readonly at: number;
}

/** What a pattern begins with, by the symbol its expression starts with: only there is it tried. */
const OPENINGS: readonly (readonly [start: RegExp, symbols: readonly string[]])[] = [
  [/^P /, ['P']],
  [/^<O>/, ['O', 'A']],
  [/^<R>/, ['R']],
];

/** All words that patterns cannot do without, each once: a sentence is asked for each of them at most once. */
const PIECES: string[] = [];

function pieceNumber(piece: string): number {
  const known = PIECES.indexOf(piece);
  return known === -1 ? PIECES.push(piece) - 1 : known;
}

function compile(pattern: RolePattern) {
  const expression = compilePattern(pattern.pattern);
  const fixed = fixedWords(pattern.pattern);
  // an alternation as a whole has no fixed words, and no one beginning
  const opening = (fixed.length > 0 && OPENINGS.find(([start]) => start.test(pattern.pattern))?.[1]) || null;
  // the same fields for all: patterns differ in what they tell, and are read for every sentence
  return {
    rule: pattern,
    expression: opening ? new RegExp(expression, 'dy') : expression,
    fixed: fixed.map(pieceNumber),
    opening,
  };
}
const PATTERNS = [...ROLE_PATTERNS, ...VERB_PATTERNS, ...MEMBER_PATTERNS].map(compile);
type Compiled = (typeof PATTERNS)[number];

const UNKNOWN = 0;
const HELD = 1;
const MISSING = 2;

const pieces = new Uint8Array(PIECES.length);

/** Does the sentence have all the words that the pattern cannot do without? `pieces` holds what is known of this sentence. */
function mayHold({ text }: Shape, { fixed }: Compiled): boolean {
  for (let i = 0; i < fixed.length; i++) {
    const piece = fixed[i]!;
    if (pieces[piece] === UNKNOWN) pieces[piece] = text.includes(PIECES[piece]!) ? HELD : MISSING;
    if (pieces[piece] === MISSING) return false;
  }
  return true;
}

/** The items of a match, and those of its named groups. */
function itemsOf(shape: Shape, match: RegExpMatchArray) {
  const end = match.index! + match[0].trimEnd().length - 1;
  const all = shape.items.slice(itemIndexAt(shape, match.index!), itemIndexAt(shape, end) + 1);
  const group = (name: string): Item | null => {
    const at = match.indices?.groups?.[name]?.[0];
    return at === undefined ? null : shape.items[itemIndexAt(shape, at)]!;
  };
  return { all, role: group('R'), organisation: group('O') };
}

/** The matches of a pattern, left to right, none overlapping another: where its first symbol is known, tried there alone. */
function matchesOf({ expression, opening }: Compiled, { text, items, offsets }: Shape): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (opening === null) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match);
    return found;
  }
  let end = 0;
  for (let i = 0; i < items.length; i++) {
    if (offsets[i]! < end || !opening.includes(items[i]!.symbol)) continue;
    expression.lastIndex = offsets[i]!;
    const match = expression.exec(text);
    if (!match) continue;
    end = match.index + match[0].length;
    found.push(match);
  }
  return found;
}

function claimsOf(reading: Reading, shape: Shape, compiled: Compiled): RoleClaim[] {
  const { rule: pattern } = compiled;
  const claims: RoleClaim[] = [];
  for (const match of matchesOf(compiled, shape)) {
    const { all, role, organisation } = itemsOf(shape, match);
    const named = all.filter((item) => item.symbol === 'P').map((item) => item.mention);
    // a plural is said of several: of one person only where the pattern singles one out
    if (role?.role?.plural && !pattern.several && !pattern.singlesOut) continue;
    const people = pattern.pointsBack ? [null] : pattern.several ? named : named.slice(0, 1);
    const evidence = spanOf(reading, all[0]!.first, all.at(-1)!.last);
    for (const person of people)
      claims.push({
        person,
        role: role?.role ?? null,
        said: pattern.says ?? null,
        organisation,
        held: pattern.held === true,
        possessive: pattern.possessive === true,
        evidence,
        rule: pattern.name,
        at: all[0]!.first,
      });
  }
  return claims;
}

/** Of claims on one role phrase those of the first pattern stay. */
function firstOnEachRole(claims: readonly RoleClaim[]): RoleClaim[] {
  const rules = new Map<number, string>();
  return claims.filter(({ role, rule }) => {
    if (!role) return true;
    if (!rules.has(role.first)) rules.set(role.first, rule);
    return rules.get(role.first) === rule;
  });
}

/** What each sentence says of its people, in the order of the text. */
export function claimRoles(
  reading: Reading,
  mentions: readonly Mention[],
  organisations: readonly FoundOrganisation[],
): RoleClaim[] {
  const bearings: Bearings = {
    mentionAt: new Map(mentions.map((mention) => [mention.first, mention])),
    kinds: new Set(organisations.map(({ kind }) => kind)),
  };
  const told: RoleClaim[] = [];
  for (const { first, last } of reading.analysis.sentences) {
    if (!mayTell(reading, first, last, bearings.mentionAt)) continue;
    const shape = shapeOf(reading, first, last, bearings);
    if (!/ (?:P|R|il|elle) /.test(shape.text)) continue;
    const claims: RoleClaim[] = [];
    pieces.fill(UNKNOWN);
    for (const pattern of PATTERNS) if (mayHold(shape, pattern)) claims.push(...claimsOf(reading, shape, pattern));
    told.push(...firstOnEachRole(claims).sort((a, b) => a.at - b.at));
  }
  return told;
}

/** Does the sentence name a person, or hold a word that a role may start with, or a pronoun? Else no pattern fits. */
function mayTell({ words, keys }: Reading, first: number, last: number, mentionAt: Bearings['mentionAt']): boolean {
  for (let i = first; i < last; i++)
    if (mayStartRole(words, i) || keys[i] === 'il' || keys[i] === 'elle' || mentionAt.get(i)?.type === 'PER')
      return true;
  return false;
}
