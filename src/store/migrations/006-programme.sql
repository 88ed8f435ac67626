-- What is asked when a programme is evaluated: who speaks, how much, with which figures, where. `theme_media_month` is there already.

-- Who speaks for which organisation, in the role that the articles give. `statements` are what is said without quotation marks.
CREATE VIEW spokespeople AS
SELECT o.name AS organisation, p.name AS person, MAX(ap.role) AS role, COUNT(DISTINCT ap.article_id) AS articles,
  SUM(s.quote) AS quotes, SUM(NOT s.quote) AS statements, MIN(a.date) AS first_date, MAX(a.date) AS last_date
FROM (
  SELECT article_person_id, 1 AS quote FROM quotes WHERE article_person_id IS NOT NULL
  UNION ALL SELECT article_person_id, 0 FROM statements WHERE article_person_id IS NOT NULL
) s
CROSS JOIN article_people ap ON ap.id = s.article_person_id
JOIN people p ON p.id = ap.person_id
JOIN articles a ON a.id = ap.article_id
JOIN organisation_names n ON n.id = ap.organisation_name_id
JOIN organisations o ON o.id = n.organisation_id
GROUP BY o.id, p.id, ap.role COLLATE NOCASE
ORDER BY o.name, quotes + statements DESC, p.name, role;

-- Figures of which the text names no organisation: whose they are is not known.
CREATE VIEW figures_without_source AS
SELECT f.id, f.value, f.min, f.max, f.unit, f.modifier, f.per, f.period, f.kind, f.outcome, f.text, a.date, a.title, f.sentence, a.article
FROM figures f
JOIN articles a ON a.id = f.article_id
WHERE f.organisation_name_id IS NULL;

-- How much of what is quoted each organisation and role says, in quotes and in words; null: a speaker without, or nobody named.
-- Words are what spaces and line ends divide. The shares are percentages of all quotes and of all their words.
CREATE VIEW share_of_voice AS
SELECT o.name AS organisation, MAX(ap.role) AS role, COUNT(DISTINCT ap.person_id) AS people, COUNT(DISTINCT q.article_id) AS articles,
  COUNT(*) AS quotes, SUM(q.words) AS words,
  ROUND(100.0 * COUNT(*) / SUM(COUNT(*)) OVER (), 1) AS quotes_share,
  ROUND(100.0 * SUM(q.words) / SUM(SUM(q.words)) OVER (), 1) AS words_share
FROM (
  SELECT article_id, article_person_id, 1 + length(said) - length(replace(said, ' ', '')) AS words
  FROM (SELECT article_id, article_person_id, trim(replace(replace(text, char(160), ' '), char(10), ' ')) AS said FROM quotes)
) q
LEFT JOIN article_people ap ON ap.id = q.article_person_id
LEFT JOIN organisation_names n ON n.id = ap.organisation_name_id
LEFT JOIN organisations o ON o.id = n.organisation_id
GROUP BY o.id, ap.role COLLATE NOCASE
ORDER BY words DESC, o.name IS NULL, organisation, role;

-- The departments that articles speak of: by name, or by a place in them.
CREATE VIEW departments_covered AS
SELECT d.code AS department, d.name, d.region, COUNT(DISTINCT p.id) AS places, COUNT(DISTINCT a.id) AS articles,
  MIN(a.date) AS first_date, MAX(a.date) AS last_date
FROM places p
CROSS JOIN departments d ON d.code = COALESCE(p.department, CASE WHEN p.kind = 'department' THEN p.code END)
JOIN article_places ap ON ap.place_id = p.id
JOIN articles a ON a.id = ap.article_id
GROUP BY d.code
ORDER BY articles DESC, d.code;
