import type { Analysis, Span } from '../../types.js';
import { coarseFeatures, coarseKeys, listFeatures, listKeys, rareFeatures } from './features.js';
import { addRow, ROW_WORDS, spreadRow } from './label-rows.js';
import { LABEL_COUNT, runsOf, type TagType } from './labels.js';
import type { Model } from './model.js';
import { KEYS, RowMemo } from './row-memo.js';
import { RunScores } from './run-scores.js';
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
  readonly #scores: RunScores;
  readonly #features = new Int32Array(MOST_FEATURES);
  readonly #keys = new Int32Array(KEYS);
  readonly #coarse = this.#memo(coarseFeatures);
  readonly #listed = this.#memo(listFeatures);
  /** The scores of a few tokens, in steps of the weights: sums of whole numbers, the same in any order; 250 weights of one byte fit. */
  readonly #sums = new Int32Array(TOGETHER * ROW_WORDS);
  #emissions = new Float32Array(0);

  constructor(model: Model) {
    this.#model = model;
    this.#vocabulary = new Vocabulary(model.phrases, (window, sums, offset) =>
      windowScores(model.weights, window, sums, offset),
    );
    this.#viterbi = new Viterbi(model.weights.rows.transitions);
    this.#scores = new RunScores(model.weights.rows.transitions);
  }

  /** The names and roles of an article, in order, none overlapping another. */
  tag(analysis: Analysis): TaggedSpan[] {
    const view = viewOf(analysis, this.#vocabulary, this.#model.phrases);
    const found: TaggedSpan[] = [];
    for (const stretch of view.stretches) this.#tagStretch(analysis, view, stretch, found);
    return found;
  }

  #tagStretch(analysis: Analysis, view: ArticleView, stretch: Stretch, found: TaggedSpan[]): void {
    const length = stretch.last - stretch.first;
    const emissions = this.#emit(view, stretch, length);
    const runs = runsOf(this.#viterbi.labels(emissions, length), length);
    if (runs.length === 0) return;
    const scores = this.#scores.of(runs, emissions, length);
    for (const [i, run] of runs.entries())
      found.push({
        start: analysis.tokens[stretch.first + run.first]!.start,
        end: analysis.tokens[stretch.first + run.last - 1]!.end,
        type: run.type,
        score: scores[i]!,
      });
  }

  /** Scores of all labels for all tokens of a stretch: of the words around, then of what they are together. */
  #emit(view: ArticleView, { first, last }: Stretch, length: number): Float32Array {
    if (this.#emissions.length < length * LABEL_COUNT) this.#emissions = new Float32Array(length * LABEL_COUNT);
    const [emissions, sums] = [this.#emissions, this.#sums];
    const { step } = this.#model.weights.rows;
    for (let from = first; from < last; from += TOGETHER) {
      const count = Math.min(TOGETHER, last - from);
      this.#sumCommon(view, first, last, from, count);
      this.#sumRare(view, first, last, from, count);
      for (let i = 0; i < count; i++) spreadRow(sums, i * ROW_WORDS, step, emissions, (from + i - first) * LABEL_COUNT);
    }
    return emissions;
  }

  /** The sums of `count` tokens from `from` on, as far as they are known of words and of contexts that many tokens share. */
  #sumCommon(view: ArticleView, first: number, last: number, from: number, count: number): void {
    const [sums, keys, coarse, listed] = [this.#sums, this.#keys, this.#coarse, this.#listed];
    const { edge } = this.#vocabulary;
    const { words, marks } = view;
    for (let i = 0; i < count; i++) {
      const at = from + i;
      const row = i * ROW_WORDS;
      const before2 = at - 2 < first ? edge : words[at - 2]!;
      const before = at - 1 < first ? edge : words[at - 1]!;
      const after = at + 1 >= last ? edge : words[at + 1]!;
      const after2 = at + 2 >= last ? edge : words[at + 2]!;
      setWindow(before2, before, words[at]!, after, after2, sums, row);
      coarseKeys(view, first, last, at, keys);
      addRow(sums, row, coarse.words, coarse.rowOf(keys));
      if ((marks.whole[at]! | marks.last[at]! | marks.begin[at]! | marks.inside[at]!) === 0) continue;
      listKeys(view, at, keys);
      addRow(sums, row, listed.words, listed.rowOf(keys));
    }
  }

  #sumRare(view: ArticleView, first: number, last: number, from: number, count: number): void {
    const features = this.#features;
    const { edge } = this.#vocabulary;
    const { weights } = this.#model;
    for (let i = 0; i < count; i++)
      weights.collect(features, rareFeatures(view, edge, first, last, from + i, features), i * ROW_WORDS);
    weights.addCollected(this.#sums);
  }

  /** Rows of sums, kept by what they depend on. */
  #memo(featuresOf: (keys: Int32Array, out: Int32Array, start: number) => number): RowMemo {
    const features = this.#features;
    return new RowMemo((keys, words, row) =>
      this.#model.weights.add(features, featuresOf(keys, features, 0), words, row),
    );
  }
}

/** What five words say of the token in their middle, each by its place. */
function setWindow(
  before2: Word,
  before: Word,
  self: Word,
  after: Word,
  after2: Word,
  sums: Int32Array,
  row: number,
): void {
  const [a, b, c, d, e] = [before2.scores, before.scores, self.scores, after.scores, after2.scores];
  const [atA, atB, atC] = [before2.at, before.at + ROW_WORDS, self.at + 2 * ROW_WORDS];
  const [atD, atE] = [after.at + 3 * ROW_WORDS, after2.at + 4 * ROW_WORDS];
  for (let i = 0; i < ROW_WORDS; i++)
    sums[row + i] = a[atA + i]! + b[atB + i]! + c[atC + i]! + d[atD + i]! + e[atE + i]!;
}
