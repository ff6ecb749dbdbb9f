-- audience: where the roster said the audience of a series lives, under one spelling. with_donors: 1 = the run looked for controls among the other series.
ALTER TABLE run_series ADD COLUMN audience {text} NULL;
ALTER TABLE run_series ADD COLUMN with_donors SMALLINT NOT NULL DEFAULT 0;
