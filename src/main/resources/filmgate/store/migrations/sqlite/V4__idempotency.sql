-- What was submitted under a name, or by a client that resends by itself. The scope is a hash of
-- caller, route and name or body; the fingerprint is that of the body, empty where the scope has it.
CREATE TABLE once (
  scope       TEXT   NOT NULL PRIMARY KEY,
  fingerprint TEXT   NOT NULL,
  task_id     TEXT   NOT NULL,
  expires_ms  BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX once_expires ON once (expires_ms);

-- What an account or a key may do, by its id; -1: no limit.
CREATE TABLE limits (
  owner               TEXT   NOT NULL PRIMARY KEY,
  requests_per_minute BIGINT NOT NULL CHECK (requests_per_minute >= -1),
  concurrent          BIGINT NOT NULL CHECK (concurrent >= -1),
  queue               BIGINT NOT NULL CHECK (queue >= -1)
) WITHOUT ROWID;

CREATE INDEX task_queued ON task (account, key_id) WHERE state = 'queued';
