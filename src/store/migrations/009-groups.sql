-- What `glane stats --by` counts, side by side: it need not read the figures with their sentences.
CREATE INDEX figures_by_unit ON figures (outcome, unit, article_id, kind, organisation_name_id, value, min, max);
