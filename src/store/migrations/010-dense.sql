-- Reports ask of an entity how sure its best mention is, of a speaker how surely they are quoted, of an article which places it names:
-- the indexes answer, and the rows need not be read.
DROP INDEX person_mentions_by_person;
CREATE INDEX person_mentions_by_person ON person_mentions (article_person_id, confidence);
DROP INDEX organisation_mentions_by_organisation;
CREATE INDEX organisation_mentions_by_organisation ON organisation_mentions (article_organisation_id, confidence);
DROP INDEX place_mentions_by_place;
CREATE INDEX place_mentions_by_place ON place_mentions (article_place_id, confidence);
DROP INDEX quotes_by_person;
CREATE INDEX quotes_by_person ON quotes (article_person_id, confidence);
DROP INDEX article_places_by_article;
CREATE INDEX article_places_by_article ON article_places (article_id, place_id);

-- The order of articles without their texts: who is counted anew or told apart asks for the day of thousands. Used where a query names it.
CREATE INDEX articles_in_order ON articles (id, date, article);
