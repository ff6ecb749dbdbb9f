-- kind: 'own' or 'demo'. removed_at: nobody sees the workspace any more; its rows are deleted when there is time.
ALTER TABLE workspace ADD COLUMN kind {text} NOT NULL DEFAULT 'own';
ALTER TABLE workspace ADD COLUMN removed_at BIGINT NULL;
CREATE UNIQUE INDEX workspace_one_demo ON workspace (kind) WHERE kind = 'demo' AND removed_at IS NULL;

-- Numbers of workspaces are given once: a cookie that outlived its workspace names nobody else's. 1 is taken.
INSERT INTO id_counter (workspace_id, name, next_id) VALUES (0, 'workspace', 2);
