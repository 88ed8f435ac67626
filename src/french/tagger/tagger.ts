import type { Analysis, Span } from '../../types.js';
import { contextFeatures, MOST_FEATURES } from './features.js';
import { LABEL_COUNT, runsOf, type TagType } from './labels.js';
import { factorsOf, Lattice } from './lattice.js';
import type { Model } from './model.js';
import { type ArticleView, type Stretch, viewOf } from './view.js';
import { Viterbi } from './viterbi.js';
import { windowScores } from './weights.js';
import { REACH, Vocabulary } from './words.js';

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
    this.#vocabulary = new Vocabulary((window) => windowScores(model.weights, window));
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
    const emissions = this.#emissions.fill(0, 0, length * LABEL_COUNT);
    for (let at = 0; at < length; at++) {
      const row = at * LABEL_COUNT;
      for (let place = 0; place <= 2 * REACH; place++) {
        const other = at + place - REACH;
        const word = other < 0 || other >= length ? this.#vocabulary.edge : view.words[stretch.first + other]!;
        const from = place * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++) emissions[row + label]! += word.scores[from + label]!;
      }
      const count = contextFeatures(view, this.#vocabulary, stretch, stretch.first + at, this.#features);
      this.#model.weights.add(this.#features, count, emissions, row);
    }
    return emissions;
  }
}
