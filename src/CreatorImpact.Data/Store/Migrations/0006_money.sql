-- What users say about money. account_id 0 = every account, outage_id 0 = every outage: neither refers to a row then. Amounts: millionths of the
-- currency's unit. Days: day numbers.
CREATE TABLE money_terms (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    account_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    terms {text} NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, account_id, outage_id)
);

-- Amounts lost, saved, spent or gained that no series shows.
CREATE TABLE money_line (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    line_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    kind {text} NOT NULL,
    label {text} NOT NULL,
    low BIGINT NOT NULL,
    likely BIGINT NOT NULL,
    high BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    dated_on BIGINT NULL,
    note {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, line_id)
);

-- One unit of base_currency is rate_nano billionths of quote_currency.
CREATE TABLE exchange_rate (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    base_currency CHAR(3) NOT NULL,
    quote_currency CHAR(3) NOT NULL,
    rate_on BIGINT NOT NULL,
    rate_nano BIGINT NOT NULL,
    source {text} NOT NULL,
    PRIMARY KEY (workspace_id, base_currency, quote_currency, rate_on)
);

-- What somebody offers to pay, and what they say it rests on (JSON).
CREATE TABLE offer (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    offer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    made_on BIGINT NOT NULL,
    made_by {text} NOT NULL,
    assumptions {text} NOT NULL,
    note {text} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, offer_id)
);

-- Entries only: the bytes lie in the data folder of the host, under their hash.
CREATE TABLE evidence_document (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    document_id BIGINT NOT NULL,
    outage_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    name {text} NOT NULL,
    sha256 {text} NOT NULL,
    bytes BIGINT NOT NULL,
    kind {text} NOT NULL,
    happened_at BIGINT NULL,
    note {text} NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, document_id)
);
CREATE INDEX evidence_document_by_hash ON evidence_document (workspace_id, sha256);
