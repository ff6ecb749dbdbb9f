-- Microseconds; first instant a list of posts no longer covers, where it states its range.
ALTER TABLE content_item_version ADD COLUMN listed_until BIGINT NULL;
