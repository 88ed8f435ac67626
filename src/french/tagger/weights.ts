import { addToLabel, ROW_WORDS } from './label-rows.js';
import { TRANSITION_COUNT, type Transitions } from './transitions.js';

/** The weights of the features that have any, quantised: a feature's labels and weights stand at `starts[i]` up to `starts[i + 1]`. */
export interface Rows {
  /** Hashes of the features, sorted. */
  readonly keys: Uint32Array;
  /** How many labels each feature has a weight for. */
  readonly sizes: Uint8Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
  /** What 1 in `values` stands for. */
  readonly step: number;
  readonly transitions: Transitions;
}

/** More features than a token can have. */
export const MOST_FEATURES = 512;

/** Features that wait for {@link Weights.addCollected}. */
export const MOST_COLLECTED = 16 * MOST_FEATURES;

/** A feature's record in 32-bit words: its key, then 16-bit halves: how many labels, and each weight with its label. */
const KEY_WORDS = 1;
const wordsOf = (labels: number): number => KEY_WORDS + ((1 + labels + 1) >> 1);
const LABEL_BITS = 4;
const LABEL_MASK = (1 << LABEL_BITS) - 1;

/** Features of the same high bits share a bucket; finer bits tell whether it has any like the one asked about. */
const BUCKET_BITS = 16;
const BUCKET_SHIFT = 32 - BUCKET_BITS;
const FILTER_BITS = 20;
const FILTER_SHIFT = 32 - FILTER_BITS;

const NOT_PACKED = -1;

/**
 * Adds up the weights of features. What is looked up is scattered over megabytes: all that is known of a bucket therefore is
 * packed into one place when it is first asked about, next to what was asked about before, and most features that have no weight
 * are told by a table that stays in the processor's cache.
 */
