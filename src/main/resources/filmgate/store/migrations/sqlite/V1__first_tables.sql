-- Times are milliseconds since 1970 (0: not yet), JSON is TEXT, identifiers are made by the program.

CREATE TABLE account (
  id         TEXT   NOT NULL PRIMARY KEY,
  name       TEXT   NOT NULL,
  created_ms BIGINT NOT NULL
);

CREATE TABLE api_key (
  id         TEXT   NOT NULL PRIMARY KEY,
  account    TEXT   NOT NULL REFERENCES account (id),
  name       TEXT   NOT NULL,
  kind       TEXT   NOT NULL CHECK (kind IN ('live', 'test')),
  prefix     TEXT   NOT NULL,
  hash       TEXT   NOT NULL UNIQUE,
  scopes     TEXT   NOT NULL,
  created_ms BIGINT NOT NULL,
  expires_ms BIGINT NOT NULL
);

CREATE TABLE secret (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- One row per shard from the first day, so that a claim is one UPDATE and an epoch always exists.
CREATE TABLE shard_lease (
  shard      INTEGER NOT NULL PRIMARY KEY CHECK (shard BETWEEN 0 AND 255),
  node       TEXT    NOT NULL,
  epoch      BIGINT  NOT NULL,
  expires_ms BIGINT  NOT NULL
);

WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 255)
INSERT INTO shard_lease (shard, node, epoch, expires_ms) SELECT n, '', 0, 0 FROM number;

-- With rowid on purpose: WITHOUT ROWID took about a quarter more CPU time per insert of these wide
-- rows (54-65 against 42-52 us per task, two statements, 64 submitters). History rows are narrow.
CREATE TABLE task (
  id            TEXT    NOT NULL PRIMARY KEY,
  shard         INTEGER NOT NULL,
  account       TEXT    NOT NULL,
  key_id        TEXT    NOT NULL,
  lane          TEXT    NOT NULL CHECK (lane IN ('live', 'test')),
  state         TEXT    NOT NULL CHECK (state IN ('queued', 'submitting', 'running', 'unknown',
                  'storing', 'cancelling', 'succeeded', 'failed', 'cancelled')),
  state_json    TEXT    NOT NULL,
  model         TEXT    NOT NULL,
  input         TEXT    NOT NULL,
  normalized    TEXT    NOT NULL,
  generation    TEXT    NOT NULL,
  notices       TEXT    NOT NULL,
  created_ms    BIGINT  NOT NULL,
  started_ms    BIGINT  NOT NULL,
  finished_ms   BIGINT  NOT NULL,
  version       BIGINT  NOT NULL CHECK (version > 0),
  held_digest   TEXT    NOT NULL,
  kept_until_ms BIGINT  NOT NULL
);

CREATE INDEX task_open ON task (shard, id) WHERE finished_ms = 0;
CREATE INDEX task_kept_until ON task (kept_until_ms) WHERE kept_until_ms > 0;
CREATE INDEX task_held_digest ON task (held_digest) WHERE held_digest <> '';

CREATE TABLE task_history (
  task_id TEXT   NOT NULL,
  version BIGINT NOT NULL,
  event   TEXT   NOT NULL,
  state   TEXT   NOT NULL,
  at_ms   BIGINT NOT NULL,
  epoch   BIGINT NOT NULL,
  PRIMARY KEY (task_id, version)
) WITHOUT ROWID;
