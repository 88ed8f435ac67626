/**
 * What must hold for every row `t` of a table. Either `where` finds the rows that break it, or what a row `holds` must be what it
 * `should`, by the rows that it sums up. All are SQL; `article` is the row of the article that `t` belongs to.
 */
export interface Rule {
  readonly check: 'count' | 'name' | 'json' | 'owner' | 'orphan' | 'source' | 'search';
  readonly table: string;
  /** What is wrong where it is broken; the column, where two values are compared. */
  readonly says: string;
  readonly article?: string;
  readonly where?: string;
  readonly holds?: string;
  readonly should?: string;
}

type Expected = Readonly<Record<string, string>>;

/** Columns whose values are counted or made from other rows. */
const compared = (check: Rule['check'], table: string, columns: Expected): Rule[] =>
  Object.entries(columns).map(([says, should]) => ({ check, table, says, holds: `t.${says}`, should }));

const OF_PERSON = 'FROM article_people ap JOIN articles a ON a.id = ap.article_id WHERE ap.person_id = t.id';
const OF_PLACE = 'FROM article_places ap JOIN articles a ON a.id = ap.article_id WHERE ap.place_id = t.id';
const OF_ORGANISATION = `FROM organisation_names n JOIN article_organisations ao ON ao.name_id = n.id
  JOIN articles a ON a.id = ao.article_id WHERE n.organisation_id = t.id`;

const presence = (of: string): Expected => ({
  articles: `(SELECT COUNT(DISTINCT a.id) ${of})`,
  first_date: `(SELECT MIN(a.date) ${of})`,
  last_date: `(SELECT MAX(a.date) ${of})`,
});

const COUNTS: Rule[] = [
  ...compared('count', 'people', {
    ...presence(OF_PERSON),
    quotes:
      '(SELECT COUNT(*) FROM article_people ap JOIN quotes q ON q.article_person_id = ap.id WHERE ap.person_id = t.id)',
  }),
  ...compared('count', 'organisations', {
    ...presence(OF_ORGANISATION),
    people: `(SELECT COUNT(DISTINCT ap.person_id) FROM organisation_names n JOIN article_people ap ON ap.organisation_name_id = n.id
      WHERE n.organisation_id = t.id)`,
    figures: `(SELECT COUNT(*) FROM organisation_names n JOIN figures f ON f.organisation_name_id = n.id WHERE n.organisation_id = t.id)`,
  }),
  ...compared('count', 'places', presence(OF_PLACE)),
];

/** Of what kind a place is, and which one: its code tells, else its name and where it is. */
const PLACE_KEY = `COALESCE(t.kind, '') || ':' || COALESCE(t.code, entity_key(t.plain_name) || COALESCE(' @' || t.seat, ''))`;

/** Names with their keys and words. The functions are those that write them; they answer null to what is no name. */
const NAMES: Rule[] = [
  ...compared('name', 'people', { words: 'names_text(t.plain_name, t.aliases)' }),
  ...compared('name', 'organisations', { words: 'names_text(t.plain_name, t.aliases)' }),
  ...['people', 'organisations', 'places'].flatMap((table): Rule[] => [
    ...compared('name', table, { plain_key: 'entity_key(t.plain_name)' }),
    {
      ...{ check: 'name', table, says: 'name is neither the plain one nor that with a tail' },
      where: `t.name <> t.plain_name AND substr(t.name, 1, length(t.plain_name) + 2) <> t.plain_name || ' ('`,
    },
  ]),
  {
    check: 'name',
    table: 'places',
    says: 'words do not hold the name',
    where: 'instr(t.words, name_needle(t.plain_name)) = 0',
  },
  ...compared('name', 'themes', { words: 'name_words(t.name)' }),
  ...compared('name', 'media', { words: 'name_words(t.name)' }),
  ...compared('name', 'organisation_names', { key: 'seated_key(t.name, t.seat)' }),
  ...compared('name', 'places', { key: PLACE_KEY }),
  ...compared('name', 'article_people', { key: 'person_key(t.name)' }).map((r) => ({ ...r, article: 't.article_id' })),
  {
    ...{ check: 'name', table: 'people', says: 'no article gives this person that role and organisation' },
    where: `NOT EXISTS (SELECT 1 FROM article_people ap
      WHERE ap.person_id = t.id AND ap.role IS t.role AND ap.organisation_name_id IS t.organisation_name_id)`,
  },
];

const LISTS: readonly (readonly [table: string, columns: readonly string[], article?: string])[] = [
  ['articles', ['themes', 'media', 'keywords'], 't.id'],
  ['article_sources', ['warnings'], 't.article_id'],
  ['people', ['aliases']],
  ['organisations', ['aliases']],
  ['article_people', ['aliases'], 't.article_id'],
  ['article_organisations', ['aliases'], 't.article_id'],
];

const isNot = (type: string, column: string) =>
  `CASE WHEN json_valid(${column}) THEN json_type(${column}) <> '${type}' ELSE 1 END`;

