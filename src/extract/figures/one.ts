import { goesOnFromOne, lower, mayBeNotation } from '../../french/numbers/index.js';
import { keptOfWord } from '../../text/words.js';
import type { Token } from '../../types.js';
import { UNITS } from './units.js';

/** What a word tells of `un` or `une` before it, as bits: right before it, with a word between, with more between. */
const NEXT = 1;
const SECOND = 2;
const FARTHER = 4;

/** A range (`un à deux`), or a unit that is written otherwise than those of {@link UNITS}. */
const JOINS = /^(?:à|ou|et|-|–|voire|moitié|points?|°|livres|demi-.*)$/;
const REACH = 6;

const toldBy = keptOfWord(({ text }) => {
  const word = lower(text);
  const unit = UNITS.has(word);
  const next = unit || goesOnFromOne(word) || mayBeNotation(text) || JOINS.test(word);
  const farther = word === 'sur' || word === 'demi' || word === 'demie';
  return (next ? NEXT : 0) | (unit || word === 'par' ? SECOND : 0) | (farther ? FARTHER : 0);
});

/** May the `un` or `une` at a token be a number? Most are articles, told by the words behind: `un an`, `un million`, `un atelier par mois`, `un poste et demi`, `un sur dix`. */
export function mayBeNumber(tokens: readonly Token[], at: number, end: number): boolean {
  let wanted = NEXT | FARTHER;
  for (let i = at + 1; i < end && i <= at + REACH; i++) {
    if (toldBy(tokens[i]!.word) & wanted) return true;
    wanted = i === at + 1 ? SECOND | FARTHER : FARTHER;
  }
  return false;
}
