-- The channels that the caller chose, as JSON; empty if it chose none.
ALTER TABLE task ADD COLUMN channels TEXT NOT NULL DEFAULT '';
