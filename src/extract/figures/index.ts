import type { Analysis, Entities, FoundFigure } from '../../types.js';

/** Figures of an article, in order. `date` (ISO) is what `l'an dernier` is counted from. */
export function findFigures(_analysis: Analysis, _entities: Entities, _date: string | null): FoundFigure[] {
  return [];
}
