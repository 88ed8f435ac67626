import type { Token } from '../../types.js';
import { lower, PIECES, type Piece } from './words.js';

/** A whole number as read: its value, the token behind it, and the scale word it ends in (1 where there is none). */
export interface Cardinal {
  readonly value: number;
  readonly last: number;
  readonly scale: number;
}

/** The number so far: `deux millions trois cent` | `quarante` is total 2 000 000, segment 0, group 340. */
interface State {
  total: number;
  segment: number;
  group: number;
  before: Piece | null;
  /** The last scale word; a larger or equal one cannot follow. */
  scale: number;
}

/** No number word is longer: a hostile one is not split. */
const LONGEST = 200;

/** The pieces of one word: `quatre-vingt-dix` is 4, 20, 10. Null where any part is no number word (`deux-roues`). */
function piecesOf(word: string): readonly Piece[] | null {
  const low = lower(word);
  const whole = PIECES.get(low);
  if (whole) return [whole];
  if (low.length > LONGEST || !low.includes('-')) return null;
  const found = low.split('-').map((part) => PIECES.get(part));
  return found.includes(undefined) ? null : (found as Piece[]);
}

/** Each role adds its piece to the state, or answers false: the piece cannot stand there. */
const ADD: Record<Piece['role'], (s: State, value: number) => boolean> = {
  unit(s, value) {
    const tens = s.group % 100;
    const role = s.before?.role;
    if (role === 'unit' && (s.before?.value !== 10 || value < 7 || value > 9)) return false;
    if (role === 'and' && value !== 1 && value !== 11 && !(tens === 60 && value === 10)) return false;
    if ((role === 'ten' || role === 'and') && value > (tens === 60 || tens === 80 ? 16 : 9)) return false;
    if (role && value === 0) return false;
    s.group += value;
    return true;
  },
  ten(s, value) {
    const fours = value === 20 && s.before?.role === 'unit' && s.group % 100 === 4;
    if (!fours && /^(?:unit|ten|and)$/.test(s.before?.role ?? '')) return false;
    s.group += fours ? 76 : value;
    return true;
  },
  hundred(s) {
    if (s.before?.role === 'and' || s.group === 1 || s.group === 10 || s.group > 19) return false;
    if (s.before?.role === 'unit' && s.group === 0) return false;
    s.group = (s.group || 1) * 100;
    return true;
  },
  thousand(s) {
    if (s.before?.role === 'and' || s.segment > 0 || (s.before?.role === 'unit' && s.group <= 1)) return false;
    s.segment = (s.group || 1) * 1000;
    s.group = 0;
    return true;
  },
  scale(s, value) {
    const count = s.segment + s.group;
    if (s.before?.role === 'and' || count === 0 || (s.scale > 1 && value >= s.scale)) return false;
    s.total += count * value;
    s.segment = 0;
    s.group = 0;
    s.scale = value;
    return true;
  },
  and: (s) => s.before?.role === 'ten',
};

const ALONE_IN_PLURAL = /^(?:cents|vingts)$/i;

/** Adds all pieces of a word; false where one of them does not fit. */
function take(state: State, pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => {
    const fits = ADD[piece.role](state, piece.value);
    state.before = piece;
    return fits;
  });
}

/** Reads a number in letters from `tokens[first]`, in any spelling, as far as it goes. Null where none starts there. */
export function readLetters(tokens: readonly Token[], first: number, end: number): Cardinal | null {
  const state: State = { total: 0, segment: 0, group: 0, before: null, scale: 1 };
  let read: Cardinal | null = null;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    const pieces = token.kind === 'word' ? piecesOf(token.text) : null;
    if (!pieces || (i === first && ALONE_IN_PLURAL.test(token.text)) || !take(state, pieces)) break;
    const ending = pieces.at(-1)!.role;
    if (ending === 'and') continue;
    const scale = ending === 'scale' ? state.scale : 1;
    read = { value: state.total + state.segment + state.group, last: i + 1, scale };
  }
  return read;
}
