-- Microseconds; when the export was written that an export of a whole workspace carries on. NULL = when the import itself was.
ALTER TABLE series_import ADD COLUMN exported_at BIGINT NULL;

-- Such an export carries several snapshots of a post. position: 0, 1 and so on, oldest first. exported_at: as above.
-- format: of the list the figures stood in; NULL = that of the import.
ALTER TABLE content_item_version RENAME TO content_item_version_before;
CREATE TABLE content_item_version (
    workspace_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    title {text} NULL,
    link {text} NULL,
    published_on BIGINT NULL,
    published_at BIGINT NULL,
    snapshot_on BIGINT NULL,
    figures {text} NOT NULL,
    listed_until BIGINT NULL,
    exported_at BIGINT NULL,
    format {text} NULL,
    PRIMARY KEY (workspace_id, item_id, import_id, position),
    FOREIGN KEY (workspace_id, item_id) REFERENCES content_item (workspace_id, item_id)
);
INSERT INTO content_item_version (workspace_id, item_id, import_id, position, title, link, published_on, published_at, snapshot_on, figures, listed_until)
SELECT workspace_id, item_id, import_id, 0, title, link, published_on, published_at, snapshot_on, figures, listed_until FROM content_item_version_before;
DROP TABLE content_item_version_before;
CREATE INDEX content_item_version_by_import ON content_item_version (workspace_id, import_id);
