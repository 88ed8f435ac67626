import { FAMILY_NAMES, familyOf } from '../../french/unit-families.js';
import { keptByWord } from '../../text/kept.js';
import type { Connection } from '../connection.js';
import type { FigureFilters, FigureGroupRow, GroupBy, Page } from '../rows.js';
import { DAYS, where } from './conditions.js';
import { figureConditions } from './figures.js';
import { select } from './select.js';

interface Grouping {
  readonly by: string;
  readonly join: string;
}

/** `people served` for `jeunes`; null where the unit is of no known family. */
const nameOfFamily = keptByWord((unit) => {
  const family = familyOf(unit);
  return family && FAMILY_NAMES[family];
});

/** What each grouping reads, and from where. A figure of an article with two themes, media types or places counts in both. */
const GROUPS: Record<GroupBy, Grouping> = {
  family: {
    by: `CASE WHEN f.kind = 'count' THEN family_name(f.unit) WHEN f.kind IN ('money', 'percent') THEN f.unit ELSE f.kind END`,
    join: '',
  },
  unit: { by: 'f.unit', join: '' },
  organisation: {
    by: 'o.name',
    join: `LEFT JOIN organisation_names n ON n.id = f.organisation_name_id LEFT JOIN organisations o ON o.id = n.organisation_id`,
  },
  theme: {
    by: 't.name',
    join: 'LEFT JOIN article_themes l ON l.article_id = f.article_id LEFT JOIN themes t ON t.id = l.theme_id',
  },
  media: {
    by: 't.name',
    join: 'LEFT JOIN article_media l ON l.article_id = f.article_id LEFT JOIN media t ON t.id = l.media_id',
  },
  year: { by: 'substr(a.date, 1, 4)', join: '' },
  place: {
    by: 'p.name',
    join: 'LEFT JOIN article_places l ON l.article_id = f.article_id LEFT JOIN places p ON p.id = l.place_id',
  },
};

const COLUMNS = ['group', 'unit', 'figures', 'articles', 'min', 'max'];

const ofArticle = (asked: string) => /\ba\./.test(asked);

/** Articles are read only where they are asked about: the index `figures_by_unit` holds all else that most groups need. */
function articlesFor(by: string, condition: string): string {
  if (ofArticle(condition)) return 'JOIN articles a ON a.id = f.article_id';
  return ofArticle(by) ? 'JOIN days a ON a.id = f.article_id' : '';
}

/** Least and greatest are told within one unit only: euros and visitors have no maximum. */
const grouped = ({ by, join }: Grouping, condition: string) => `
${DAYS}
SELECT ${by} AS "group", CASE WHEN COUNT(DISTINCT f.unit) = 1 THEN MIN(f.unit) END AS unit,
  COUNT(DISTINCT f.id) AS figures, COUNT(DISTINCT f.article_id) AS articles,
  CASE WHEN COUNT(DISTINCT f.unit) = 1 THEN MIN(COALESCE(f.value, f.min, f.max)) END AS min,
  CASE WHEN COUNT(DISTINCT f.unit) = 1 THEN MAX(COALESCE(f.value, f.max, f.min)) END AS max
FROM figures f ${articlesFor(by, condition)} ${join}${condition} GROUP BY ${by}`;

/** Figures counted by what they have in common, the largest group first; what has no group comes last. Nothing is added up. */
export function figureGroups(to: Connection, by: GroupBy, filters: FigureFilters = {}, page?: Page): FigureGroupRow[] {
  if (by === 'family') to.db.function('family_name', { deterministic: true }, nameOfFamily);
  const { sql, values } = where(figureConditions(to, filters));
  const order = '"group" IS NULL, figures DESC, "group"';
  const report = { columns: COLUMNS, from: grouped(GROUPS[by], sql), values, order };
  return select(to, report, page) as unknown as FigureGroupRow[];
}
