-- What users said about tables of a header; signature tells headers apart. mapping: JSON.
CREATE TABLE column_mapping (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    signature {text} NOT NULL,
    mapping {text} NOT NULL,
    file_name {text} NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, signature)
) {clustered};
