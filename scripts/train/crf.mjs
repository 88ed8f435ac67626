import { isInside, LABEL_COUNT, PREDECESSORS } from '../../dist/french/tagger/labels.js';
import { factorsOf, Lattice } from '../../dist/french/tagger/lattice.js';
import { START_ROW, TRANSITION_COUNT } from '../../dist/french/tagger/transitions.js';

export const DEFAULTS = {
  epochs: 10,
  averaged: 5,
  rate: 0.15,
  dropout: 0.3,
  ownWeight: 2,
  rare: 3,
  seed: 1,
  prune: 0.12,
};

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Features worth a weight, sorted: seen `rare` times, an occurrence in our own corpus counting one and a half. */
function frequentFeatures(examples, rare) {
  const counts = new Map();
  for (const { features, ours } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + (ours ? 1.5 : 1));
  const kept = [];
  for (const [feature, count] of counts) if (count >= rare) kept.push(feature);
  return Uint32Array.from(kept).sort();
}

/** The examples with features as positions in `keys`, rare ones left out. */
function indexed(examples, keys) {
  const positions = new Map(Array.from(keys, (key, i) => [key, i]));
  return examples.map(({ features, starts, masks, ours }) => {
    const found = [];
    const from = [0];
    for (let at = 0; at < masks.length; at++) {
      for (let i = starts[at]; i < starts[at + 1]; i++) {
        const position = positions.get(features[i]);
        if (position !== undefined) found.push(position);
      }
      from.push(found.length);
    }
    return { features: Int32Array.from(found), starts: from, masks, ours };
  });
}

/** Below this a gradient moves nothing worth the time. */
const NEGLIGIBLE = 1e-3;

/** The state of a training run: weights, AdaGrad's sums of squares, and the lattices of what may be and of what is. */
class Trainer {
  constructor(featureCount, options, random) {
    Object.assign(this, { options, random });
    this.weights = new Float32Array(featureCount * LABEL_COUNT);
    this.squares = new Float32Array(featureCount * LABEL_COUNT);
    this.transitions = new Float32Array(TRANSITION_COUNT);
    this.transitionSquares = new Float32Array(TRANSITION_COUNT);
    this.factors = new Float64Array(TRANSITION_COUNT);
    this.free = new Lattice();
    this.bound = new Lattice();
    this.emissions = new Float32Array(0);
    this.sums = [this.weights, this.transitions].map((values) => new Float64Array(values.length));
  }

  /** Adds the present weights to those of earlier epochs: their mean leans less on the sentences seen last. */
  remember() {
    [this.weights, this.transitions].forEach((values, i) => {
      for (let at = 0; at < values.length; at++) this.sums[i][at] += values[at];
    });
  }

  mean(epochs) {
    const [weights, transitions] = this.sums.map((sum) => Float32Array.from(sum, (value) => value / epochs));
    return { weights, transitions };
  }

  learn(example) {
    const length = example.masks.length;
    const kept = this.drop(example);
    this.emit(example, kept, length);
    factorsOf(this.transitions, this.factors);
    this.free.fill(this.emissions, length, this.factors);
    this.bound.fill(this.emissions, length, this.factors, example.masks);
    const weight = example.ours ? this.options.ownWeight : 1;
    this.moveFeatures(example, kept, length, weight);
    this.moveTransitions(length, weight);
  }

  /** Which features this time are seen: each is hidden with the chance of dropout, so that no one is leant on. */
  drop({ features }) {
    const kept = new Uint8Array(features.length);
    for (let i = 0; i < kept.length; i++) kept[i] = this.random() >= this.options.dropout ? 1 : 0;
    return kept;
  }

