-- The history of tasks and the events of accounts become one list, in the order of the commits.
-- An event of an account has no key, task, cause, or state, and version 0.
DROP INDEX event_account;
ALTER TABLE event RENAME TO account_event;

CREATE TABLE event (
  id      INTEGER NOT NULL PRIMARY KEY,
  account TEXT    NOT NULL,
  key_id  TEXT    NOT NULL,
  task_id TEXT    NOT NULL,
  version BIGINT  NOT NULL CHECK (version >= 0),
  test    INTEGER NOT NULL CHECK (test IN (0, 1)),
  type    TEXT    NOT NULL,
  cause   TEXT    NOT NULL,
  state   TEXT    NOT NULL,
  data    TEXT    NOT NULL,
  at_ms   BIGINT  NOT NULL,
  epoch   BIGINT  NOT NULL
);

INSERT INTO event (id, account, key_id, task_id, version, test, type, cause, state, data, at_ms,
  epoch)
SELECT id, account, '', '', 0, 0, type, '', '', data, at_ms, 0 FROM account_event;

INSERT INTO event (id, account, key_id, task_id, version, test, type, cause, state, data, at_ms,
  epoch)
SELECT
  (SELECT coalesce(max(id), 0) FROM account_event)
    + row_number() OVER (ORDER BY task_history.at_ms, task_history.task_id, task_history.version),
  task.account, task.key_id, task.id, task_history.version, task.lane = 'test',
  CASE
    WHEN task_history.event = 'retention_ended' THEN 'video.expired'
    WHEN task_history.event = 'refunded' THEN 'video.refunded'
    WHEN task_history.event = 'erased' THEN 'video.erased'
    WHEN task_history.state = 'succeeded' THEN 'video.completed'
    WHEN task_history.state = 'failed' THEN 'video.failed'
    WHEN task_history.state = 'cancelled' THEN 'video.cancelled'
    WHEN task_history.event = 'submitted' THEN 'video.submitted'
    WHEN task_history.event = 'started' THEN 'video.processing'
    WHEN task_history.event = 'accepted' THEN 'video.accepted'
    WHEN task_history.event = 'answer_lost' THEN 'video.response_lost'
    WHEN task_history.event = 'delivered' THEN 'video.delivered'
    WHEN task_history.event = 'crashed' THEN 'video.retrying'
    WHEN task_history.event = 'interrupted' THEN 'video.requeued'
    WHEN task_history.event = 'cancel_asked' THEN 'video.cancel_requested'
  END,
  task_history.event, task_history.state, '{}', task_history.at_ms, task_history.epoch
FROM task_history JOIN task ON task.id = task_history.task_id;

DROP TABLE task_history;
DROP TABLE account_event;

CREATE UNIQUE INDEX event_task ON event (task_id, version) WHERE task_id <> '';
CREATE INDEX event_account ON event (account, id);
CREATE INDEX event_account_type ON event (account, type, id);
CREATE INDEX event_account_test ON event (account, id) WHERE test = 1;
