-- Homonyms are told apart by name: `name` is what reports and other tools show, with a tail where several bear the name,
-- "plain_name" the name alone, "plain_key" its folded words. "seat" is where a body or a street is whose name comes back from town to
-- town (la mission locale, rue de la République): the key of a place, or the id of the only article that speaks of it.
-- The rows are written anew from the articles behind this (see migrate.ts).

ALTER TABLE people ADD COLUMN plain_name TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN plain_key TEXT NOT NULL DEFAULT '';
CREATE INDEX people_by_plain_key ON people (plain_key);

ALTER TABLE organisations ADD COLUMN plain_name TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN plain_key TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN seat TEXT;
CREATE INDEX organisations_by_plain_key ON organisations (plain_key);

ALTER TABLE places ADD COLUMN plain_name TEXT NOT NULL DEFAULT '';
ALTER TABLE places ADD COLUMN plain_key TEXT NOT NULL DEFAULT '';
ALTER TABLE places ADD COLUMN seat TEXT;
CREATE INDEX places_by_plain_key ON places (plain_key);

-- A spelling may be of several organisations, each with its seat.
CREATE TABLE organisation_names_new (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  seat TEXT NOT NULL DEFAULT '',
  organisation_id INTEGER NOT NULL REFERENCES organisations (id),
  UNIQUE (name, seat)
);
-- no seat of today: the spellings of before lie idle until their articles are written anew
INSERT INTO organisation_names_new SELECT id, name, key, 'before', organisation_id FROM organisation_names;
DROP TABLE organisation_names;
ALTER TABLE organisation_names_new RENAME TO organisation_names;
CREATE INDEX organisation_names_by_key ON organisation_names (key);
CREATE INDEX organisation_names_by_organisation ON organisation_names (organisation_id);

-- Speakers by the name that tells them apart.
DROP VIEW quotes_report;
CREATE VIEW quotes_report AS
SELECT q.id, q.text, COALESCE(p.name, q.speaker) AS speaker, ap.role, o.name AS organisation, q.attribution, a.date, a.title, a.article
FROM quotes q
JOIN articles a ON a.id = q.article_id
LEFT JOIN article_people ap ON ap.id = q.article_person_id
LEFT JOIN people p ON p.id = ap.person_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id;

DROP VIEW statements_report;
CREATE VIEW statements_report AS
SELECT s.id, s.kind, s.text, COALESCE(p.name, s.speaker) AS speaker, ap.role, o.name AS organisation, s.question, s.attribution, a.date, a.title, a.article
FROM statements s
JOIN articles a ON a.id = s.article_id
LEFT JOIN article_people ap ON ap.id = s.article_person_id
LEFT JOIN people p ON p.id = ap.person_id
LEFT JOIN organisation_names n ON n.id = COALESCE(s.organisation_name_id, ap.organisation_name_id)
LEFT JOIN organisations o ON o.id = n.organisation_id;
