-- What a file holds beside observations: posts, roster entries, planned posts, outages.
ALTER TABLE import ADD COLUMN records BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN kind {text} NOT NULL DEFAULT 'engagement';
UPDATE import SET kind = 'outages' WHERE outages_added > 0;

-- Posts and videos. item_key: the platform's own id, the link, or publish time and title.
CREATE TABLE content_item (
    workspace_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    item_key {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, item_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, account_id)
);
CREATE UNIQUE INDEX content_item_by_key ON content_item (workspace_id, account_id, item_key);

-- What one import says of a post. published_on, snapshot_on: day numbers. figures: JSON, metric to number since publishing.
CREATE TABLE content_item_version (
    workspace_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    title {text} NULL,
    link {text} NULL,
    published_on BIGINT NULL,
    published_at BIGINT NULL,
    snapshot_on BIGINT NULL,
    figures {text} NOT NULL,
    PRIMARY KEY (workspace_id, item_id, import_id),
    FOREIGN KEY (workspace_id, item_id) REFERENCES content_item (workspace_id, item_id)
);
CREATE INDEX content_item_version_by_import ON content_item_version (workspace_id, import_id);

-- Entries name accounts as people write them and are held against accounts when read, so that a roster may come before the data.
-- platform '' = any. import_id 0 is the user's own entry and ranks above every import; removed hides what imports say.
CREATE TABLE roster_entry (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    platform {text} NOT NULL,
    account_key {text} NOT NULL,
    import_id BIGINT NOT NULL,
    account_name {text} NOT NULL,
    creator {text} NULL,
    clients {text} NOT NULL,
    segments {text} NOT NULL,
    audience {text} NOT NULL,
    followers BIGINT NULL,
    region {text} NULL,
    business_type {text} NULL,
    monetised SMALLINT NULL,
    removed SMALLINT NOT NULL,
    PRIMARY KEY (workspace_id, platform, account_key, import_id)
);
CREATE INDEX roster_entry_by_import ON roster_entry (workspace_id, import_id);

-- account_key '' = the workspace's only creator. planned_on: day number. removed as in roster_entry.
CREATE TABLE planned_post (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    platform {text} NOT NULL,
    account_key {text} NOT NULL,
    post_key {text} NOT NULL,
    import_id BIGINT NOT NULL,
    account_name {text} NOT NULL,
    title {text} NOT NULL,
    planned_on BIGINT NOT NULL,
    planned_at BIGINT NULL,
    source_key {text} NULL,
    format {text} NULL,
    client {text} NULL,
    link {text} NULL,
    removed SMALLINT NOT NULL,
    PRIMARY KEY (workspace_id, platform, account_key, post_key, import_id)
);
CREATE INDEX planned_post_by_import ON planned_post (workspace_id, import_id);
