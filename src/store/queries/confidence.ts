import type { Confidence } from '../../types.js';
import type { Condition } from './conditions.js';

/** How sure a fact must be; not given, or `low`, asks for nothing. */
export type Threshold = Confidence | undefined;

/** From the surest on. */
const LEVELS: readonly Confidence[] = ['high', 'medium', 'low'];

const isAsked = (min: Threshold): min is Confidence => min !== undefined && min !== 'low';

/** SQL that holds where the confidence in `column` reaches `min`. */
export const sure = (column: string, min: Threshold): string =>
  isAsked(min) ? `${column} IN (${LEVELS.slice(0, LEVELS.indexOf(min) + 1).map((level) => `'${level}'`)})` : 'TRUE';

/** An entity is as sure as its best mention: SQL that holds where one of those of the row `owner` reaches `min`. */
export const surelyNamed = (kind: 'person' | 'organisation' | 'place', owner: string, min: Threshold): string =>
  isAsked(min)
    ? `EXISTS (SELECT 1 FROM ${kind}_mentions c WHERE c.article_${kind}_id = ${owner}.id AND ${sure('c.confidence', min)})`
    : 'TRUE';

/** A role and an employer are as sure as what gives them: SQL that holds where the evidence of `person` reaches `min`. */
export const proven = (person: string, min: Threshold): string => sure(`${person}.evidence ->> 'confidence'`, min);

/** `column` where `condition` holds, else null; the column itself where nothing is asked. */
export const only = (column: string, condition: string): string =>
  condition === 'TRUE' ? column : `CASE WHEN ${condition} THEN ${column} END`;

/** A condition for a WHERE clause; none where nothing is asked. */
export const asked = (sql: string): Condition[] => (sql === 'TRUE' ? [] : [{ sql, values: [] }]);
