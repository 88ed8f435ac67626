const BUCKET_BITS = 16;
const SHIFT = 32 - BUCKET_BITS;

/** One bit for each value of a key's high bits, so that most keys that are not there are told by one look at a small table. */
const FILTER_BITS = 20;
const FILTER_SHIFT = 32 - FILTER_BITS;

/** Finds a key in a sorted array of 32-bit hashes: its high bits say where to look, a step or two does the rest. */
export class SortedKeys {
  readonly #buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  /** The keys as hashes are computed: signed. */
  readonly #signed: Int32Array;

  readonly keys: Uint32Array;

  constructor(keys: Uint32Array) {
    this.keys = keys;
    this.#signed = new Int32Array(keys.buffer, keys.byteOffset, keys.length);
    const [buckets, filter] = [this.#buckets, this.#filter];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      buckets[(key >>> SHIFT) + 1]!++;
      filter[key >>> (FILTER_SHIFT + 5)]! |= 1 << (key >>> FILTER_SHIFT);
    }
    for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  }

  /** Position of `key`, or -1. */
  indexOf(key: number): number {
    if (((this.#filter[key >>> (FILTER_SHIFT + 5)]! >>> (key >>> FILTER_SHIFT)) & 1) === 0) return -1;
    const bucket = key >>> SHIFT;
    const end = this.#buckets[bucket + 1]!;
    for (let i = this.#buckets[bucket]!; i < end; i++) if (this.#signed[i] === key) return i;
    return -1;
  }
}
