-- The accounts of channels that an upstream refuses. A row is written in the transaction of the
-- event that tells the operator, and deleted in that of the event that the account is usable again.
CREATE TABLE channel_outage (
  channel    TEXT   NOT NULL,
  credential TEXT   NOT NULL,
  provider   TEXT   NOT NULL,
  problem    TEXT   NOT NULL,
  since_ms   BIGINT NOT NULL,
  PRIMARY KEY (channel, credential)
);

-- Tasks that failed because their upstream never said whether it took them: the operator must find
-- out whether they were charged.
CREATE TABLE unknown_outcome (
  task_id TEXT    NOT NULL PRIMARY KEY,
  channel TEXT    NOT NULL,
  attempt INTEGER NOT NULL,
  at_ms   BIGINT  NOT NULL
);
CREATE INDEX unknown_outcome_channel ON unknown_outcome (channel, task_id);

-- What upstreams charged the operator for a task, in millionths of the unit.
CREATE TABLE upstream_cost (
  task_id TEXT   NOT NULL,
  unit    TEXT   NOT NULL,
  micros  BIGINT NOT NULL CHECK (micros > 0),
  PRIMARY KEY (task_id, unit)
);

-- What the serving process last saw of each channel, as JSON, for the command line.
CREATE TABLE channel_health (
  channel TEXT   NOT NULL PRIMARY KEY,
  health  TEXT   NOT NULL,
  at_ms   BIGINT NOT NULL
);
