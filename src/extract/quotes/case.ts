import type { FoundPerson } from '../../types.js';
import type { Quotation } from './marks.js';
import type { Scene, Surroundings } from './scene.js';

/** What the rules know of the quotation before. */
export interface Previous {
  readonly quotation: Quotation;
  readonly speaker: FoundPerson | null;
}

/** A quotation as the rules of attribution see it. */
export interface Case {
  readonly scene: Scene;
  readonly quotation: Quotation;
  readonly around: Surroundings;
  /** The quotation said before it, if any. */
  readonly previous: Previous | null;
  /** Who speaks in the lines of a dialogue so far, by paragraph. */
  readonly lines: ReadonlyMap<number, FoundPerson | null>;
  /** Whose answer in an interview, or whose letter, it stands in. */
  readonly interviewee: FoundPerson | null;
  /** To whom the question of an interview is put that it stands in. */
  readonly asked: FoundPerson | null;
}
