-- The first key of those that replaced each other by rotation; '' if a key was never rotated. They
-- share spend counters. A key that was rotated by an earlier version has none.
ALTER TABLE api_key ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
CREATE INDEX api_key_lineage ON api_key (lineage) WHERE lineage <> '';
