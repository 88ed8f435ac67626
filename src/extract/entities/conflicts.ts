import { genericHeadAt, knownOrganisationAt } from '../../french/organisation-words.js';
import { isAdjective, roleAt } from '../../french/roles.js';
import { falseFriendLength, isDemonym, isTermAt, schemeLength } from '../../french/traps.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import { type Candidate, candidate } from './candidate.js';
import { introducedEnd } from './lower-tail.js';
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

/** A technical acronym, written as one: `la RSE`, `un CAP`. */
const isTerm = ({ tokens, keys }: Reading, i: number): boolean =>
  /^\p{Lu}{2,}\d?$/u.test(tokens[i]!.text) && isTermAt(keys, i);

/** Programmes, demonyms and words that name nobody. A single word only rules out its very span: `Les` does not forbid `Les Mains Vertes`. */
export function traps(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of reading.capitals) {
    if (i < reach) continue;
    const scheme = schemeLength(reading.keys, i);
    const trap = Math.max(scheme, falseFriendLength(reading.keys, i), isDemonym(reading.keys, i) ? 1 : 0);
    const weight = scheme > 1 || isTerm(reading, i) ? SCHEME : TRAP;
    if (trap > 0) found.push(candidate(reading, [i, i + trap], 'NONE', 'faux ami', weight));
    reach = i + trap;
  }
  return found;
}

const HONOURS = new Set(
  'maladie syndrome prix trophee trophees coupe medaille tournoi challenge palme opus operation loi plan bac methode approche pedagogie echelle effet tempete cyclone ouragan typhon immeuble batiment barre amphi amphitheatre promotion variete varietes variant race roman album chanson poeme recueil'.split(
    ' ',
  ),
);
/** What bears the name of who found it. */
const NAMED_FOR = new Set(
  'maladie syndrome echelle test indice coefficient loi theoreme effet courbe grille classification score principe plan manoeuvre questionnaire'.split(
    ' ',
  ),
);

/** `la ministre du Travail`: the field of somebody's office is no body. */
export function portfolios(reading: Reading): Candidate[] {
  const { keys, capital } = reading;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < keys.length; i++) {
    if (!MINISTER.test(keys[i]!)) continue;
    const of = /^(?:deleguee?|chargee?)$/.test(keys[i + 1]!) ? i + 2 : i + 1;
    if (!(of > i + 1 ? DELEGATED : OF).test(keys[of] ?? '')) continue;
    const field = /^(?:la|l')$/.test(keys[of + 1] ?? '') ? of + 2 : of + 1;
    if (capital[field] && together(reading, i, field))
      found.push(candidate(reading, [field, plainRunEnd(reading, field)], 'NONE', 'domaine d’un ministre', 88));
  }
  return found;
}

/** `la secrétaire d'État`, `le garde des Sceaux`: a capital inside the words of a role names nobody. */
export function offices(reading: Reading): Candidate[] {
  const { keys, words, capitals } = reading;
  const found: Candidate[] = [];
  for (const name of capitals) {
    if (!/^(?:d'|de|du|des|la|l'|les|au|aux)$/.test(keys[name - 1] ?? '')) continue;
    for (let first = Math.max(0, name - 4); first < name - 1; first++) {
      const end = first + (roleAt(words, first)?.length ?? 0);
      if (end > name) found.push(candidate(reading, [first + 1, end], 'NONE', 'mot d’un rôle', 88));
    }
  }
  return found;
}

const DETERMINER = /^(?:la|une|sa|ma|leur|notre|cette|vieille|petite|nouvelle|grosse|ancienne)$/;
const MAKE =
  /^(?:renault|peugeot|citroen|dacia|fiat|ford|opel|toyota|nissan|volkswagen|mercedes|skoda|tesla|simca|lada|seat|honda|yamaha|vespa)$/;

/** `sa vieille Peugeot 205`: a car bears its maker's name behind an article, which the maker has not. */
export function cars(reading: Reading): Candidate[] {
  const { keys, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals)
    if (i > 0 && MAKE.test(keys[i]!) && DETERMINER.test(keys[i - 1]!) && together(reading, i - 1, i))
      found.push(candidate(reading, [i, Math.max(i + 1, plainRunEnd(reading, i))], 'NONE', 'voiture', 92));
  return found;
}

