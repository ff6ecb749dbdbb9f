-- resolved_at: when the platform said it was over; end_at is when it was. author: who entered or last changed it. left_out: 1 = no total counts it.
-- stated_windows: JSON, windows other sources state. statements: JSON, what the platform said, as the user wrote it down; what files hold stands in outage_update.
ALTER TABLE outage_version ADD COLUMN resolved_at BIGINT NULL;
ALTER TABLE outage_version ADD COLUMN author {text} NULL;
ALTER TABLE outage_version ADD COLUMN left_out SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE outage_version ADD COLUMN stated_windows {text} NOT NULL DEFAULT '[]';
ALTER TABLE outage_version ADD COLUMN statements {text} NOT NULL DEFAULT '[]';

-- Every state an outage was in, written once. state: JSON.
CREATE TABLE outage_change (
    workspace_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    author {text} NULL,
    action {text} NOT NULL,
    state {text} NOT NULL,
    PRIMARY KEY (workspace_id, outage_id, change_id),
    FOREIGN KEY (workspace_id, outage_id) REFERENCES outage (workspace_id, outage_id)
) {clustered};
