import similarity from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { entityKey } from './names.js';

/** Below this two names have little in common. */
const NEAR = 0.8;
const MOST = 3;

/** The names that look most like this one, the nearest first; none where none does. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const key = entityKey(name);
  const near = [...new Set(names)].map((other) => ({ other, near: similarity(key, entityKey(other)) }));
  return near
    .filter((n) => n.near >= NEAR)
    .sort((a, b) => b.near - a.near || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map((n) => n.other);
}