const OF = /^(?:de|du|des|d')$/;
const DELEGATED = /^(?:de|du|des|d'|a|au|aux)$/;
const MINISTER = /^(?:ex-)?ministres?$/;

/** Nouns that a work, a scheme or a vessel has behind it: `le film X`, `le dispositif X`, `la péniche X`. */
const NO_BODY = 'other';

/** `le film Amélie Poulain`, `la péniche Louise-Catherine`: what bears such a name is neither somebody nor a body, unless the lexicon knows it as one. */
export function works(reading: Reading): Candidate[] {
  const { keys, capital, words } = reading;
  const found: Candidate[] = [];
  for (const name of reading.capitals) {
    const noun = name - 1;
    if (noun < 0 || capital[noun] || genericHeadAt(words, noun)?.value !== NO_BODY) continue;
    if (together(reading, noun, name) && knownOrganisationAt(keys, name) === null)
      found.push(candidate(reading, [name, plainRunEnd(reading, name)], 'NONE', 'nom d’une œuvre', 92));
  }
  return found;
}

const LONGEST_TITLE = 5;

/** First token of the title that ends at `comma` in lower case (`Mains ouvertes`), or null. */
function titleBefore(reading: Reading, comma: number): number | null {
  const { capital, opens } = reading;
  if (capital[comma - 1]) return null;
  for (let k = comma - 2; k >= Math.max(0, comma - LONGEST_TITLE) && together(reading, k, comma); k--)
    if (capital[k]) return !opens[k] && introducedEnd(reading, k + 1) === comma ? k : null;
  return null;
}

/** `Mains ouvertes, dispositif lancé à Dax`: what is apposed tells that the name with its adjective is a scheme's or a work's. */
export function apposedWorks(reading: Reading): Candidate[] {
  const { keys, words, capital } = reading;
  const found: Candidate[] = [];
  for (let comma = 2; comma + 1 < keys.length; comma++) {
    if (keys[comma] !== ',') continue;
    const noun = /^une?$/.test(keys[comma + 1]!) ? comma + 2 : comma + 1;
    if (capital[noun] || genericHeadAt(words, noun)?.value !== NO_BODY) continue;
    const first = titleBefore(reading, comma);
    if (first !== null) found.push(candidate(reading, [first, comma], 'NONE', 'nom d’une œuvre', 92));
  }
  return found;
}

/** `le prix Albert-Londres`: the name of a prize names nobody. */
export function honours(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const name of reading.capitals) {
    const before = reading.keys[name - 1] ?? '';
    const of = (before === 'de' || before === "d'") && NAMED_FOR.has(reading.keys[name - 2] ?? '') ? 1 : 0;
    if ((of === 0 && !HONOURS.has(before)) || !together(reading, name - 1 - of, name)) continue;
    found.push(candidate(reading, [name, plainRunEnd(reading, name)], 'NONE', 'nom d’un prix', 92));
  }
  return found;
}

/** In the order of the text, the longer of two first, of the same words what was told first. */
const inOrder = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => a.first - b.first || b.last - a.last);

/** Index behind the candidates that take the same words as the one at `i`: in order they stand side by side. */
function sameWordsEnd(ordered: readonly Candidate[], i: number): number {
  const { first, last } = ordered[i]!;
  let end = i + 1;
  while (end < ordered.length && ordered[end]!.first === first && ordered[end]!.last === last) end++;
  return end;
}

/** Those that say the same of the same words as one, the heavier for it; its rule names them all. */
function agreed(same: readonly Candidate[]): Candidate {
  const best = same.reduce((a, b) => (b.weight > a.weight ? b : a));
  const rules = [best.rule, ...new Set(same.map((c) => c.rule).filter((rule) => rule !== best.rule))];
  const kind = best.kind ?? same.find((c) => c.kind !== null)?.kind ?? null;
  const weight = Math.min(99, best.weight + AGREEMENT * (rules.length - 1));
  const { start, end, first, last, type } = best;
  return { start, end, first, last, type, rule: rules.join(' + '), weight, kind };
}

