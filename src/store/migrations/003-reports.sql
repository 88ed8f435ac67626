-- The reports as views: what `glane people`, `stats`, `quotes`… print, for whoever opens the file with another tool.

CREATE VIEW people_report AS
SELECT p.id, p.name, p.role, o.name AS organisation, p.articles, p.quotes, p.first_date, p.last_date
FROM people p
LEFT JOIN organisation_names n ON n.id = p.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id
ORDER BY p.articles DESC, p.quotes DESC, p.name;

CREATE VIEW organisations_report AS
SELECT id, name, kind, aliases, articles, people, figures, first_date, last_date
FROM organisations
ORDER BY articles DESC, name;

CREATE VIEW places_report AS
SELECT p.id, p.name, p.kind, p.code, p.department, d.name AS department_name, p.region, p.articles, p.first_date, p.last_date
FROM places p
LEFT JOIN departments d ON d.code = p.department
ORDER BY p.articles DESC, p.name;

CREATE VIEW outcomes AS
SELECT f.id, f.value, f.min, f.max, f.unit, f.modifier, f.per, f.period, f.kind, o.name AS organisation, f.text,
  a.date, a.title, f.sentence, a.article
FROM figures f
JOIN articles a ON a.id = f.article_id
LEFT JOIN organisation_names n ON n.id = f.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id
WHERE f.outcome;

CREATE VIEW quotes_report AS
SELECT q.id, q.text, q.speaker, ap.role, o.name AS organisation, q.attribution, a.date, a.title, a.article
FROM quotes q
JOIN articles a ON a.id = q.article_id
LEFT JOIN article_people ap ON ap.id = q.article_person_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id;

CREATE VIEW theme_media_month AS
SELECT t.name AS theme, m.name AS media, substr(a.date, 1, 7) AS month, COUNT(*) AS articles
FROM articles a
LEFT JOIN article_themes at ON at.article_id = a.id
LEFT JOIN themes t ON t.id = at.theme_id
LEFT JOIN article_media am ON am.article_id = a.id
LEFT JOIN media m ON m.id = am.media_id
GROUP BY theme, m.name, month;

CREATE VIEW mentions AS
SELECT ap.article_id, 'person' AS kind, p.name, m.text, m.part, m.start, m."end", m.rule, m.confidence
FROM person_mentions m JOIN article_people ap ON ap.id = m.article_person_id JOIN people p ON p.id = ap.person_id
UNION ALL
SELECT ao.article_id, 'organisation', o.name, m.text, m.part, m.start, m."end", m.rule, m.confidence
FROM organisation_mentions m JOIN article_organisations ao ON ao.id = m.article_organisation_id
JOIN organisation_names n ON n.id = ao.name_id JOIN organisations o ON o.id = n.organisation_id
UNION ALL
SELECT ap.article_id, 'place', p.name, m.text, m.part, m.start, m."end", m.rule, m.confidence
FROM place_mentions m JOIN article_places ap ON ap.id = m.article_place_id JOIN places p ON p.id = ap.place_id;
