-- Hours that the files of an account or a task are stored; 0: the retention of the installation.
ALTER TABLE account ADD COLUMN retention_hours INTEGER NOT NULL DEFAULT 0
  CHECK (retention_hours >= 0);
ALTER TABLE task ADD COLUMN retention_hours INTEGER NOT NULL DEFAULT 0
  CHECK (retention_hours >= 0);

-- When the inputs of a finished task are released; 0: not finished, without inputs, or released.
ALTER TABLE task ADD COLUMN inputs_until_ms BIGINT NOT NULL DEFAULT 0;
CREATE INDEX task_inputs_until ON task (inputs_until_ms) WHERE inputs_until_ms > 0;

-- Inputs were stored for a week.
UPDATE task SET inputs_until_ms = finished_ms + 604800000
WHERE finished_ms > 0 AND id IN (SELECT task_id FROM task_blob);
