import { edits } from '../../text/distance.js';
import type { Connection } from '../connection.js';
import { correctionRows } from '../corrections/rows.js';
import { entityKey } from '../names.js';
import { ORGANISATIONS } from '../suspects/organisations.js';
import { PEOPLE } from '../suspects/people.js';
import { PLACES } from '../suspects/places.js';
import { type Rules, type Suspect, type SuspectType, suspicions } from '../suspects/suspect.js';
import type { SuspectFilters, SuspectRow } from '../upkeep-rows.js';

const TOWN = '(SELECT s.plain_name FROM places s WHERE s.key = x.seat)';

const TYPES: Record<SuspectType, { sql: string; rules: Rules }> = {
  person: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, x.plain_key AS words, x.articles, o.name AS organisation
      FROM people x LEFT JOIN organisation_names n ON n.id = x.organisation_name_id
      LEFT JOIN organisations o ON o.id = n.organisation_id`,
    rules: PEOPLE,
  },
  organisation: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, x.plain_key AS words, x.articles, x.seat, ${TOWN} AS town FROM organisations x`,
    rules: ORGANISATIONS,
  },
  place: {
    sql: `SELECT x.id, x.name, x.plain_name AS plain, x.plain_key AS words, x.articles, x.seat, x.kind, x.code FROM places x`,
    rules: PLACES,
  },
};

const TOGETHER = `
SELECT 1 FROM article_people a JOIN article_people b ON b.article_id = a.article_id WHERE a.person_id = ? AND b.person_id = ? LIMIT 1`;

const pairKey = (type: string, one: string, other: string): string =>
  [type, ...[one, other].map(entityKey).sort()].join('\0');

/** Likely duplicates that were not joined, best first. People whom one article names side by side are two, and so is what decisions tell apart. */
export function suspects(to: Connection, filters: SuspectFilters = {}): SuspectRow[] {
  const { types = ['person', 'organisation', 'place'], minSimilarity = 0 } = filters;
  const decisions = correctionRows(to).filter(({ action }) => action === 'not-same');
  const decided = new Set(decisions.map(({ type, name, target }) => pairKey(type, name, target)));
  const rows = types.flatMap((type) => {
    const { sql, rules } = TYPES[type];
    const known = (one: Suspect, other: Suspect) =>
      (type === 'person' && to.get(TOGETHER, one.id, other.id) !== undefined) ||
      decided.has(pairKey(type, one.plain, other.plain));
    return suspicions(to.all<Suspect>(sql), rules, known).map(
      ({ one, other, reason, similarity }): SuspectRow => ({
        ...{ name: one.name, other: other.name, type, reason, similarity },
        ...{ distance: edits(one.words, other.words), articles: one.articles, other_articles: other.articles },
      }),
    );
  });
  return rows.filter(({ similarity }) => similarity >= minSimilarity).sort((a, b) => b.similarity - a.similarity);
}
