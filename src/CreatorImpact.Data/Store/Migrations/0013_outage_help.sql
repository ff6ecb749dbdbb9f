-- How the steps of troubleshooting went during an outage; a step without a row was not tried. outcome: not_tried, done, helped, no_change.
CREATE TABLE step_outcome (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    outage_id BIGINT NOT NULL,
    step {text} NOT NULL,
    outcome {text} NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, outage_id, step)
);

-- One note a topic of an outage: how each group of users reacted, the error message, what was seen.
CREATE TABLE outage_note (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    outage_id BIGINT NOT NULL,
    topic {text} NOT NULL,
    note {text} NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, outage_id, topic)
);

-- Where something about an outage is said. kind: official or fake. verified: somebody checked that it is the platform's own.
CREATE TABLE source_note (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    note_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    kind {text} NOT NULL,
    address {text} NOT NULL,
    note {text} NOT NULL,
    verified SMALLINT NOT NULL,
    removed SMALLINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, note_id)
);
