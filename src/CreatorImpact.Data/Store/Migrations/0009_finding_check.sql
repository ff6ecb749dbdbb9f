-- What somebody says of the other explanations of a finding; one without a row is open. code: which explanation. state: open, ruled_out, applies.
CREATE TABLE finding_check (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    account_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    code {text} NOT NULL,
    state {text} NOT NULL,
    note {text} NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, account_id, outage_id, code)
);
