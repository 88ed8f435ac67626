import { LABEL_COUNT } from './labels.js';

/** Weights of a label after another: `[before * LABEL_COUNT + label]`, and one row more for the start of a stretch. */
export type Transitions = Float32Array;
export const START_ROW = LABEL_COUNT;
export const TRANSITION_COUNT = (LABEL_COUNT + 1) * LABEL_COUNT;
