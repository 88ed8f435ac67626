/** An entity among those of one name: what tells it from the others, the best first. */
export interface Homonym {
  readonly name: string;
  readonly tails: readonly (string | null)[];
}

const LONGEST = 40;

/** The beginning of a text, for a tail. */
export function shortened(text: string): string {
  const points = [...text];
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST).join('').trimEnd()}…`;
}

/** Of each the first tail that no other has; undefined where others have them all. */
export function ownTails(homonyms: readonly Homonym[]): (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const { tails } of homonyms)
    for (const tail of new Set(tails)) if (tail) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  return homonyms.map(({ tails }) => tails.find((tail): tail is string => !!tail && counts.get(tail) === 1));
}

/**
 * The names by which homonyms are told apart, each with the first tail that no other has: `Ana Rey (La Cordée)`, `Ana Rey (maire)`. The same
 * whatever their order; one without homonyms keeps its name.
 */
export function toldApart(homonyms: readonly Homonym[]): string[] {
  if (homonyms.length < 2) return homonyms.map(({ name }) => name);
  const own = ownTails(homonyms);
  return homonyms.map(({ name, tails }, i) => {
    const tail = own[i] ?? tails.findLast((t) => !!t);
    return tail ? `${name} (${tail})` : name;
  });
}
