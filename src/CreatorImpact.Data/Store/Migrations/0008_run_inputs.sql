-- What a run rested on, so that only a change of that makes its estimates old. totals: JSON, as the run computed them.
ALTER TABLE run ADD COLUMN totals {text} NULL;

-- imports: JSON, the applied imports that held the series, highest rank first; together with the zone they decide what was visible.
-- content: SHA-256 of what was visible. profile: whose hours of the day the estimate took (own, group, unknown), NULL = nobody's.
CREATE TABLE run_series (
    workspace_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    imports {text} NOT NULL,
    zone_id {text} NULL,
    content {text} NOT NULL,
    profile {text} NULL,
    PRIMARY KEY (workspace_id, run_id, series_id),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, run_id)
) {clustered};

-- Outages the run knew. content: SHA-256 of what decides figures; a title does not.
CREATE TABLE run_outage (
    workspace_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    platform {text} NULL,
    title {text} NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NULL,
    content {text} NOT NULL,
    PRIMARY KEY (workspace_id, run_id, outage_id),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, run_id)
) {clustered};
