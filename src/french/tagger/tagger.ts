import type { Analysis, Span } from '../../types.js';
import { contextFeatures } from './features.js';
import { LABEL_COUNT, runsOf, type TagType } from './labels.js';
import { factorsOf, Lattice } from './lattice.js';
import type { Model } from './model.js';
import { type ArticleView, type Stretch, viewOf } from './view.js';
import { Viterbi } from './viterbi.js';
import { MOST_FEATURES, windowScores } from './weights.js';
import { Vocabulary, type Word } from './words.js';

/** A name or a role in `Analysis.text`; `score`: the probability, 0 to 1, that the model gives to exactly this span and type. */
export interface TaggedSpan extends Span {
  readonly type: TagType;
  readonly score: number;
}

/** Tokens whose features are looked up together. */
const TOGETHER = 16;

/** A model at work: keeps the words it has met and its buffers from article to article. */
export class Tagger {
  readonly #model: Model;
  readonly #vocabulary: Vocabulary;
  readonly #viterbi: Viterbi;
  readonly #factors: Float64Array;
  readonly #lattice = new Lattice();
  readonly #features = new Int32Array(MOST_FEATURES);
  /** The scores of a few tokens, in steps of the weights: sums of whole numbers, the same in any order; 300 weights of one byte fit. */
  readonly #sums = new Int16Array(TOGETHER * LABEL_COUNT);
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
  #emit(view: ArticleView, { first, last }: Stretch, length: number): Float32Array {
    if (this.#emissions.length < length * LABEL_COUNT) this.#emissions = new Float32Array(length * LABEL_COUNT);
    const [emissions, sums] = [this.#emissions, this.#sums];
    const { step } = this.#model.weights.rows;
    for (let from = first; from < last; from += TOGETHER) {
      const count = Math.min(TOGETHER, last - from);
      this.#sum(view, first, last, from, count);
      const start = (from - first) * LABEL_COUNT;
      for (let i = 0; i < count * LABEL_COUNT; i++) emissions[start + i] = sums[i]! * step;
    }
    return emissions;
  }

  /** The sums of `count` tokens from `from` on. */
  #sum(view: ArticleView, first: number, last: number, from: number, count: number): void {
    const [features, sums] = [this.#features, this.#sums];
    const { edge } = this.#vocabulary;
    const { weights } = this.#model;
    for (let i = 0; i < count; i++) {
      const at = from + i;
      const before2 = at - 2 < first ? edge : view.words[at - 2]!;
      const before = at - 1 < first ? edge : view.words[at - 1]!;
      const after = at + 1 >= last ? edge : view.words[at + 1]!;
      const after2 = at + 2 >= last ? edge : view.words[at + 2]!;
      addWindow(before2, before, view.words[at]!, after, after2, sums, i * LABEL_COUNT);
      weights.collect(features, contextFeatures(view, edge, first, last, at, features), i * LABEL_COUNT);
    }
    weights.addCollected(sums);
  }
}

/** What five words say of the token in their middle, each by its place. */
function addWindow(
  before2: Word,
  before: Word,
  self: Word,
  after: Word,
  after2: Word,
  sums: Int16Array,
  row: number,
): void {
  const [a, b, c, d, e] = [before2.scores, before.scores, self.scores, after.scores, after2.scores];
  const [atA, atB, atC] = [before2.at, before.at + LABEL_COUNT, self.at + 2 * LABEL_COUNT];
  const [atD, atE] = [after.at + 3 * LABEL_COUNT, after2.at + 4 * LABEL_COUNT];
  for (let label = 0; label < LABEL_COUNT; label++)
    sums[row + label] = a[atA + label]! + b[atB + label]! + c[atC + label]! + d[atD + label]! + e[atE + label]!;
}