  emit({ features, starts }, kept, length) {
    if (this.emissions.length < length * LABEL_COUNT) this.emissions = new Float32Array(length * LABEL_COUNT);
    const scale = 1 / (1 - this.options.dropout);
    this.emissions.fill(0, 0, length * LABEL_COUNT);
    for (let at = 0; at < length; at++) {
      const row = at * LABEL_COUNT;
      for (let i = starts[at]; i < starts[at + 1]; i++) {
        if (!kept[i]) continue;
        const from = features[i] * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++)
          this.emissions[row + label] += scale * this.weights[from + label];
      }
    }
  }

  moveFeatures({ features, starts }, kept, length, weight) {
    const gradient = new Float32Array(LABEL_COUNT);
    for (let at = 0; at < length; at++) {
      const row = at * LABEL_COUNT;
      let moves = false;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const is = this.bound.forward[row + label] * this.bound.backward[row + label];
        const mayBe = this.free.forward[row + label] * this.free.backward[row + label];
        gradient[label] = weight * (is - mayBe);
        if (Math.abs(gradient[label]) > NEGLIGIBLE) moves = true;
      }
      if (!moves) continue;
      for (let i = starts[at]; i < starts[at + 1]; i++) if (kept[i]) this.moveRow(features[i] * LABEL_COUNT, gradient);
    }
  }

  moveRow(from, gradient) {
    const { weights, squares } = this;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const g = gradient[label];
      if (g > -NEGLIGIBLE && g < NEGLIGIBLE) continue;
      squares[from + label] += g * g;
      weights[from + label] += (this.options.rate * g) / Math.sqrt(squares[from + label] + 1e-2);
    }
  }

  moveTransitions(length, weight) {
    const gradients = new Float64Array(TRANSITION_COUNT);
    for (const [lattice, sign] of [
      [this.bound, weight],
      [this.free, -weight],
    ])
      this.addTransitions(lattice, length, sign, gradients);
    for (let i = 0; i < TRANSITION_COUNT; i++) {
      const g = gradients[i];
      if (Math.abs(g) < NEGLIGIBLE) continue;
      this.transitionSquares[i] += g * g;
      this.transitions[i] += (this.options.rate * g) / Math.sqrt(this.transitionSquares[i] + 1e-2);
    }
  }

  /** Adds `sign` times the expected number of each transition. */
  addTransitions({ forward, backward, weights, scales }, length, sign, gradients) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (!isInside(label)) gradients[START_ROW * LABEL_COUNT + label] += sign * forward[label] * backward[label];
    }
    for (let at = 1; at < length; at++) {
      const row = at * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const value = (sign * weights[row + label] * backward[row + label]) / scales[at];
        if (value === 0) continue;
        for (const before of PREDECESSORS[label]) {
          const index = before * LABEL_COUNT + label;
          gradients[index] += forward[row - LABEL_COUNT + before] * this.factors[index] * value;
        }
      }
    }
  }
}

function shuffled(count, random) {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Trains on examples; returns the rows of a model. `report` is told the end of each epoch. */
export function train(examples, options = DEFAULTS, report = () => {}) {
  const keys = frequentFeatures(examples, options.rare);
  const random = randomOf(options.seed);
  const trainer = new Trainer(keys.length, options, random);
  const ready = indexed(examples, keys);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (const i of shuffled(ready.length, random)) trainer.learn(ready[i]);
    if (epoch > options.epochs - options.averaged) trainer.remember();
    report(epoch, keys.length);
  }
  return quantised(keys, trainer.mean(options.averaged), options);
}

/** Weights beyond this are cut: a handful, and a finer step for all others is worth more. */
const LARGEST = 4;

/** Small weights left out, the others as one byte each. */
function quantised(keys, { weights, transitions }, { prune }) {
  const step = LARGEST / 127;
  const rows = { keys: [], sizes: [], labels: [], values: [] };
  keys.forEach((key, i) => {
    const before = rows.labels.length;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = weights[i * LABEL_COUNT + label];
      if (Math.abs(weight) < prune) continue;
      rows.labels.push(label);
      rows.values.push(Math.max(-127, Math.min(127, Math.round(weight / step))));
    }
    if (rows.labels.length === before) return;
    rows.keys.push(key);
    rows.sizes.push(rows.labels.length - before);
  });
  return {
    keys: Uint32Array.from(rows.keys),
    sizes: Uint8Array.from(rows.sizes),
    labels: Uint8Array.from(rows.labels),
    values: Int8Array.from(rows.values),
    step,
    transitions,
  };
}