export class Weights {
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  /** The first feature of each bucket, and the first weight of each feature; one more at the end. */
  readonly #firsts = new Uint32Array((1 << BUCKET_BITS) + 1);
  readonly #starts: Uint32Array;
  /** Where the packed records of each bucket begin, behind their number. */
  readonly #packed = new Int32Array(1 << BUCKET_BITS).fill(NOT_PACKED);
  #words = new Int32Array(1 << 14);
  #halves = new Int16Array(this.#words.buffer);
  #used = 0;
  readonly #likely = new Int32Array(MOST_COLLECTED + 1);
  readonly #offsets = new Int32Array(MOST_COLLECTED + 1);
  readonly #places = new Int32Array(MOST_COLLECTED);
  #collected = 0;
  /** Means nothing: what is touched must be kept, or it is not read. */
  touched = 0;
  readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
    const { keys, sizes } = rows;
    const [filter, firsts, starts] = [this.#filter, this.#firsts, new Uint32Array(keys.length + 1)];
    // as little as can be: every start of the program waits for it
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      filter[key >>> (FILTER_SHIFT + 5)]! |= 1 << (key >>> FILTER_SHIFT);
      firsts[(key >>> BUCKET_SHIFT) + 1]!++;
      starts[i + 1] = starts[i]! + sizes[i]!;
    }
    for (let i = 1; i < firsts.length; i++) firsts[i]! += firsts[i - 1]!;
    this.#starts = starts;
  }

  /** Packs the records of a bucket; returns where they begin. */
  #pack(bucket: number): number {
    const { keys, labels, values } = this.rows;
    const [first, last] = [this.#firsts[bucket]!, this.#firsts[bucket + 1]!];
    const begin = this.#used;
    this.#reserve(begin + 1 + (last - first) * wordsOf(0) + this.#starts[last]! - this.#starts[first]!);
    this.#words[begin] = last - first;
    let at = begin + 1;
    for (let row = first; row < last; row++) {
      const [from, to] = [this.#starts[row]!, this.#starts[row + 1]!];
      this.#words[at] = keys[row]!;
      let half = 2 * (at + KEY_WORDS);
      this.#halves[half++] = to - from;
      for (let i = from; i < to; i++) this.#halves[half++] = (values[i]! << LABEL_BITS) | labels[i]!;
      at += wordsOf(to - from);
    }
    this.#used = at;
    this.#packed[bucket] = begin;
    return begin;
  }

  #reserve(size: number): void {
    if (size <= this.#words.length) return;
    const more = new Int32Array(Math.max(size, 2 * this.#words.length));
    more.set(this.#words);
    this.#words = more;
    this.#halves = new Int16Array(more.buffer);
  }

  /** Adds the weights of the first `count` features, in steps, to the row of labels at `offset` of `sums`. */
  add(features: Int32Array, count: number, sums: Int32Array, offset: number): void {
    this.collect(features, count, offset);
    this.addCollected(sums);
  }

  /** Notes the features that may have weights, for the row of labels at `offset`: until {@link addCollected}, {@link MOST_COLLECTED} at most. */
  collect(features: Int32Array, count: number, offset: number): void {
    const [filter, keys, offsets] = [this.#filter, this.#likely, this.#offsets];
    let some = this.#collected;
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      keys[some] = key;
      offsets[some] = offset;
      some += (filter[key >>> (FILTER_SHIFT + 5)]! >>> (key >>> FILTER_SHIFT)) & 1;
    }
    this.#collected = some;
  }

  /**
   * Adds the weights of the collected features to their rows of `sums`. Long and plain: it is most of the tagger's time, and
   * that is the time to fetch what is looked up. Therefore first, nearly without a branch, where each bucket begins and a touch
   * of it, so that the processor fetches many side by side; only then the reading.
   */
  addCollected(sums: Int32Array): void {
    const [keys, offsets, packed, places] = [this.#likely, this.#offsets, this.#packed, this.#places];
    const some = this.#collected;
    for (let i = 0; i < some; i++) {
      const begin = packed[keys[i]! >>> BUCKET_SHIFT]!;
      places[i] = begin === NOT_PACKED ? this.#pack(keys[i]! >>> BUCKET_SHIFT) : begin;
    }
    const [words, halves] = [this.#words, this.#halves];
    let touched = 0;
    for (let i = 0; i < some; i++) touched ^= words[places[i]!]!;
    for (let i = 0; i < some; i++) {
      const key = keys[i]!;
      let at = places[i]! + 1;
      for (let left = words[at - 1]!; left > 0; left--) {
        const half = 2 * (at + KEY_WORDS);
        const count = halves[half]!;
        if (words[at] !== key) {
          at += wordsOf(count);
          continue;
        }
        for (let k = half + 1; k <= half + count; k++)
          addToLabel(sums, offsets[i]!, halves[k]! & LABEL_MASK, halves[k]! >> LABEL_BITS);
        break;
      }
    }
    this.touched = touched;
    this.#collected = 0;
  }
}

const MAGIC = 0x31544c47;
const HEADER = 4;

/** The file of a model: magic, number of features, number of weights, step; keys, transitions, sizes, labels, values. Little-endian. */
export function encodeRows({ keys, sizes, labels, values, step, transitions }: Rows): Uint8Array {
  const header = new Uint32Array([MAGIC, keys.length, labels.length, 0]);
  new Float32Array(header.buffer)[3] = step;
  const parts = [header, keys, transitions, sizes, labels, values];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** Views on the bytes of a model, nothing copied. `bytes` starts at a multiple of four in its buffer. Throws when it is no model of this program. */
export function decodeRows(bytes: Uint8Array): Rows {
  const { buffer, byteOffset } = bytes;
  const [magic, features = 0, weights = 0] = new Uint32Array(buffer, byteOffset, HEADER);
  if (magic !== MAGIC) throw new Error('not a tagger model of this version: run npm run train');
  const keys = byteOffset + 4 * HEADER;
  const transitions = keys + 4 * features;
  const sizes = transitions + 4 * TRANSITION_COUNT;
  return {
    keys: new Uint32Array(buffer, keys, features),
    transitions: new Float32Array(buffer, transitions, TRANSITION_COUNT),
    sizes: new Uint8Array(buffer, sizes, features),
    labels: new Uint8Array(buffer, sizes + features, weights),
    values: new Int8Array(buffer, sizes + features + weights, weights),
    step: new Float32Array(buffer, byteOffset, HEADER)[3]!,
  };
}

/** Writes for each place of the window the sums of a word's features, in steps: five rows of labels from `offset` on. */
export function windowScores(weights: Weights, window: readonly Int32Array[], sums: Int32Array, offset: number): void {
  window.forEach((features, place) => {
    weights.add(features, features.length, sums, offset + place * ROW_WORDS);
  });
}
