import { Phrases } from './phrases.js';

/**
 * The file of phrases, little-endian: how many keys, how many distinct sets of lists; the keys, the sets, and for each key
 * the number of its set (16 bits).
 */
export function encodePhrases({ keys, bits }: Phrases): Uint8Array {
  const sets = Uint32Array.from(new Set(bits));
  const numbers = new Map(Array.from(sets, (set, i) => [set, i]));
  const numbered = Uint16Array.from(bits, (set) => numbers.get(set)!);
  const words = Uint32Array.of(keys.length, sets.length, ...sets);
  const bytes = new Uint8Array(words.byteLength + keys.byteLength + numbered.byteLength);
  bytes.set(new Uint8Array(words.buffer), 0);
  bytes.set(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength), words.byteLength);
  bytes.set(new Uint8Array(numbered.buffer), words.byteLength + keys.byteLength);
  return bytes;
}

/** `bytes` starts at a multiple of four in its buffer. */
export function decodePhrases({ buffer, byteOffset }: Uint8Array): Phrases {
  const [count = 0, setCount = 0] = new Uint32Array(buffer, byteOffset, 2);
  const sets = new Uint32Array(buffer, byteOffset + 8, setCount);
  const start = byteOffset + 8 + 4 * setCount;
  const keys = new Uint32Array(buffer, start, count);
  const numbered = new Uint16Array(buffer, start + 4 * count, count);
  // a plain loop: `from` with a function takes 20 ms of every start
  const bits = new Uint32Array(count);
  for (let i = 0; i < count; i++) bits[i] = sets[numbered[i]!]!;
  return new Phrases(keys, bits);
}
