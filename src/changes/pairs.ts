export interface Pairs<T> {
  readonly both: readonly (readonly [older: T, newer: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs those of equal key, in order; what is left over on either side stays in order too. */
function pairedBy<T>(older: readonly T[], newer: readonly T[], key: (item: T) => string): Pairs<T> {
  const waiting = new Map<string, T[]>();
  for (const item of older) {
    const same = waiting.get(key(item));
    if (same) same.push(item);
    else waiting.set(key(item), [item]);
  }
  const both: [T, T][] = [];
  const added: T[] = [];
  for (const item of newer) {
    const partner = waiting.get(key(item))?.shift();
    if (partner === undefined) added.push(item);
    else both.push([partner, item]);
  }
  const left = new Set([...waiting.values()].flat());
  return { both, added, removed: older.filter((item) => left.has(item)) };
}

/** Pairs what is the same thing before and after: by the first key, what is left over by the next, and so on. */
export function paired<T>(older: readonly T[], newer: readonly T[], keys: readonly ((item: T) => string)[]): Pairs<T> {
  const start: Pairs<T> = { both: [], removed: older, added: newer };
  return keys.reduce((before, key) => {
    const found = pairedBy(before.removed, before.added, key);
    return { ...found, both: [...before.both, ...found.both] };
  }, start);
}
