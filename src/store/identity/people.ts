import { lexiconRows } from '../../french/lexicon.js';
import { fold } from '../../text/fold.js';
import { nameWords } from '../names.js';

/** A person as one article presents them; `organisation` is the id of a row, `words` its name's words. */
export interface Appearance {
  readonly id: number;
  readonly article: number;
  readonly person: number | null;
  readonly role: string | null;
  readonly organisation: number | null;
  readonly words: string | null;
  readonly aliases: readonly string[];
}

interface Cluster {
  members: Appearance[];
  articles: Set<number>;
  gender: string | null;
}

let civilities: ReadonlyMap<string, string> | undefined;

/** The gender that a title before the name tells (`Mme` f, `M.` m), and the name without it. */
export function withoutCivility(name: string): { rest: string; gender: string | null } {
  civilities ??= new Map(lexiconRows('civilities').map(([form, gender]) => [form!, gender!]));
  const [first = '', ...rest] = fold(name).trim().split(/ +/);
  const gender = rest.length > 0 ? (first === 'M.' ? 'm' : civilities.get(first)) : undefined;
  if (gender === undefined) return { rest: fold(name), gender: null };
  return { rest: rest.join(' '), gender: gender === 'x' ? null : gender };
}

const SPELLED_OUT = /\p{L}{2}/u;

/**
 * The key under which a person is looked for in other articles, or null where the name is not full: `Victor`, `Mme Ollivier` and
 * `J. Ollivier` may be anybody.
 */
export function personKey(name: string): string | null {
  const { rest } = withoutCivility(name);
  const spelled = rest.split(/\s+/).filter((part) => SPELLED_OUT.test(part) && !/^\p{L}\.-?\p{L}\.$/u.test(part));
  return spelled.length >= 2 ? nameWords(rest) : null;
}

function genderOf({ aliases }: Appearance): string | null {
  const told = new Set(aliases.map((a) => withoutCivility(a).gender).filter((g) => g !== null));
  return told.size === 1 ? [...told][0]! : null;
}

/** Joins appearances into people; refuses what speaks against: two in one article, or M. and Mme. */
class Clusters {
  readonly #of = new Map<Appearance, Cluster>();

  constructor(appearances: readonly Appearance[]) {
    for (const a of appearances) {
      this.#of.set(a, { members: [a], articles: new Set([a.article]), gender: genderOf(a) });
    }
  }

  join(a: Appearance, b: Appearance): void {
    const [big, small] = [this.#of.get(a)!, this.#of.get(b)!].sort((x, y) => y.members.length - x.members.length);
    if (big === small || (big!.gender && small!.gender && big!.gender !== small!.gender)) return;
    for (const article of small!.articles) if (big!.articles.has(article)) return;
    for (const article of small!.articles) big!.articles.add(article);
    for (const member of small!.members) this.#of.set(member, big!);
    big!.members.push(...small!.members);
    big!.gender ??= small!.gender;
  }

  all(): Cluster[] {
    return [...new Set(this.#of.values())];
  }

  holding(appearances: readonly Appearance[]): Cluster[] {
    return [...new Set(appearances.map((a) => this.#of.get(a)!))];
  }

  /** Joins those for whom `key` says the same. */
  joinBy(appearances: readonly Appearance[], key: (a: Appearance) => string | number | null): void {
    const seen = new Map<string | number, Appearance>();
    for (const a of appearances) {
      const k = key(a);
      if (k === null) continue;
      const before = seen.get(k);
      if (before) this.join(before, a);
      else seen.set(k, a);
    }
  }
}

/** A role that tells somebody from others: `médiatrice numérique`, not `maire`. */
function specificRole({ role }: Appearance): string | null {
  const words = role === null ? '' : nameWords(role);
  return words.includes(' ') ? words : null;
}

/** Joins those whose organisation is the beginning of another's name: Emmaüs and Emmaüs Connect. */
function joinParents(clusters: Clusters, placed: readonly Appearance[]): void {
  const byName = new Map(placed.map((a) => [a.words, a]));
  for (const a of placed) {
    const words = a.words?.split(' ') ?? [];
    const parents = words.slice(0, 8).map((_, i) => byName.get(words.slice(0, i + 1).join(' ')));
    for (const parent of parents) if (parent && parent !== a) clusters.join(parent, a);
  }
}

/** What somebody may be beside any post: it tells nobody from others. */
const STATUSES = new Set(
  'adherent adherente ancien ancienne benevole chomeur chomeuse etudiant etudiante habitant habitante mere parent pere retraite retraitee riverain riveraine salarie salariee usager usagere voisin voisine volontaire'.split(
    ' ',
  ),
);

/** The words of a role that tell a post; none where there is no role, or one that goes with any. */
function postWords({ role }: Appearance): string[] {
  const words = role === null ? [] : nameWords(role).split(' ');
  return words.some((w) => STATUSES.has(w)) ? [] : words.filter((w) => w.length > 3);
}

/** Joins those whose posts share a word. */
function joinPosts(clusters: Clusters, posted: readonly Appearance[]): void {
  const first = new Map<string, Appearance>();
  for (const a of posted) {
    for (const word of postWords(a)) {
      const before = first.get(word);
      if (before) clusters.join(before, a);
      else first.set(word, a);
    }
  }
}

/**
 * Settles who is shown without organisation: they join those whose post shares a word with theirs; without a post, the only
 * person of that name. Where there are several, nobody can tell, and they stay apart.
 */
function joinUnplaced(clusters: Clusters, appearances: readonly Appearance[]): void {
  const known = clusters.holding(appearances.filter((a) => a.organisation !== null));
  const settled = new Set(known.flatMap((c) => c.members));
  const open = appearances.filter((a) => known.length === 1 || !settled.has(a));
  const posted = open.filter((a) => postWords(a).length > 0);
  joinPosts(clusters, posted);
  const people = clusters.holding(posted);
  const told = new Set(people.flatMap((c) => c.members));
  const several = people.length > 1 || (known.length > 1 && people.length > 0);
  const others = open.filter((a) => !told.has(a) && !(several && settled.has(a)));
  const only = people.length === 1 && !several ? posted[0] : others[0];
  if (only) for (const a of others) clusters.join(only, a);
}

/**
 * Who is who among the appearances of one full name, in any order of the index: they are one person who share an organisation, one
 * of whose organisations is named after the other, or who share a role of two words or more. Of those without organisation see
 * {@link joinUnplaced}.
 */
export function samePeople(appearances: readonly Appearance[]): Appearance[][] {
  const clusters = new Clusters(appearances);
  const placed = appearances.filter((a) => a.organisation !== null);
  clusters.joinBy(placed, (a) => a.organisation);
  // `la mission locale`, of which town whatever: it speaks for one person, not against
  clusters.joinBy(placed, (a) => a.words);
  joinParents(clusters, placed);
  clusters.joinBy(appearances, specificRole);
  joinUnplaced(clusters, appearances);
  return clusters.all().map((c) => c.members);
}
