import { FAMILY_NAMES, familyOf } from '../../french/unit-families.js';
import { keptByWord } from '../../text/kept.js';
import type { Connection } from '../connection.js';
import type { FigureFilters, FigureGroupRow, GroupBy, Page } from '../rows.js';
import { DAYS, datedBy, where } from './conditions.js';
import { figureConditions } from './figures.js';
import { select } from './select.js';

interface Grouping {
  /** What a figure belongs to. */
  readonly by: string;
  /** The tables that tell: of a figure `f`, or, where its article belongs to several, of an article `told`. */
  readonly from: string;
  readonly ofArticle?: boolean;
  /** The table that has the names where groups are numbers. */
  readonly names?: string;
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
    from: '',
  },
  unit: { by: 'f.unit', from: '' },
  year: { by: 'substr(a.date, 1, 4)', from: '' },
  organisation: {
    by: 'n.organisation_id',
    from: 'LEFT JOIN organisation_names n ON n.id = f.organisation_name_id',
    names: 'organisations',
  },
  theme: {
    by: 'l.theme_id',
    from: 'LEFT JOIN article_themes l ON l.article_id = told.article_id',
    ofArticle: true,
    names: 'themes',
  },
  media: {
    by: 'l.media_id',
    from: 'LEFT JOIN article_media l ON l.article_id = told.article_id',
    ofArticle: true,
    names: 'media',
  },
  place: {
    by: 'l.place_id',
    // an article may list a place under two names
    from: `LEFT JOIN article_places l ON l.article_id = told.article_id AND NOT EXISTS (
      SELECT 1 FROM article_places other WHERE other.article_id = l.article_id AND other.place_id = l.place_id AND other.id < l.id)`,
    ofArticle: true,
    names: 'places',
  },
};

const COLUMNS = ['group', 'unit', 'figures', 'articles', 'min', 'max'];

const COUNTED = `COUNT(*) AS figures, MIN(f.unit) AS first, MAX(f.unit) AS last,
  MIN(COALESCE(f.value, f.min, f.max)) AS least, MAX(COALESCE(f.value, f.max, f.min)) AS greatest`;

/** Articles are read only where they are asked about: the index `figures_by_unit` holds all else that most groups need. */
const figuresWith = (by: string, condition: string): string =>
  `FROM figures f ${/\ba\./.test(by + condition) ? `JOIN ${datedBy(condition)} a ON a.id = f.article_id` : ''}`;

const byFigure = ({ by, from }: Grouping, condition: string) => `
groups AS (
  SELECT ${by} AS own, ${COUNTED}, COUNT(DISTINCT f.article_id) AS articles
  ${figuresWith(by, condition)} ${from}${condition} GROUP BY 1
)`;

/** The figures of each article are counted first: what it belongs to is then looked up and sorted once an article, not once a figure. */
const byArticle = ({ by, from }: Grouping, condition: string) => `
told AS MATERIALIZED (SELECT f.article_id, ${COUNTED} ${figuresWith('', condition)}${condition} GROUP BY f.article_id),
groups AS (
  SELECT ${by} AS own, SUM(figures) AS figures, MIN(first) AS first, MAX(last) AS last, MIN(least) AS least, MAX(greatest) AS greatest,
    COUNT(*) AS articles
  FROM told ${from} GROUP BY 1
)`;

/** Least and greatest are told within one unit only: euros and visitors have no maximum. */
const grouped = (grouping: Grouping, condition: string) => `
${DAYS}, ${(grouping.ofArticle ? byArticle : byFigure)(grouping, condition)}
SELECT ${grouping.names ? 't.name' : 'own'} AS "group", own, CASE WHEN first = last THEN first END AS unit, g.figures, g.articles,
  CASE WHEN first = last THEN least END AS min, CASE WHEN first = last THEN greatest END AS max
FROM groups g ${grouping.names ? `LEFT JOIN ${grouping.names} t ON t.id = own` : ''}`;

/** Figures counted by what they have in common, the largest group first; what has no group comes last. Nothing is added up. */
export function figureGroups(to: Connection, by: GroupBy, filters: FigureFilters = {}, page?: Page): FigureGroupRow[] {
  if (by === 'family') to.db.function('family_name', { deterministic: true }, nameOfFamily);
  const { sql, values } = where(figureConditions(to, filters));
  const order = '"group" IS NULL, figures DESC, "group", own';
  const report = { columns: COLUMNS, from: grouped(GROUPS[by], sql), values, order };
  return select(to, report, page) as unknown as FigureGroupRow[];
}
