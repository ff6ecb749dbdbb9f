-- Segments by rule: of each set the first rule that an account fits, by position, says its segment. low and high: whole numbers, low included, high not. accepted: JSON, list of texts.
CREATE TABLE segment_rule (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    rule_id BIGINT NOT NULL,
    set_name {text} NOT NULL,
    segment {text} NOT NULL,
    position BIGINT NOT NULL,
    field {text} NOT NULL,
    low BIGINT NULL,
    high BIGINT NULL,
    accepted {text} NOT NULL,
    PRIMARY KEY (workspace_id, rule_id)
);
