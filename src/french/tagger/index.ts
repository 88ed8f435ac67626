import type { Analysis } from '../../types.js';
import { readModel } from './model.js';
import { type TaggedSpan, Tagger } from './tagger.js';

export type { TagType } from './labels.js';
export type { TaggedSpan } from './tagger.js';

let tagger: Tagger | undefined;

/** Reads the model, if it has not been read yet. */
export function readTagger(): Tagger {
  tagger ??= new Tagger(readModel());
  return tagger;
}

/**
 * The people, roles, organisations, places and other capitalised things that the trained model finds in an article, in
 * order, none overlapping another. Offsets are those of `analysis.text`. The model is read at the first call,
 * unless {@link readTagger} has done so.
 */
export function tag(analysis: Analysis): TaggedSpan[] {
  return readTagger().tag(analysis);
}
