import { ROW_WORDS } from './label-rows.js';

/** How many numbers a row depends on. */
export const KEYS = 5;

/** A power of two; rows that fall into one slot take turns. */
const SLOTS = 1 << 12;
/** The keys, whether there are any, the row. */
const HELD = KEYS;
const ROW = HELD + 1;
const SLOT_WORDS = ROW + ROW_WORDS;

function slotOf(keys: Int32Array): number {
  let hash = 0;
  for (let i = 0; i < KEYS; i++) hash = Math.imul(hash ^ keys[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

/** Rows of label sums, each by the numbers that it depends on, which many tokens share. */
export class RowMemo {
  readonly words = new Int32Array(SLOTS * SLOT_WORDS);
  /** Writes the row of `keys` to `words`, where zeros stand. */
  readonly #fill: (keys: Int32Array, words: Int32Array, row: number) => void;

  constructor(fill: (keys: Int32Array, words: Int32Array, row: number) => void) {
    this.#fill = fill;
  }

  /** Where in `words` the row of these {@link KEYS} numbers begins, until the next is asked for. */
  rowOf(keys: Int32Array): number {
    const { words } = this;
    const slot = slotOf(keys) * SLOT_WORDS;
    for (let i = 0; i < KEYS; i++) if (words[slot + i] !== keys[i]) return this.#enter(keys, slot);
    return words[slot + HELD] === 1 ? slot + ROW : this.#enter(keys, slot);
  }

  #enter(keys: Int32Array, slot: number): number {
    const { words } = this;
    words.set(keys, slot);
    words[slot + HELD] = 1;
    words.fill(0, slot + ROW, slot + SLOT_WORDS);
    this.#fill(keys, words, slot + ROW);
    return slot + ROW;
  }
}
