import { describe, expect, test } from 'vitest';
import { isInside, LABEL_COUNT, runsOf } from './labels.js';
import { factorsOf, Lattice } from './lattice.js';
import { START_ROW, TRANSITION_COUNT, Viterbi } from './viterbi.js';

const LENGTH = 3;
/** Numbers that look drawn at random and are the same at every run. */
const wave = (size: number, pace: number, height: number) =>
  Float32Array.from({ length: size }, (_, i) => height * Math.sin(1 + i * pace));
const transitions = wave(TRANSITION_COUNT, 2.39, 1);

/** Every labelling of three tokens that may be, with its weight: what dynamic programming must agree with. */
function everyLabelling(emissions: Float32Array): { labels: number[]; weight: number }[] {
  const all: { labels: number[]; weight: number }[] = [];
  for (let code = 0; code < LABEL_COUNT ** LENGTH; code++) {
    const labels = Array.from({ length: LENGTH }, (_, at) => Math.floor(code / LABEL_COUNT ** at) % LABEL_COUNT);
    let [score, before] = [0, START_ROW];
    labels.forEach((label, at) => {
      if (isInside(label) && before !== label && before !== label - 1) score = -Infinity;
      score += transitions[before * LABEL_COUNT + label]! + emissions[at * LABEL_COUNT + label]!;
      before = label;
    });
    if (score > -Infinity) all.push({ labels, weight: Math.exp(score) });
  }
  return all;
}

describe.each([0.5, 3, 40])('emissions up to %d', (height) => {
  const emissions = wave(LENGTH * LABEL_COUNT, 5.17, height);
  const all = everyLabelling(emissions);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const best = all.reduce((a, b) => (a.weight >= b.weight ? a : b));

  test('the labels found are the best of all', () => {
    expect([...new Viterbi(transitions).labels(emissions, LENGTH)].slice(0, LENGTH)).toEqual(best.labels);
  });

  test('a run has the probability of all labellings that hold it', () => {
    const factors = factorsOf(transitions);
    const lattice = new Lattice();
    lattice.fill(emissions, LENGTH, factors);
    const runs = all.flatMap(({ labels }) => runsOf(labels, LENGTH));
    const distinct = new Map(runs.map((run) => [JSON.stringify(run), run]));
    for (const [key, run] of distinct) {
      const holding = all.filter(({ labels }) => runsOf(labels, LENGTH).some((other) => JSON.stringify(other) === key));
      const share = holding.reduce((sum, { weight }) => sum + weight, 0) / total;
      expect(lattice.probability(run, LENGTH, factors)).toBeCloseTo(share, 3);
    }
  });
});

test('labels that a token may not have get nothing', () => {
  const lattice = new Lattice();
  const emissions = wave(LENGTH * LABEL_COUNT, 5.17, 3);
  lattice.fill(emissions, LENGTH, factorsOf(transitions), Uint16Array.of(1, 0b110, 0b1));
  const share = (at: number, label: number) =>
    lattice.forward[at * LABEL_COUNT + label]! * lattice.backward[at * LABEL_COUNT + label]!;
  expect(share(0, 0)).toBeCloseTo(1);
  expect(share(1, 1)).toBeCloseTo(1);
  expect(share(2, 0)).toBeCloseTo(1);
});
