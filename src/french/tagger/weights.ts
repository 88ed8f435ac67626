import { LABEL_COUNT } from './labels.js';
import { TRANSITION_COUNT, type Transitions } from './viterbi.js';

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

/** By so many high bits of the key is told where records begin, and, finer, whether any has them. */
const BUCKET_BITS = 17;
const BUCKET_SHIFT = 32 - BUCKET_BITS;
const FILTER_BITS = 20;
const FILTER_SHIFT = 32 - FILTER_BITS;

/**
 * Adds up the weights of features. What is looked up is scattered over megabytes: all that is known of a feature therefore
 * lies in one place, and most features that have no weight are told by a table that stays in the processor's cache.
 */
export class Weights {
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  readonly #buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  readonly #words: Int32Array;
  readonly #halves: Int16Array;
  readonly #likely = new Int32Array(MOST_COLLECTED + 1);
  readonly #rows = new Int32Array(MOST_COLLECTED + 1);
  readonly #places = new Int32Array(MOST_COLLECTED);
  #collected = 0;
  /** Means nothing: what is touched must be kept, or it is not read. */
  touched = 0;
  readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
    let size = 0;
    for (let i = 0; i < rows.sizes.length; i++) size += wordsOf(rows.sizes[i]!);
    // one word more: a bucket behind the last record may be touched too
    this.#words = new Int32Array(size + 1);
    this.#halves = new Int16Array(this.#words.buffer);
    this.#fill();
  }

  #fill(): void {
    const { keys, sizes, labels, values } = this.rows;
    const [filter, buckets, words, halves] = [this.#filter, this.#buckets, this.#words, this.#halves];
    let at = 0;
    let weight = 0;
    let bucket = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const high = key >>> FILTER_SHIFT;
      filter[high >>> 5]! |= 1 << (high & 31);
      for (; bucket <= key >>> BUCKET_SHIFT; bucket++) buckets[bucket] = at;
      const count = sizes[i]!;
      words[at] = key;
      let half = 2 * (at + KEY_WORDS);
      halves[half++] = count;
      for (const end = weight + count; weight < end; weight++)
        halves[half++] = (values[weight]! << LABEL_BITS) | labels[weight]!;
      at += wordsOf(count);
    }
    buckets.fill(at, bucket);
  }

  /** Adds the weights of the first `count` features, in steps, to the row of labels at `offset` of `sums`. */
  add(features: Int32Array, count: number, sums: Int16Array, offset: number): void {
    this.collect(features, count, offset);
    this.addCollected(sums);
  }

  /** Notes the features that may have weights, for the row of labels at `offset`: until {@link addCollected}, {@link MOST_COLLECTED} at most. */
  collect(features: Int32Array, count: number, offset: number): void {
    const [filter, keys, rows] = [this.#filter, this.#likely, this.#rows];
    let some = this.#collected;
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      keys[some] = key;
      rows[some] = offset;
      some += (filter[key >>> (FILTER_SHIFT + 5)]! >>> ((key >>> FILTER_SHIFT) & 31)) & 1;
    }
    this.#collected = some;
  }

  /**
   * Adds the weights of the collected features to their rows of `sums`. Long and plain: it is most of the tagger's time, and
   * that is the time to fetch what is looked up. Therefore first, without a branch, where each record begins and a touch of it, so
   * that the processor fetches many side by side; only then the reading.
   */
  addCollected(sums: Int16Array): void {
    const [buckets, words, halves] = [this.#buckets, this.#words, this.#halves];
    const [keys, rows, places] = [this.#likely, this.#rows, this.#places];
    const some = this.#collected;
    let touched = 0;
    for (let i = 0; i < some; i++) places[i] = buckets[keys[i]! >>> BUCKET_SHIFT]!;
    for (let i = 0; i < some; i++) touched ^= words[places[i]!]!;
    for (let i = 0; i < some; i++) {
      const key = keys[i]!;
      const last = buckets[(key >>> BUCKET_SHIFT) + 1]!;
      for (let at = places[i]!; at < last; at += wordsOf(halves[2 * (at + KEY_WORDS)]!)) {
        if (words[at] !== key) continue;
        const half = 2 * (at + KEY_WORDS);
        const end = half + halves[half]!;
        const row = rows[i]!;
        for (let k = half + 1; k <= end; k++) {
          const weight = halves[k]!;
          sums[row + (weight & LABEL_MASK)]! += weight >> LABEL_BITS;
        }
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
export function windowScores(weights: Weights, window: readonly Int32Array[], sums: Int16Array, offset: number): void {
  window.forEach((features, place) => {
    weights.add(features, features.length, sums, offset + place * LABEL_COUNT);
  });
}
