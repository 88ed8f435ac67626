-- What the owner of the index decided: the lines of the corrections file as they were last applied, and what each one touched.

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL,                 -- in the corrections file
  action TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  article TEXT NOT NULL,                 -- the beginning of an article's id; '' where it holds for all
  reason TEXT NOT NULL,
  date TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0,   -- in how many it had something to say
  conflict TEXT                          -- why it is not applied; null where it is
);
CREATE TABLE article_corrections (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  correction_id INTEGER NOT NULL REFERENCES corrections (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, correction_id)
) WITHOUT ROWID;
CREATE INDEX article_corrections_by_correction ON article_corrections (correction_id);

-- The file that was applied: of one row, or none. By its hash one sees that it changed.
CREATE TABLE corrections_file (hash TEXT NOT NULL);

-- The record of each article that a decision changed, as it was extracted: what undoing puts back.
CREATE TABLE originals (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
  record TEXT NOT NULL
);

-- What the article says of a place. Places that were joined share a row of "places".
ALTER TABLE article_places ADD COLUMN kind TEXT;
ALTER TABLE article_places ADD COLUMN code TEXT;
UPDATE article_places SET (kind, code) = (SELECT kind, code FROM places WHERE id = place_id);
