-- Tokens: {text} = text ordered by code point, {bytes} = binary, {clustered} = rows stored in key order where the engine can.
CREATE TABLE workspace (
    workspace_id BIGINT NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    created_at BIGINT NOT NULL
);

-- Workspace 0 counts what is numbered across workspaces.
CREATE TABLE id_counter (
    workspace_id BIGINT NOT NULL,
    name {text} NOT NULL,
    next_id BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, name)
) {clustered};

CREATE TABLE setting (
    workspace_id BIGINT NOT NULL,
    name {text} NOT NULL,
    value {text} NOT NULL,
    PRIMARY KEY (workspace_id, name)
) {clustered};

CREATE TABLE client (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    client_id BIGINT NOT NULL,
    name {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, client_id)
);

CREATE TABLE creator (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    creator_id BIGINT NOT NULL,
    name {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, creator_id)
);
CREATE INDEX creator_by_name ON creator (workspace_id, name);

-- An empty platform stands for "no file stated one", so that the unique key holds.
CREATE TABLE account (
    workspace_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    creator_id BIGINT NOT NULL,
    platform {text} NOT NULL,
    name {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, account_id),
    FOREIGN KEY (workspace_id, creator_id) REFERENCES creator (workspace_id, creator_id)
);
CREATE UNIQUE INDEX account_by_name ON account (workspace_id, platform, name);

-- zone_id is what the user set; without it the zone of the newest applied import counts.
CREATE TABLE series (
    workspace_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    metric {text} NOT NULL,
    granularity {text} NOT NULL,
    zone_id {text} NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, series_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, account_id)
);
CREATE UNIQUE INDEX series_by_metric ON series (workspace_id, account_id, metric, granularity);

CREATE TABLE import (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    import_id BIGINT NOT NULL,
    state {text} NOT NULL,
    file_name {text} NOT NULL,
    file_length BIGINT NOT NULL,
    sha256 {text} NOT NULL,
    format {text} NULL,
    exported_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    applied_at BIGINT NULL,
    closed_at BIGINT NULL,
    purged_at BIGINT NULL,
    rows_written BIGINT NOT NULL,
    rows_new BIGINT NOT NULL,
    rows_same BIGINT NOT NULL,
    rows_revised BIGINT NOT NULL,
    rows_rejected BIGINT NOT NULL,
    outages_added BIGINT NOT NULL,
    refusal_code {text} NULL,
    refusal_reason {text} NULL,
    warnings {text} NOT NULL,
    PRIMARY KEY (workspace_id, import_id)
);
CREATE INDEX import_by_hash ON import (workspace_id, sha256);
-- The same bytes count once: the rank of a file is never shared.
CREATE UNIQUE INDEX import_applied_once ON import (workspace_id, sha256) WHERE state = 'applied';

CREATE TABLE import_rejected_row (
    workspace_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    entry {text} NULL,
    line_number BIGINT NOT NULL,
    column_name {text} NULL,
    found {text} NOT NULL,
    expected {text} NOT NULL,
    fix {text} NOT NULL,
    row_text {text} NOT NULL,
    PRIMARY KEY (workspace_id, import_id, position),
    FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, import_id)
);

-- What one import holds of one series; written before its observations, so that deletion finds them without another index.
CREATE TABLE series_import (
    workspace_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    zone_id {text} NULL,
    currency CHAR(3) NULL,
    first_period BIGINT NOT NULL,
    last_period BIGINT NOT NULL,
    period_count BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, series_id, import_id)
) {clustered};
CREATE INDEX series_import_by_import ON series_import (workspace_id, import_id);

-- One row per period and import. period: microseconds since the epoch (hours, UTC) or day number (days, the platform's own calendar).
CREATE TABLE observation (
    workspace_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    period BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (workspace_id, series_id, period, import_id)
) {clustered};

-- The incident; what is known about it stands in its versions. source and source_key are null for outages typed in by hand.
CREATE TABLE outage (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    outage_id BIGINT NOT NULL,
    source {text} NULL,
    source_key {text} NULL,
    removed_at BIGINT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, outage_id)
);
CREATE UNIQUE INDEX outage_by_source ON outage (workspace_id, source, source_key);

-- import_id 0 is the user's own entry and ranks above every import.
CREATE TABLE outage_version (
    workspace_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    platform {text} NULL,
    title {text} NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NULL,
    end_known SMALLINT NOT NULL,
    planned SMALLINT NOT NULL,
    failed_function {text} NOT NULL,
    severity {text} NOT NULL,
    affected_share DOUBLE PRECISION NULL,
    cause {text} NOT NULL,
    url {text} NULL,
    source_name {text} NULL,
    verification {text} NOT NULL,
    entry_zone {text} NOT NULL,
    acknowledged_at BIGINT NULL,
    components {text} NOT NULL,
    regions {text} NOT NULL,
    peak_component_status {text} NULL,
    PRIMARY KEY (workspace_id, outage_id, import_id),
    FOREIGN KEY (workspace_id, outage_id) REFERENCES outage (workspace_id, outage_id)
);
CREATE INDEX outage_version_by_import ON outage_version (workspace_id, import_id);

CREATE TABLE outage_phase (
    workspace_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    start_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    severity_low DOUBLE PRECISION NOT NULL,
    severity_high DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (workspace_id, outage_id, import_id, position),
    FOREIGN KEY (workspace_id, outage_id, import_id) REFERENCES outage_version (workspace_id, outage_id, import_id)
);

CREATE TABLE outage_update (
    workspace_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    shown_at BIGINT NOT NULL,
    status {text} NULL,
    update_text {text} NOT NULL,
    PRIMARY KEY (workspace_id, outage_id, import_id, position),
    FOREIGN KEY (workspace_id, outage_id, import_id) REFERENCES outage_version (workspace_id, outage_id, import_id)
);

CREATE TABLE run (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    run_id BIGINT NOT NULL,
    data_hash {text} NOT NULL,
    seed BIGINT NOT NULL,
    version {text} NOT NULL,
    settings {text} NOT NULL,
    created_at BIGINT NOT NULL,
    completed_at BIGINT NULL,
    PRIMARY KEY (workspace_id, run_id)
);

-- outage_id 0 is the union of the run's outages. Draws are float32 little-endian vectors.
CREATE TABLE estimate (
    workspace_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    result {text} NOT NULL,
    loss {bytes} NULL,
    rebound {bytes} NULL,
    halo {bytes} NULL,
    PRIMARY KEY (workspace_id, series_id, outage_id, run_id),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, run_id)
);
CREATE INDEX estimate_by_run ON estimate (workspace_id, run_id);

-- Job ids are counted across workspaces: a worker names a job by its id alone.
CREATE TABLE job (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    job_id BIGINT NOT NULL,
    kind {text} NOT NULL,
    arguments {text} NOT NULL,
    state {text} NOT NULL,
    progress DOUBLE PRECISION NOT NULL,
    note {text} NULL,
    cancel_requested SMALLINT NOT NULL,
    attempts BIGINT NOT NULL,
    owner {text} NULL,
    result {text} NULL,
    error {text} NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT NULL,
    finished_at BIGINT NULL,
    PRIMARY KEY (workspace_id, job_id)
);
CREATE INDEX job_by_id ON job (job_id);
CREATE INDEX job_by_state ON job (state, job_id);
