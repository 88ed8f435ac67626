export type SuspectType = 'person' | 'organisation' | 'place';

/** An entity as it is compared with others. */
export interface Suspect {
  readonly id: number;
  /** As reports show it, and without what tells it from homonyms. */
  readonly name: string;
  readonly plain: string;
  /** The folded words of the plain name. */
  readonly words: string;
  readonly articles: number;
  /** Of an organisation or a street whose name does not tell where it is: the key of its town or the id of its article; `town` is the town's name. */
  readonly seat?: string | null;
  readonly town?: string | null;
  readonly organisation?: string | null;
  readonly kind?: string | null;
  readonly code?: string | null;
}

/** Why two may be one; `similarity` from 0 to 1 says how well that holds. */
export interface Suspicion {
  readonly reason: string;
  readonly similarity: number;
}

/** How a type is compared: the keys of which one must be shared, and what speaks for a pair. */
export interface Rules {
  readonly keys: (suspect: Suspect) => readonly string[];
  readonly compare: (one: Suspect, other: Suspect) => Suspicion | null;
}

const reversed = (words: string): string => [...words].reverse().join('');

/** How many of those behind it in the order of a key each is compared with. */
const WINDOW = 8;

/** Puts what shares a key, or stands side by side in the alphabet, together; the window keeps that linear in the number of keys. */
function* near(suspects: readonly Suspect[], keys: Rules['keys']): Generator<[Suspect, Suspect]> {
  const shared = suspects.flatMap((s) => keys(s).map((key) => [key, s] as const));
  for (const [entries, alike] of [
    [shared, true],
    [suspects.map((s) => [s.words, s] as const), false],
    [suspects.map((s) => [reversed(s.words), s] as const), false],
  ] as const) {
    const inOrder = [...entries].sort(([a, x], [b, y]) => compare(a, b) || byName(x, y));
    for (const [i, [key, one]] of inOrder.entries()) {
      for (const [other, next] of inOrder.slice(i + 1, i + 1 + WINDOW)) {
        if (alike && other !== key) break;
        if (one.id !== next.id) yield byName(one, next) < 0 ? [one, next] : [next, one];
      }
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows have no order of their own: it depends on which dump came first. */
const byName = (a: Suspect, b: Suspect): number => compare(a.words, b.words) || compare(a.name, b.name) || a.id - b.id;

/** The pairs that may be one, each once, best first; `apart` leaves pairs out. Not all pairs are compared: time grows with the number of suspects. */
export function suspicions(
  suspects: readonly Suspect[],
  rules: Rules,
  apart: (one: Suspect, other: Suspect) => boolean = () => false,
): (Suspicion & { one: Suspect; other: Suspect })[] {
  const seen = new Set<string>();
  const found: (Suspicion & { one: Suspect; other: Suspect })[] = [];
  for (const [one, other] of near(suspects, rules.keys)) {
    const pair = `${one.id} ${other.id}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const suspicion = rules.compare(one, other);
    if (suspicion === null || apart(one, other)) continue;
    const [more, fewer] = other.articles > one.articles ? [other, one] : [one, other];
    found.push({ ...suspicion, one: more, other: fewer });
  }
  const weight = ({ one, other }: { one: Suspect; other: Suspect }) => one.articles + other.articles;
  return found.sort(
    (a, b) => b.similarity - a.similarity || weight(b) - weight(a) || byName(a.one, b.one) || byName(a.other, b.other),
  );
}
