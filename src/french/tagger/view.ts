import type { Analysis } from '../../types.js';
import { type ArticleCues, articleCues } from './cues.js';
import { hashText, mix } from './hash.js';
import { bitsOf, type PhraseMarks, type Phrases } from './phrases.js';
import { SHAPE, type Vocabulary, type Word } from './words.js';

/** A run of tokens that is labelled as one: a sentence, or a piece of a monstrous one. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** An article as the features see it; arrays run along its tokens. */
export interface ArticleView {
  readonly words: readonly Word[];
  readonly marks: PhraseMarks;
  readonly article: ArticleCues;
  /** 1 where only marks stand before the token in its sentence. */
  readonly opens: Uint8Array;
  /** Bits of {@link PLACE_IN_TEXT}. */
  readonly situation: Uint8Array;
  /** The noun before the token that may govern it (`conseil départemental de la …`), or -1. */
  readonly head: Int32Array;
  /** What each word is, coarsely: hash of the lists that hold it, alone or in a phrase, and of its shape. */
  readonly kind: Int32Array;
  readonly stretches: readonly Stretch[];
}

export const PLACE_IN_TEXT = { title: 1, quoted: 2, bracketed: 4, shouted: 8 } as const;

/** Longer sentences (tables, lists without full stops, hostile pages) are labelled piece by piece. */
const LONGEST = 400;
/** How far a noun governs. */
const HEAD_REACH = 9;

const QUOTE = hashText('"');
const OPEN = hashText('(');
const CLOSE = hashText(')');
const CHAIN_MARKS = new Set(['-', '&', '"', '/'].map(hashText));
const HEADS = bitsOf('organisation-heads', 'generic-heads', 'place-heads', 'roles', 'role-modifiers');

export function viewOf(analysis: Analysis, vocabulary: Vocabulary, phrases: Phrases): ArticleView {
  const words = analysis.tokens.map(({ word }) => vocabulary.of(word));
  const [bare, firsts] = [new Int32Array(words.length), new Int32Array(words.length)];
  for (let at = 0; at < words.length; at++) {
    bare[at] = words[at]!.bare;
    firsts[at] = words[at]!.phrase;
  }
  const marks = phrases.mark(bare, firsts);
  const stretches = stretchesOf(analysis);
  const opens = opensOf(words, stretches);
  const kind = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++)
    kind[at] = mix(marks.whole[at]! | marks.begin[at]! | marks.inside[at]!, words[at]!.shape);
  return {
    words,
    marks,
    opens,
    stretches,
    article: articleCues({ words, marks }, opens),
    situation: situationOf(analysis, words),
    head: headsOf(words, marks, stretches),
    kind,
  };
}

function stretchesOf(analysis: Analysis): Stretch[] {
  const pieces: Stretch[] = [];
  for (const { first, last } of analysis.sentences)
    for (let from = first; from < last; from += LONGEST)
      pieces.push({ first: from, last: Math.min(from + LONGEST, last) });
  return pieces;
}

function opensOf(words: readonly Word[], stretches: readonly Stretch[]): Uint8Array {
  const opens = new Uint8Array(words.length);
  for (const { first, last } of stretches) {
    let at = first;
    while (at < last && words[at]!.shape === SHAPE.mark) opens[at++] = 1;
    if (at < last) opens[at] = 1;
  }
  return opens;
}

function situationOf(analysis: Analysis, words: readonly Word[]): Uint8Array {
  const situation = new Uint8Array(words.length);
  let [quoted, bracketed, paragraph] = [false, false, -1];
  for (const sentence of analysis.sentences) {
    if (sentence.paragraph !== paragraph) [quoted, bracketed] = [false, false];
    paragraph = sentence.paragraph;
    const shouted = isShouted(words, sentence) ? PLACE_IN_TEXT.shouted : 0;
    const title = sentence.start < analysis.titleEnd ? PLACE_IN_TEXT.title : 0;
    for (let at = sentence.first; at < sentence.last; at++) {
      const word = words[at]!.bare;
      if (word === QUOTE) quoted = !quoted;
      if (word === OPEN || word === CLOSE) bracketed = word === OPEN;
      situation[at] = title | shouted | (quoted ? PLACE_IN_TEXT.quoted : 0) | (bracketed ? PLACE_IN_TEXT.bracketed : 0);
    }
  }
  return situation;
}

/** Is the sentence in capitals, so that they say nothing? */
function isShouted(words: readonly Word[], { first, last }: Stretch): boolean {
  let [upper, lower] = [0, 0];
  for (let at = first; at < last; at++) {
    if (words[at]!.shape === SHAPE.upper) upper++;
    if (words[at]!.shape === SHAPE.lower) lower++;
  }
  return upper > 3 && upper > 2 * lower;
}

function headsOf(words: readonly Word[], marks: PhraseMarks, stretches: readonly Stretch[]): Int32Array {
  const heads = new Int32Array(words.length).fill(-1);
  for (const { first, last } of stretches) {
    let head = -1;
    for (let at = first; at < last; at++) {
      const word = words[at]!;
      if (at - head > HEAD_REACH || (word.shape === SHAPE.mark && !CHAIN_MARKS.has(word.bare))) head = -1;
      heads[at] = head;
      if (((marks.whole[at]! | marks.begin[at]!) & HEADS) !== 0) head = at;
    }
  }
  return heads;
}
