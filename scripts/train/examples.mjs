import { contextFeatures } from '../../dist/french/tagger/features.js';
import { beginOf, insideOf, isInside, LABEL_COUNT, OUTSIDE } from '../../dist/french/tagger/labels.js';
import { viewOf } from '../../dist/french/tagger/view.js';
import { MOST_FEATURES } from '../../dist/french/tagger/weights.js';
import { REACH, Vocabulary, windowOf } from '../../dist/french/tagger/words.js';

/**
 * @typedef {{ features: Uint32Array, starts: Uint32Array, masks: Uint16Array, ours: boolean }} Example
 * one stretch: hashes of the features of token `t` from `starts[t]` to `starts[t + 1]`; the labels it may have, as bits
 */

const ROLE_OR_OUTSIDE = (1 << OUTSIDE) | (1 << beginOf('ROLE')) | (1 << insideOf(beginOf('ROLE')));

/** The labels each token may have. Where the corpus knows no roles, a token outside may be one. */
function masksOf({ analysis, annotations, ours }) {
  const masks = new Uint16Array(analysis.tokens.length).fill(ours ? 1 << OUTSIDE : ROLE_OR_OUTSIDE);
  let at = 0;
  for (const { start, end, type } of annotations) {
    while (at < analysis.tokens.length && analysis.tokens[at].end <= start) at++;
    let label = beginOf(type);
    for (; at < analysis.tokens.length && analysis.tokens[at].start < end; at++) {
      masks[at] = 1 << label;
      label = insideOf(beginOf(type));
    }
  }
  return masks;
}

/** The masks of a stretch. An annotation that the sentence splitter cut in two begins anew. */
function masksIn(masks, { first, last }) {
  const own = masks.slice(first, last);
  for (let label = 0; label < LABEL_COUNT; label++)
    if (isInside(label) && own[0] === 1 << label) own[0] = 1 << (label - 1);
  return own;
}

/** The features that a word gives to those around it, made once a word. */
function windows() {
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, windowOf(word));
    return known.get(word);
  };
}

/** The features of every token of a stretch, as the tagger sees them. */
function featuresOf(view, vocabulary, window, stretch) {
  const buffer = new Int32Array(MOST_FEATURES);
  const [features, starts] = [[], [0]];
  for (let at = stretch.first; at < stretch.last; at++) {
    for (let place = 0; place <= 2 * REACH; place++) {
      const other = at + place - REACH;
      const inside = other >= stretch.first && other < stretch.last;
      features.push(...window(inside ? view.words[other] : vocabulary.edge)[place]);
    }
    const count = contextFeatures(view, vocabulary.edge, stretch.first, stretch.last, at, buffer);
    for (let i = 0; i < count; i++) features.push(buffer[i]);
    starts.push(features.length);
  }
  return { features: Uint32Array.from(features), starts: Uint32Array.from(starts) };
}

/** The stretches of documents as examples to learn from. */
export function examplesOf(documents, phrases) {
  const vocabulary = new Vocabulary(phrases, null);
  const window = windows();
  return documents.flatMap((document) => {
    const view = viewOf(document.analysis, vocabulary, phrases);
    const masks = masksOf(document);
    return view.stretches.map((stretch) => ({
      ...featuresOf(view, vocabulary, window, stretch),
      masks: masksIn(masks, stretch),
      ours: document.ours,
    }));
  });
}
