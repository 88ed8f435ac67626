-- The index. It opens as it is in Datasette, DB Browser, DuckDB and pandas: integer keys, foreign keys with indexes, ISO dates,
-- `name` and `title` as label columns, JSON arrays as text. Long texts stand last in their row: lists never read them.

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE,          -- the id of the record, the same in every index
  title TEXT,
  date TEXT,
  themes TEXT NOT NULL,                  -- JSON array, in the order of the page
  media TEXT NOT NULL,                   -- JSON array
  reading_seconds REAL,
  language TEXT NOT NULL,
  keywords TEXT NOT NULL,                -- JSON array
  content_hash TEXT NOT NULL,
  record_hash TEXT NOT NULL,             -- of all facts: tells that a newer extraction differs
  body TEXT NOT NULL,
  title_stems TEXT NOT NULL,             -- the folded, stemmed shadows that searching reads
  body_stems TEXT NOT NULL
);
CREATE INDEX articles_by_date ON articles (date DESC, id);

-- Two texts for readers of other tools, two shadows for `glane search`. No triggers: they halve the speed of writing.
CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, body, title_stems, body_stems,
  content="articles", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE articles_terms USING fts5vocab(articles_fts, col);

CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE article_sources (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES sources (id),
  position INTEGER NOT NULL,
  warnings TEXT NOT NULL,                -- JSON: what was doubtful when the article was read from this source
  UNIQUE (article_id, source_id)
);
CREATE INDEX article_sources_by_source ON article_sources (source_id);

CREATE TABLE themes (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, words TEXT NOT NULL);
CREATE TABLE article_themes (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  theme_id INTEGER NOT NULL REFERENCES themes (id),
  PRIMARY KEY (article_id, theme_id)
) WITHOUT ROWID;
CREATE INDEX article_themes_by_theme ON article_themes (theme_id);

CREATE TABLE media (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, words TEXT NOT NULL);
CREATE TABLE article_media (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  media_id INTEGER NOT NULL REFERENCES media (id),
  PRIMARY KEY (article_id, media_id)
) WITHOUT ROWID;
CREATE INDEX article_media_by_media ON article_media (media_id);

-- `words` holds the folded words of all names, one space between words and ` ; ` between names: what names are looked up in.
-- articles, quotes, first_date… are counted when a dump is committed, so that reports cost their answer, not the index.
CREATE TABLE organisations (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  kind TEXT,
  aliases TEXT NOT NULL DEFAULT '[]',
  words TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  figures INTEGER NOT NULL DEFAULT 0,
  first_date TEXT,
  last_date TEXT
);
CREATE INDEX organisations_by_articles ON organisations (articles DESC, name);

-- Each spelling of an organisation; everything that names one points here, so that joining two organisations moves one row.
CREATE TABLE organisation_names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisations (id)
);
CREATE INDEX organisation_names_by_key ON organisation_names (key);
CREATE INDEX organisation_names_by_organisation ON organisation_names (organisation_id);

-- Each organisation that an article names in whatever part. "listed" is 0 where it is only somebody's employer or a figure's owner.
CREATE TABLE article_organisations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  name_id INTEGER NOT NULL REFERENCES organisation_names (id),
  listed INTEGER NOT NULL,
  kind TEXT,
  aliases TEXT NOT NULL
);
CREATE INDEX article_organisations_by_article ON article_organisations (article_id);
CREATE INDEX article_organisations_by_name ON article_organisations (name_id);

-- `acronym` stands for `expansion` in this article (both as keys): what joins CAF with Caisse d'allocations familiales.
CREATE TABLE acronyms (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  acronym TEXT NOT NULL,
  expansion TEXT NOT NULL
);
CREATE INDEX acronyms_by_acronym ON acronyms (acronym, expansion);
CREATE INDEX acronyms_by_article ON acronyms (article_id);

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT,
  organisation_name_id INTEGER REFERENCES organisation_names (id),
  aliases TEXT NOT NULL DEFAULT '[]',
  words TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0,
  first_date TEXT,
  last_date TEXT
);
CREATE INDEX people_by_articles ON people (articles DESC, quotes DESC, name);
CREATE INDEX people_by_organisation ON people (organisation_name_id);

-- A person as one article presents them. `key` is null where the article gives no full name.
CREATE TABLE article_people (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people (id),
  name TEXT NOT NULL,
  key TEXT,
  role TEXT,
  organisation_name_id INTEGER REFERENCES organisation_names (id),
  aliases TEXT NOT NULL,
  evidence TEXT                          -- JSON: the mention that gives the role
);
CREATE INDEX article_people_by_article ON article_people (article_id);
CREATE INDEX article_people_by_person ON article_people (person_id);
CREATE INDEX article_people_by_key ON article_people (key) WHERE key IS NOT NULL;
CREATE INDEX article_people_by_organisation ON article_people (organisation_name_id) WHERE organisation_name_id IS NOT NULL;

CREATE TABLE departments (code TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT);

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  kind TEXT,
  code TEXT,
  department TEXT REFERENCES departments (code),
  region TEXT,
  words TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0,
  first_date TEXT,
  last_date TEXT
);
CREATE INDEX places_by_articles ON places (articles DESC, name);
CREATE INDEX places_by_department ON places (department);

CREATE TABLE article_places (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  place_id INTEGER NOT NULL REFERENCES places (id),
  name TEXT NOT NULL,
  department TEXT
);
CREATE INDEX article_places_by_article ON article_places (article_id);
CREATE INDEX article_places_by_place ON article_places (place_id);

-- Mentions: code points of the article's body (or title, see `part`), half open:
-- substr(body, start + 1, "end" - start) is the text.
CREATE TABLE person_mentions (
  id INTEGER PRIMARY KEY,
  article_person_id INTEGER NOT NULL REFERENCES article_people (id) ON DELETE CASCADE,
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL
);
CREATE INDEX person_mentions_by_person ON person_mentions (article_person_id);

CREATE TABLE organisation_mentions (
  id INTEGER PRIMARY KEY,
  article_organisation_id INTEGER NOT NULL REFERENCES article_organisations (id) ON DELETE CASCADE,
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL
);
CREATE INDEX organisation_mentions_by_organisation ON organisation_mentions (article_organisation_id);

CREATE TABLE place_mentions (
  id INTEGER PRIMARY KEY,
  article_place_id INTEGER NOT NULL REFERENCES article_places (id) ON DELETE CASCADE,
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL
);
CREATE INDEX place_mentions_by_place ON place_mentions (article_place_id);

CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  value REAL, min REAL, max REAL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  modifier TEXT NOT NULL,
  per TEXT,
  period TEXT,
  organisation_name_id INTEGER REFERENCES organisation_names (id),
  outcome INTEGER NOT NULL,
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL,
  sentence TEXT NOT NULL
);
CREATE INDEX figures_by_article ON figures (article_id);
CREATE INDEX figures_by_organisation ON figures (organisation_name_id) WHERE organisation_name_id IS NOT NULL;
-- the order of `glane stats`: figures with a named organisation first, of these the largest
CREATE INDEX figures_by_evidence ON figures (outcome, organisation_name_id IS NULL, COALESCE(value, max, min) DESC);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  article_person_id INTEGER REFERENCES article_people (id) ON DELETE CASCADE,
  speaker TEXT,
  attribution TEXT NOT NULL,
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL
);
CREATE INDEX quotes_by_article ON quotes (article_id);
CREATE INDEX quotes_by_person ON quotes (article_person_id);
