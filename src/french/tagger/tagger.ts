import type { Analysis, Span } from '../../types.js';
import { contextFeatures, MOST_FEATURES } from './features.js';
import { LABEL_COUNT, runsOf, type TagType } from './labels.js';
import { factorsOf, Lattice } from './lattice.js';
import type { Model } from './model.js';
import { type ArticleView, type Stretch, viewOf } from './view.js';
import { Viterbi } from './viterbi.js';
import { windowScores } from './weights.js';
import { Vocabulary, type Word } from './words.js';

/** A name or a role in `Analysis.text`; `score`: the probability, 0 to 1, that the model gives to exactly this span and type. */
export interface TaggedSpan extends Span {
  readonly type: TagType;
  readonly score: number;
}

/** A model at work: keeps the words it has met and its buffers from article to article. */
export class Tagger {
  readonly #model: Model;
  readonly #vocabulary: Vocabulary;
  readonly #viterbi: Viterbi;
  readonly #factors: Float64Array;
  readonly #lattice = new Lattice();
  readonly #features = new Uint32Array(MOST_FEATURES);
  #emissions = new Float32Array(0);

  constructor(model: Model) {
    this.#model = model;
    this.#vocabulary = new Vocabulary(model.phrases, (window, sums, offset) =>
      windowScores(model.weights, window, sums, offset),
    );
    this.#viterbi = new Viterbi(model.weights.rows.transitions);
    this.#factors = factorsOf(model.weights.rows.transitions);
  }

  /** The names and roles of an article, in order, none overlapping another. */
  tag(analysis: Analysis): TaggedSpan[] {
    const view = viewOf(analysis, this.#vocabulary, this.#model.phrases);
    return view.stretches.flatMap((stretch) => this.#tagStretch(analysis, view, stretch));
  }

  #tagStretch(analysis: Analysis, view: ArticleView, stretch: Stretch): TaggedSpan[] {
    const length = stretch.last - stretch.first;
    const emissions = this.#emit(view, stretch, length);
    const runs = runsOf(this.#viterbi.labels(emissions, length), length);
    if (runs.length === 0) return [];
    this.#lattice.fill(emissions, length, this.#factors);
    return runs.map((run) => ({
      start: analysis.tokens[stretch.first + run.first]!.start,
      end: analysis.tokens[stretch.first + run.last - 1]!.end,
      type: run.type,
      score: this.#lattice.probability(run, length, this.#factors),
    }));
  }

  /** Scores of all labels for all tokens of a stretch: of the words around, then of what they are together. */
  #emit(view: ArticleView, stretch: Stretch, length: number): Float32Array {
    if (this.#emissions.length < length * LABEL_COUNT) this.#emissions = new Float32Array(length * LABEL_COUNT);
    const [emissions, features] = [this.#emissions, this.#features];
    const { edge } = this.#vocabulary;
    const { weights } = this.#model;
    const { first, last } = stretch;
    for (let at = first, row = 0; at < last; at++, row += LABEL_COUNT) {
      const before2 = at - 2 < first ? edge : view.words[at - 2]!;
      const before = at - 1 < first ? edge : view.words[at - 1]!;
      const after = at + 1 >= last ? edge : view.words[at + 1]!;
      const after2 = at + 2 >= last ? edge : view.words[at + 2]!;
      addWindow(before2, before, view.words[at]!, after, after2, emissions, row);
      weights.add(features, contextFeatures(view, edge, stretch, at, features), emissions, row);
    }
    return emissions;
  }
}

/**
 * The row of a token from what five words say of it, each by its place; REACH is written out. Sums are rounded as the
 * array rounds them, so that the order alone decides the last bit.
 */
function addWindow(
  before2: Word,
  before: Word,
  self: Word,
  after: Word,
  after2: Word,
  out: Float32Array,
  row: number,
): void {
  const [a, b, c, d, e] = [before2.scores, before.scores, self.scores, after.scores, after2.scores];
  const [atA, atB, atC] = [before2.at, before.at + LABEL_COUNT, self.at + 2 * LABEL_COUNT];
  const [atD, atE] = [after.at + 3 * LABEL_COUNT, after2.at + 4 * LABEL_COUNT];
  for (let label = 0; label < LABEL_COUNT; label++) {
    let sum = Math.fround(a[atA + label]! + b[atB + label]!);
    sum = Math.fround(sum + c[atC + label]!);
    sum = Math.fround(sum + d[atD + label]!);
    out[row + label] = sum + e[atE + label]!;
  }
}
