-- What an owner may spend, in micro-units; -1: no limit.
ALTER TABLE limits ADD COLUMN spend_day BIGINT NOT NULL DEFAULT -1 CHECK (spend_day >= -1);
ALTER TABLE limits ADD COLUMN spend_month BIGINT NOT NULL DEFAULT -1 CHECK (spend_month >= -1);
ALTER TABLE limits ADD COLUMN spend_total BIGINT NOT NULL DEFAULT -1 CHECK (spend_total >= -1);

-- Whether anybody has a spend cap at all.
CREATE INDEX limits_capped ON limits (owner)
  WHERE spend_day >= 0 OR spend_month >= 0 OR spend_total >= 0;

-- What the tasks of an owner with a spend cap hold or have cost, by the period of their submission
-- (begin_ms 0 for 'total'). A row is a memory of what the tasks say: made when it is first needed,
-- kept exactly from then on, and gone when the owner's limits change.
CREATE TABLE spending (
  owner    TEXT   NOT NULL,
  period   TEXT   NOT NULL CHECK (period IN ('day', 'month', 'total')),
  begin_ms BIGINT NOT NULL,
  micros   BIGINT NOT NULL CHECK (micros >= 0),
  PRIMARY KEY (owner, period, begin_ms)
) WITHOUT ROWID;

-- Tasks that ended, by the quarter of an hour of their submission; erased ones still count.
CREATE TABLE usage (
  account    TEXT   NOT NULL,
  quarter_ms BIGINT NOT NULL,
  key_id     TEXT   NOT NULL,
  model      TEXT   NOT NULL,
  succeeded  BIGINT NOT NULL,
  failed     BIGINT NOT NULL,
  cancelled  BIGINT NOT NULL,
  micros     BIGINT NOT NULL,
  film_ms    BIGINT NOT NULL,
  PRIMARY KEY (account, quarter_ms, key_id, model)
) WITHOUT ROWID;

-- The length of a film that was erased before this table was made is no longer known.
INSERT INTO usage (account, quarter_ms, key_id, model, succeeded, failed, cancelled, micros,
  film_ms)
SELECT task.account, task.created_ms / 900000 * 900000, task.key_id, task.model,
  sum(task.state = 'succeeded'), sum(task.state = 'failed'), sum(task.state = 'cancelled'),
  sum(coalesce(transfer.micros, 0)),
  sum(coalesce(json_extract(task.state_json, '$.result.facts.duration_ms'), 0))
FROM task LEFT JOIN transfer ON transfer.task_id = task.id AND transfer.kind = 'capture'
  AND transfer.task_id <> ''
WHERE task.state IN ('succeeded', 'failed', 'cancelled')
GROUP BY 1, 2, 3, 4;

-- An account is told when its money falls below this; -1: never.
ALTER TABLE balance ADD COLUMN low BIGINT NOT NULL DEFAULT -1 CHECK (low >= -1);

-- What accounts are told.
CREATE TABLE event (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  account TEXT    NOT NULL,
  type    TEXT    NOT NULL,
  data    TEXT    NOT NULL,
  at_ms   BIGINT  NOT NULL
);

CREATE INDEX event_account ON event (account, id);
