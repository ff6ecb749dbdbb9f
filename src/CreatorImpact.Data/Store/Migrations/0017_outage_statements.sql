-- statements: JSON, what the user wrote down beside an import that shows; statements of the user's own entry stand with it in outage_version.
ALTER TABLE outage ADD COLUMN statements {text} NOT NULL DEFAULT '[]';
