import { LABEL_COUNT } from './labels.js';
import { SortedKeys } from './sorted-keys.js';
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

/** Adds up the weights of features. */
export class Weights {
  readonly #keys: SortedKeys;
  readonly #starts: Uint32Array;
  readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
    this.#keys = new SortedKeys(rows.keys);
    this.#starts = new Uint32Array(rows.sizes.length + 1);
    for (let i = 0; i < rows.sizes.length; i++) this.#starts[i + 1] = this.#starts[i]! + rows.sizes[i]!;
  }

  /** Adds the weights of the first `count` features to the row of labels at `offset` of `sums`. */
  add(features: Uint32Array, count: number, sums: Float32Array, offset: number): void {
    const { labels, values, step } = this.rows;
    const [keys, starts] = [this.#keys, this.#starts];
    for (let i = 0; i < count; i++) {
      const row = keys.indexOf(features[i]! | 0);
      if (row === -1) continue;
      const end = starts[row + 1]!;
      for (let at = starts[row]!; at < end; at++) sums[offset + labels[at]!]! += values[at]! * step;
    }
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

/** Writes for each place of the window the sums of a word's features: five rows of labels from `offset` on. */
export function windowScores(
  weights: Weights,
  window: readonly Uint32Array[],
  sums: Float32Array,
  offset: number,
): void {
  window.forEach((features, place) => {
    weights.add(features, features.length, sums, offset + place * LABEL_COUNT);
  });
}
