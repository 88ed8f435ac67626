import { readFileSync } from 'node:fs';
import { decodePhrases } from './phrase-file.js';
import type { Phrases } from './phrases.js';
import { decodeRows, Weights } from './weights.js';

export interface Model {
  readonly weights: Weights;
  readonly phrases: Phrases;
}

/** The bytes of a file, at the start of their own buffer so that typed arrays can view them. */
function bytesOf(name: string): Uint8Array {
  const file = readFileSync(new URL(`../../../models/${name}`, import.meta.url));
  return file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
}

/** Reads the trained model and the phrases it was trained with (`models/`, made by `npm run train`). */
export const readModel = (): Model => ({
  weights: new Weights(decodeRows(bytesOf('tagger.bin'))),
  phrases: decodePhrases(bytesOf('phrases.bin')),
});