/** Without what a trap of exactly the same words outweighs, and without the traps of single words, which claim nothing more. */
function untrapped(same: readonly Candidate[]): readonly Candidate[] {
  const trap = same.find((c) => c.type === 'NONE');
  if (!trap) return same;
  return same.filter((c) => (c === trap ? c.last > c.first + 1 : c.weight >= trap.weight));
}

/** What is said of each stretch of words, each type once, less its traps. In and out: in order. */
function reinforced(ordered: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < ordered.length; ) {
    const end = sameWordsEnd(ordered, i);
    const same = ordered.slice(i, end);
    const types = new Set(same.map(({ type }) => type));
    const each =
      types.size === same.length ? same : [...types].map((type) => agreed(same.filter((c) => c.type === type)));
    found.push(...untrapped(each));
    i = end;
  }
  return found;
}

const weighing = (c: Candidate, weight: number): Candidate => {
  if (c.weight === weight) return c;
  const { start, end, first, last, type, rule, kind } = c;
  return { start, end, first, last, type, rule, weight, kind };
};

/** Of bodies (of places) that begin with the same word the longest likely one weighs as much as its beginnings: `Agence régionale de santé` does not cut its region off. */
function fullestFirst(ordered: Candidate[], type: Candidate['type'], counts: (c: Candidate) => boolean): void {
  for (let i = 0; i < ordered.length; ) {
    const from = i;
    let heaviest = 0;
    let longest = -1;
    for (; i < ordered.length && ordered[i]!.first === ordered[from]!.first; i++) {
      const c = ordered[i]!;
      if (c.type !== type) continue;
      heaviest = Math.max(heaviest, c.weight);
      if (longest === -1 && counts(c)) longest = i;
    }
    if (longest !== -1) ordered[longest] = weighing(ordered[longest]!, heaviest);
  }
}

/** Of bodies that end with the same word the one that its own head begins weighs as much as its endings: `Compagnie des Lunes rousses` is not `Lunes rousses`. */
function fromItsHead(ordered: Candidate[]): void {
  const heaviest = new Map<number, number>();
  for (const c of ordered) if (c.type === 'ORG') heaviest.set(c.last, Math.max(heaviest.get(c.last) ?? 0, c.weight));
  for (const [i, c] of ordered.entries())
    if (c.type === 'ORG' && c.weight >= SOLID && c.rule.includes(HEAD_RULE))
      ordered[i] = weighing(c, heaviest.get(c.last)!);
}

/** Without the people and places that stand inside the name of a likely body: `Lorient` in `Ville de Lorient`, `Marie Curie` in a lycée's name. */
function outsideBodies(ordered: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let reach = 0;
  for (let i = 0; i < ordered.length; ) {
    const end = sameWordsEnd(ordered, i);
    let body = false;
    for (let k = i; k < end; k++) body ||= ordered[k]!.type === 'ORG' && ordered[k]!.weight >= SOLID;
    // `Pays de l'Adour` may be a body, too, but not inside a university's name
    if (ordered[i]!.last <= reach) body = false;
    else if (body) reach = ordered[i]!.last;
    for (; i < end; i++) {
      const c = ordered[i]!;
      if (body || c.last > reach || c.type === 'ORG' || c.type === 'NONE') kept.push(c);
    }
  }
  return kept;
}

function allCapitals({ capital }: Reading, { first, last }: Candidate): boolean {
  for (let i = first; i < last; i++) if (!capital[i]) return false;
  return true;
}

/** The candidates left when traps, shorter readings and overlaps are out, in the order of the text. */
export function withoutConflicts(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const { capital, tokens } = reading;
  const open = reinforced(inOrder(candidates));
  // the tagger at times takes the verb behind a name
  const endsAsName = ({ last, rule }: Candidate) =>
    rule !== 'tagger' || capital[last - 1]! || isAdjective(tokens[last - 1]!.text);
  fromItsHead(open);
  fullestFirst(open, 'ORG', (c) => c.weight >= SOLID && endsAsName(c));
  fullestFirst(open, 'LOC', (c) => c.weight >= PLAUSIBLE && allCapitals(reading, c));
  return withoutOverlaps(outsideBodies(open), (c) => c.weight);
}
