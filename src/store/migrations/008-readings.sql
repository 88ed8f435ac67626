-- What the index remembers of each source, so that it need not be read again. "fingerprint" is of its bytes and of all else that its
-- records depend on; it goes when another source changes an article of this one. "account" (JSON) is what was told about it.

ALTER TABLE sources ADD COLUMN fingerprint TEXT;
ALTER TABLE sources ADD COLUMN account TEXT;
