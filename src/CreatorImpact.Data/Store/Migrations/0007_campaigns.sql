-- What was promised to clients. starts_on, deadline_on, delivered_as_of: day numbers in zone, both ends inside the flight. cpm: millionths of the
-- currency's unit for 1,000 units of the metric. share_low to share_high: part of the account's amount that counts. post_links: JSON list.
CREATE TABLE deliverable (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    deliverable_id BIGINT NOT NULL,
    client {text} NOT NULL,
    campaign {text} NOT NULL,
    title {text} NOT NULL,
    account_id BIGINT NOT NULL,
    metric {text} NOT NULL,
    guarantee DOUBLE PRECISION NOT NULL,
    starts_on BIGINT NOT NULL,
    deadline_on BIGINT NOT NULL,
    zone {text} NOT NULL,
    cpm BIGINT NULL,
    currency CHAR(3) NULL,
    delivered DOUBLE PRECISION NULL,
    delivered_as_of BIGINT NULL,
    share_low DOUBLE PRECISION NOT NULL,
    share_high DOUBLE PRECISION NOT NULL,
    post_links {text} NOT NULL,
    note {text} NOT NULL,
    removed SMALLINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, deliverable_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, account_id)
);

-- What is owed for a shortfall, and how much of it was given. reason_code: UNDERDELIVERY, SECONDARY_TERMS or PERFORMANCE.
CREATE TABLE make_good (
    workspace_id BIGINT NOT NULL,
    make_good_id BIGINT NOT NULL,
    deliverable_id BIGINT NOT NULL,
    units_owed BIGINT NOT NULL,
    units_delivered BIGINT NOT NULL,
    new_deadline_on BIGINT NOT NULL,
    reason_code {text} NOT NULL,
    slot {text} NOT NULL,
    note {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, make_good_id),
    FOREIGN KEY (workspace_id, deliverable_id) REFERENCES deliverable (workspace_id, deliverable_id)
);
