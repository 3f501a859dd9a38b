-- What the last attempt of a task draws: a JSON array with an object for each shot; empty if its
-- provider does not say so.
ALTER TABLE task ADD COLUMN scene TEXT NOT NULL DEFAULT '';
