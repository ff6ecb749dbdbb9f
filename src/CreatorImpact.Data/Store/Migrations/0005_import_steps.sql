-- What was said of a file when it came, what its reading would change, and a hash of what was read: an import goes on after a stop only
-- when reading the file again gives the same. kept = 1: the bytes lie in the work folder of the host.
ALTER TABLE import ADD COLUMN options {text} NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN preview {text} NULL;
ALTER TABLE import ADD COLUMN reading_hash {text} NULL;
ALTER TABLE import ADD COLUMN kept SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN rows_covered BIGINT NOT NULL DEFAULT 0;
CREATE INDEX import_by_state ON import (state);
