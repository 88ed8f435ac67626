import { isAdjective } from '../../french/roles.js';
import { falseFriendLength, isDemonym, schemeLength } from '../../french/traps.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import { type Candidate, candidate } from './candidate.js';
import { HEAD_RULE } from './organisation-grammar.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { plainRunEnd } from './runs.js';

const AGREEMENT = 9;
/** A body at least this likely keeps the people and places inside its name. */
const SOLID = 70;
/** A longer place at least this likely is preferred to its beginning. */
const PLAUSIBLE = 44;
const TRAP = 61;
const SCHEME = 79;

/** Programmes, demonyms and words that name nobody. A single word only rules out its very span: `Les` does not forbid `Les Mains Vertes`. */
export function traps(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    if (!reading.capital[i]) continue;
    const scheme = schemeLength(reading.keys, i);
    const trap = Math.max(scheme, falseFriendLength(reading.keys, i), isDemonym(reading.keys, i) ? 1 : 0);
    const weight = scheme > 1 ? SCHEME : TRAP;
    if (trap > 0) found.push(candidate(reading, [i, i + trap], 'NONE', 'faux ami', weight));
    if (trap > 1) i += trap - 1;
  }
  return found;
}

const HONOUR =
  /^(?:maladie|syndrome|prix|trophees?|coupe|medaille|tournoi|challenge|grand prix|palme|trophee|opus|operation|loi|plan|bac)$/;

