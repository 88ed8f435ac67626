import type { Attribution, FoundPerson } from '../../types.js';

/** Who a reporting clause says speaks. `person` null: somebody, but nobody the text names. */
export interface Subject {
  readonly person: FoundPerson | null;
  readonly attribution: Attribution;
}

export const NOBODY: Subject = { person: null, attribution: 'none' };

/** Whoever the text spoke of before, if anybody. */
export const inherit = (person: FoundPerson | null | undefined): Subject | null =>
  person ? { person, attribution: 'inherited' } : null;
