-- The provider of the last attempt of a task; before the first, the expected one.
ALTER TABLE task ADD COLUMN backend TEXT NOT NULL DEFAULT 'local';