/** `la ministre du Travail`: the field of somebody's office is no body. */
export function portfolios(reading: Reading): Candidate[] {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < keys.length; i++) {
    if (!MINISTER.test(keys[i]!) || !/^(?:de|du|des|d')$/.test(keys[i + 1]!)) continue;
    const field = /^(?:la|l')$/.test(keys[i + 2]!) ? i + 3 : i + 2;
    if (capital[field] && together(reading, i, field))
      found.push(candidate(reading, [field, plainRunEnd(reading, field)], 'NONE', 'domaine d’un ministre', 88));
  }
  return found;
}

const DETERMINER = /^(?:la|une|sa|ma|leur|notre|cette|vieille|petite|nouvelle|grosse|ancienne)$/;
const MAKE =
  /^(?:renault|peugeot|citroen|dacia|fiat|ford|opel|toyota|nissan|volkswagen|mercedes|skoda|tesla|simca|lada|seat|honda|yamaha|vespa)$/;

/** `sa vieille Peugeot 205`: a car bears its maker's name behind an article, which the maker has not. */
export function cars(reading: Reading): Candidate[] {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i < keys.length; i++)
    if (capital[i] && MAKE.test(keys[i]!) && DETERMINER.test(keys[i - 1]!) && together(reading, i - 1, i))
      found.push(candidate(reading, [i, Math.max(i + 1, plainRunEnd(reading, i))], 'NONE', 'voiture', 92));
  return found;
}

const MINISTER = /^(?:ex-)?ministres?$/;

/** `le prix Albert-Londres`: the name of a prize names nobody. */
export function honours(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i + 1 < reading.tokens.length; i++) {
    if (!HONOUR.test(reading.keys[i]!)) continue;
    const of = /^(?:maladie|syndrome)$/.test(reading.keys[i]!) && /^(?:de|d')$/.test(reading.keys[i + 1]!) ? 1 : 0;
    const name = i + 1 + of;
    if (!reading.capital[name] || !together(reading, i, name)) continue;
    found.push(candidate(reading, [name, plainRunEnd(reading, name)], 'NONE', 'nom d’un prix', of ? 92 : 76));
  }
  return found;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** More than an article has tokens, and few enough for a number to hold two of them. */
const MANY = 2 ** 25;
const TYPES: readonly Candidate['type'][] = ['NONE', 'PER', 'ORG', 'LOC'];

/** The same number for candidates of the same words. */
const spanKey = ({ first, last }: Candidate): number => first * MANY + last;
const typeKey = (c: Candidate): number => spanKey(c) * TYPES.length + TYPES.indexOf(c.type);

/** Candidates that say the same of the same words become one, the heavier for it; its rule names them all. */
export function reinforced(candidates: readonly Candidate[]): Candidate[] {
  return grouped(candidates, typeKey).map((same) => {
    if (same.length === 1) return same[0]!;
    const best = same.reduce((a, b) => (b.weight > a.weight ? b : a));
    const rules = [best.rule, ...new Set(same.map((c) => c.rule).filter((rule) => rule !== best.rule))];
    const kind = best.kind ?? same.find((c) => c.kind !== null)?.kind ?? null;
    const weight = Math.min(99, best.weight + AGREEMENT * (rules.length - 1));
    return { ...best, kind, rule: rules.join(' + '), weight };
  });
}

/** Without what a trap of exactly the same words outweighs, and without the traps of single words, which claim nothing more. */
function untrapped(candidates: readonly Candidate[]): Candidate[] {
  const trapped = new Map(candidates.filter((c) => c.type === 'NONE').map((c) => [spanKey(c), c.weight]));
  return candidates.filter((c) =>
    c.type === 'NONE' ? c.last > c.first + 1 : c.weight >= (trapped.get(spanKey(c)) ?? 0),
  );
}

/** Of bodies (of places) that begin with the same word the longest likely one weighs as much as its beginnings: `Agence régionale de santé` does not cut its region off. */
function fullestFirst(
  candidates: readonly Candidate[],
  type: Candidate['type'],
  counts: (c: Candidate) => boolean,
): Candidate[] {
  const heaviest = new Map<number, number>();
  const longest = new Map<number, number>();
  for (const c of candidates) {
    if (c.type !== type) continue;
    heaviest.set(c.first, Math.max(heaviest.get(c.first) ?? 0, c.weight));
    if (counts(c)) longest.set(c.first, Math.max(longest.get(c.first) ?? 0, c.last));
  }
  return candidates.map((c) =>
    c.type === type && longest.get(c.first) === c.last ? { ...c, weight: heaviest.get(c.first)! } : c,
  );
}

/** Of bodies that end with the same word the one that its own head begins weighs as much as its endings: `Compagnie des Lunes rousses` is not `Lunes rousses`. */
function fromItsHead(candidates: readonly Candidate[]): Candidate[] {
  const heaviest = new Map<number, number>();
  for (const c of candidates) if (c.type === 'ORG') heaviest.set(c.last, Math.max(heaviest.get(c.last) ?? 0, c.weight));
  return candidates.map((c) =>
    c.type === 'ORG' && c.weight >= SOLID && c.rule.includes(HEAD_RULE) ? { ...c, weight: heaviest.get(c.last)! } : c,
  );
}

/** Without the people and places that stand inside the name of a likely body: `Lorient` in `Ville de Lorient`, `Marie Curie` in a lycée's name. */
function outsideBodies(candidates: readonly Candidate[]): Candidate[] {
  const solid = candidates.filter((c) => c.type === 'ORG' && c.weight >= SOLID).sort((a, b) => a.first - b.first);
  const own = new Set(solid.map(spanKey));
  const kept: Candidate[] = [];
  let next = 0;
  let reach = 0;
  for (const c of [...candidates].sort((a, b) => a.first - b.first || b.last - a.last)) {
    for (; next < solid.length && solid[next]!.first <= c.first; next++) reach = Math.max(reach, solid[next]!.last);
    const inside = c.last <= reach && !own.has(spanKey(c));
    if (c.type === 'ORG' || c.type === 'NONE' || !inside) kept.push(c);
  }
  return kept;
}

/** The candidates left when traps, shorter readings and overlaps are out, in the order of the text. */
export function withoutConflicts({ capital, tokens }: Reading, candidates: readonly Candidate[]): Candidate[] {
  const open = untrapped(reinforced(candidates));
  const allCapitals = ({ first, last }: Candidate) => capital.slice(first, last).every((c) => c);
  // the tagger at times takes the verb behind a name
  const endsAsName = ({ last, rule }: Candidate) =>
    rule !== 'tagger' || capital[last - 1]! || isAdjective(tokens[last - 1]!.text);
  const bodies = fullestFirst(fromItsHead(open), 'ORG', (c) => c.weight >= SOLID && endsAsName(c));
  const full = fullestFirst(bodies, 'LOC', (c) => c.weight >= PLAUSIBLE && allCapitals(c));
  return withoutOverlaps(outsideBodies(full), (c) => c.weight);
}
