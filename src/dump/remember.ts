import { ownCopy } from '../text/kept.js';

const MAX = 2000;

/**
 * `read`, remembering its latest answers: the short lines of a dump (separators, labels, dates) come back again and again,
 * and each is read several times. Bounded, because a hostile dump has a million different ones.
 */
export function remembered<T>(read: (line: string) => T): (line: string) => T {
  const answers = new Map<string, T>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined || answers.has(line)) return known as T;
    if (answers.size === MAX) answers.clear();
    const own = ownCopy(line);
    const answer = read(own);
    answers.set(own, answer);
    return answer;
  };
}
