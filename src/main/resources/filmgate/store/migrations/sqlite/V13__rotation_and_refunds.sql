-- When a rotated key would expire without its grace period (0: never); NULL if it was not rotated.
ALTER TABLE api_key ADD COLUMN unrotated_expires_ms BIGINT;

-- A refund is an adjustment with the task whose charge it returns. A task can have several.
DROP INDEX transfer_task;
CREATE UNIQUE INDEX transfer_task ON transfer (task_id, kind)
  WHERE task_id <> '' AND kind <> 'adjustment';
CREATE INDEX transfer_refund ON transfer (task_id) WHERE task_id <> '' AND kind = 'adjustment';
