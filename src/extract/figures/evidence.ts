import type { Claim } from './claim.js';

/** One thing that speaks for (weight above 0) or against an outcome. The weights that hold are added up. */
export interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly holds: (claim: Claim) => boolean;
}

/** `en France`, and not `France Travail`. */
export const inFrance = (c: Claim) => c.before.some((w, i) => w === 'france' && c.before[i + 1] === 'en');

/** A number that is large enough to be worth telling. */
export const LARGE = 30;
export const FEW = 10;
