import { describe, expect, test } from 'vitest';
import { isInside, LABEL_COUNT, runsOf } from './labels.js';
import { factorsOf, Lattice } from './lattice.js';
import { RunScores } from './run-scores.js';
import { START_ROW, TRANSITION_COUNT } from './transitions.js';
import { Viterbi } from './viterbi.js';

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

describe('most tokens outside, as in a text', () => {
  const LONG = 4000;
  const emissions = wave(LONG * LABEL_COUNT, 5.17, 3);
  const paces = wave(LONG, 0.37, 4);
  for (let at = 0; at < LONG; at++) emissions[at * LABEL_COUNT]! += 3 + paces[at]!;
  const runs = runsOf(new Viterbi(transitions).labels(emissions, LONG), LONG);

  test('the labels found are the best, also where only some tokens are asked about', () => {
    for (let from = 0; from + LENGTH <= LONG; from += 7) {
      const some = emissions.slice(from * LABEL_COUNT, (from + LENGTH) * LABEL_COUNT);
      const best = everyLabelling(some).reduce((a, b) => (a.weight >= b.weight ? a : b));
      expect([...new Viterbi(transitions).labels(some, LENGTH)].slice(0, LENGTH)).toEqual(best.labels);
    }
  });

  test('a run is as probable as in its whole stretch', () => {
    const factors = factorsOf(transitions);
    const lattice = new Lattice();
    lattice.fill(emissions, LONG, factors);
    const scores = new RunScores(transitions).of(runs, emissions, LONG);
    expect(scores.length).toBeGreaterThan(200);
    runs.forEach((run, i) => {
      expect(Math.abs(scores[i]! - lattice.probability(run, LONG, factors))).toBeLessThan(0.01);
    });
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
