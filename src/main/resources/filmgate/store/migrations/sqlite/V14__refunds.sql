-- A refund is an adjustment with a task, of which a task may have several.
DROP INDEX transfer_task;
CREATE UNIQUE INDEX transfer_task ON transfer (task_id, kind)
  WHERE task_id <> '' AND kind <> 'adjustment';
CREATE INDEX transfer_refund ON transfer (task_id) WHERE task_id <> '' AND kind = 'adjustment';

-- The sum of the refunds. The micros of usage are what was captured less these.
ALTER TABLE task ADD COLUMN refunded_micros BIGINT NOT NULL DEFAULT 0
  CHECK (refunded_micros >= 0);
ALTER TABLE usage ADD COLUMN refunded_micros BIGINT NOT NULL DEFAULT 0
  CHECK (refunded_micros >= 0);
