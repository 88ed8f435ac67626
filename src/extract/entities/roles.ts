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

const compile = (patterns: readonly RolePattern[]) =>
  patterns.map((pattern) => ({
    ...pattern,
    expression: compilePattern(pattern.pattern),
    fixed: fixedWords(pattern.pattern),
  }));
const PATTERNS = compile([...ROLE_PATTERNS, ...VERB_PATTERNS, ...MEMBER_PATTERNS]);

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

/** `matchAll` without its copy of the expression, which costs more than the match. */
function* matchesOf(expression: RegExp, text: string): Generator<RegExpExecArray> {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) yield match;
}

function claimsOf(reading: Reading, shape: Shape, pattern: (typeof PATTERNS)[number]): RoleClaim[] {
  const claims: RoleClaim[] = [];
  for (const match of matchesOf(pattern.expression, shape.text)) {
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
  return reading.analysis.sentences.flatMap(({ first, last }) => {
    const shape = shapeOf(reading, first, last, bearings);
    if (!/ (?:P|R|il|elle) /.test(shape.text)) return [];
    const claims = PATTERNS.flatMap((pattern) =>
      pattern.fixed.every((words) => shape.text.includes(words)) ? claimsOf(reading, shape, pattern) : [],
    );
    return firstOnEachRole(claims).sort((a, b) => a.at - b.at);
  });
}
