-- What somebody says without quotation marks: indirect speech with a named source (kind `indirect`), an interviewee's answers (`answer`).
-- "organisation_name_id" is the body that says it, where no person does.

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  article_person_id INTEGER REFERENCES article_people (id) ON DELETE CASCADE,
  organisation_name_id INTEGER REFERENCES organisation_names (id),
  kind TEXT NOT NULL,
  speaker TEXT,
  attribution TEXT NOT NULL,
  question TEXT,                         -- what an answer answers
  part TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, confidence TEXT NOT NULL
);
CREATE INDEX statements_by_article ON statements (article_id);
CREATE INDEX statements_by_person ON statements (article_person_id);
CREATE INDEX statements_by_organisation ON statements (organisation_name_id) WHERE organisation_name_id IS NOT NULL;

CREATE VIEW statements_report AS
SELECT s.id, s.kind, s.text, s.speaker, ap.role, o.name AS organisation, s.question, s.attribution, a.date, a.title, a.article
FROM statements s
JOIN articles a ON a.id = s.article_id
LEFT JOIN article_people ap ON ap.id = s.article_person_id
LEFT JOIN organisation_names n ON n.id = COALESCE(s.organisation_name_id, ap.organisation_name_id)
LEFT JOIN organisations o ON o.id = n.organisation_id;
