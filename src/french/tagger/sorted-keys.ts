const BUCKET_BITS = 16;
const SHIFT = 32 - BUCKET_BITS;

/** Finds a key in a sorted array of 32-bit hashes: its high bits say where to look, a step or two does the rest. */
export class SortedKeys {
  readonly #buckets = new Uint32Array((1 << BUCKET_BITS) + 1);

  readonly keys: Uint32Array;

  constructor(keys: Uint32Array) {
    this.keys = keys;
    for (const key of keys) this.#buckets[(key >>> SHIFT) + 1]!++;
    for (let i = 1; i < this.#buckets.length; i++) this.#buckets[i]! += this.#buckets[i - 1]!;
  }

  /** Position of `key`, or -1. */
  indexOf(key: number): number {
    const bucket = key >>> SHIFT;
    const end = this.#buckets[bucket + 1]!;
    for (let i = this.#buckets[bucket]!; i < end; i++) if (this.keys[i] === key) return i;
    return -1;
  }
}
