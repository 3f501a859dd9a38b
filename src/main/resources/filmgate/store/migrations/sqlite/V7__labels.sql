-- What a submission says beside the film. start_by_ms 0: it may wait for ever.
ALTER TABLE task ADD COLUMN external_id TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}';
ALTER TABLE task ADD COLUMN start_by_ms BIGINT NOT NULL DEFAULT 0 CHECK (start_by_ms >= 0);
ALTER TABLE task ADD COLUMN provoked TEXT NOT NULL DEFAULT 'nothing'
  CHECK (provoked IN ('nothing', 'failed', 'moderated', 'slow'));

CREATE INDEX task_external_id ON task (account, external_id, id)
  WHERE external_id <> '' AND erased_ms = 0;
CREATE INDEX task_start_by ON task (start_by_ms)
  WHERE start_by_ms > 0 AND started_ms = 0 AND finished_ms = 0;

-- Lists by status and model: only of tasks that are over, so that a submission writes none.
CREATE INDEX task_account_ended ON task (account, state, model, id)
  WHERE finished_ms > 0 AND erased_ms = 0;

-- The metadata once more, for lists.
CREATE TABLE task_metadata (
  account TEXT NOT NULL,
  name    TEXT NOT NULL,
  value   TEXT NOT NULL,
  task_id TEXT NOT NULL,
  PRIMARY KEY (account, name, value, task_id)
) WITHOUT ROWID;

-- Which blobs the requests of tasks name. Erased tasks name none.
CREATE TABLE task_blob (
  digest  TEXT NOT NULL,
  task_id TEXT NOT NULL,
  PRIMARY KEY (digest, task_id)
) WITHOUT ROWID;

CREATE INDEX task_blob_task ON task_blob (task_id);

INSERT OR IGNORE INTO task_blob (digest, task_id)
SELECT substr(part.atom, 6), task.id
FROM task, json_tree(task.generation) AS part
WHERE task.generation LIKE '%"blob:%' AND part.type = 'text' AND part.atom LIKE 'blob:%';

-- Blobs that an erased task named, until somebody looked whether another one does.
CREATE TABLE loose_blob (
  digest   TEXT   NOT NULL PRIMARY KEY,
  since_ms BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX loose_blob_since ON loose_blob (since_ms);
