-- How a workspace dresses the documents it hands to others; look_id: one look so far, 1. logo: PNG or JPEG bytes.
CREATE TABLE report_look (
    workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
    look_id BIGINT NOT NULL,
    sender {text} NOT NULL,
    accent {text} NOT NULL,
    quiet {text} NOT NULL,
    footer {text} NOT NULL,
    logo {bytes} NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, look_id)
);