const JSON_COLUMNS: Rule[] = [
  ...LISTS.flatMap(([table, columns, article]) =>
    columns.map(
      (c): Rule => ({ check: 'json', table, article, says: `${c} is no list`, where: isNot('array', `t.${c}`) }),
    ),
  ),
  {
    ...{ check: 'json', table: 'article_people', article: 't.article_id', says: 'evidence is no mention' },
    where: `t.evidence IS NOT NULL AND ${isNot('object', 't.evidence')}`,
  },
];

/** The labels of an article as JSON, and as rows. */
const labels = (table: 'themes' | 'media', column: string): Rule => ({
  ...{ check: 'owner', table: 'articles', article: 't.id', says: table },
  holds: `(SELECT json_group_array(name) FROM (SELECT DISTINCT value AS name
    FROM json_each(CASE WHEN json_valid(t.${table}) THEN t.${table} ELSE '[]' END) ORDER BY name))`,
  should: `(SELECT json_group_array(name) FROM (SELECT l.name
    FROM article_${table} x JOIN ${table} l ON l.id = x.${column} WHERE x.article_id = t.id ORDER BY l.name))`,
});

const speaker = (table: string): Rule => ({
  ...{ check: 'owner', table, article: 't.article_id', says: 'the speaker is nobody whom the article names so' },
  where: `t.article_person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article_people ap
    WHERE ap.id = t.article_person_id AND ap.article_id = t.article_id AND ap.name = t.speaker)`,
});

const named = (table: string): Rule => ({
  ...{ check: 'owner', table, article: 't.article_id', says: 'its organisation is none that the article names' },
  where: `t.organisation_name_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article_organisations ao
    WHERE ao.article_id = t.article_id AND ao.name_id = t.organisation_name_id)`,
});

const OWNERS: Rule[] = [
  labels('themes', 'theme_id'),
  labels('media', 'media_id'),
  ...['quotes', 'statements'].map(speaker),
  ...['article_people', 'figures', 'statements'].map(named),
  {
    ...{ check: 'owner', table: 'article_people', article: 't.article_id', says: 'belongs to no person' },
    where: 't.person_id IS NULL',
  },
  {
    ...{
      check: 'owner',
      table: 'acronyms',
      article: 't.article_id',
      says: 'the article names neither acronym nor expansion',
    },
    where: `NOT EXISTS (SELECT 1 FROM article_organisations ao JOIN organisation_names n ON n.id = ao.name_id
      WHERE ao.article_id = t.article_id AND (n.key IN (t.acronym, t.expansion) OR EXISTS (SELECT 1 FROM acronyms x
        WHERE x.article_id = t.article_id AND x.acronym = n.key AND x.expansion = t.expansion)))`,
  },
  {
    ...{ check: 'owner', table: 'article_organisations', article: 't.article_id', says: 'its acronym is not noted' },
    where: `EXISTS (SELECT 1 FROM organisation_names n, json_each(CASE WHEN json_valid(t.aliases) THEN t.aliases ELSE '[]' END) j
      WHERE n.id = t.name_id AND acronym_of(n.name, j.value) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM acronyms x WHERE x.article_id = t.article_id AND x.acronym = acronym_of(n.name, j.value)))`,
  },
];

const orphan = (table: string, says: string, owner: string): Rule => ({
  ...{ check: 'orphan', table, says },
  where: `NOT EXISTS (SELECT 1 FROM ${owner} = t.id)`,
});

const ORPHANS: Rule[] = [
  orphan('people', 'no article names this person', 'article_people WHERE person_id'),
  orphan('organisations', 'has no name', 'organisation_names WHERE organisation_id'),
  orphan('organisation_names', 'no article writes this name', 'article_organisations WHERE name_id'),
  orphan('places', 'no article names this place', 'article_places WHERE place_id'),
  orphan('themes', 'no article has this theme', 'article_themes WHERE theme_id'),
  orphan('media', 'no article is of this media type', 'article_media WHERE media_id'),
  {
    // a source that was read and holds no article is remembered
    ...orphan('sources', 'no article comes from this source', 'article_sources WHERE source_id'),
    where: 'account IS NULL AND NOT EXISTS (SELECT 1 FROM article_sources WHERE source_id = t.id)',
  },
  {
    ...orphan('articles', 'comes from no source', 'article_sources WHERE article_id'),
    check: 'source',
    article: 't.id',
  },
];

const SHADOWS: Rule[] = ['title', 'body'].map((column) => ({
  ...{ check: 'search', table: 'articles', article: 't.id', says: `${column}_stems are not those of the ${column}` },
  where: `t.${column}_stems IS NOT shadow(COALESCE(t.${column}, ''))`,
}));

/** All of them, in the order in which they are checked. */
export const RULES: readonly Rule[] = [...JSON_COLUMNS, ...OWNERS, ...ORPHANS, ...COUNTS, ...NAMES, ...SHADOWS];
