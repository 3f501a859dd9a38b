-- Endpoints receive the events of an account; a task can have a webhook of its own. What a test key
-- created receives only the events of tasks of test keys.
-- The column 'events' is a list of types separated by spaces; empty: all types.
CREATE TABLE webhook_endpoint (
  id                TEXT   NOT NULL PRIMARY KEY,
  account           TEXT   NOT NULL,
  test              INTEGER NOT NULL CHECK (test IN (0, 1)),
  url               TEXT   NOT NULL,
  events            TEXT   NOT NULL,
  description       TEXT   NOT NULL,
  origin            TEXT   NOT NULL,
  state             TEXT   NOT NULL CHECK (state IN ('enabled', 'disabled', 'gone', 'failing')),
  secret            TEXT   NOT NULL,
  previous_secret   TEXT   NOT NULL,
  previous_until_ms BIGINT NOT NULL,
  created_ms        BIGINT NOT NULL,
  failing_since_ms  BIGINT NOT NULL,
  last_failed_ms    BIGINT NOT NULL
);
CREATE INDEX webhook_endpoint_account ON webhook_endpoint (account, id);

-- The secret that signs the webhooks of an account's tasks.
CREATE TABLE webhook_default_secret (
  account           TEXT   NOT NULL,
  test              INTEGER NOT NULL CHECK (test IN (0, 1)),
  secret            TEXT   NOT NULL,
  previous_secret   TEXT   NOT NULL,
  previous_until_ms BIGINT NOT NULL,
  PRIMARY KEY (account, test)
);

-- A delivery of an endpoint has no URL. A waiting delivery becomes pending when the earlier one of
-- its task to the same receiver has finished.
CREATE TABLE webhook_delivery (
  id          INTEGER NOT NULL PRIMARY KEY,
  account     TEXT    NOT NULL,
  test        INTEGER NOT NULL CHECK (test IN (0, 1)),
  endpoint    TEXT    NOT NULL,
  url         TEXT    NOT NULL,
  receiver    TEXT    NOT NULL,
  task_id     TEXT    NOT NULL,
  event       BIGINT  NOT NULL,
  type        TEXT    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('waiting', 'pending', 'delivered', 'failed',
                'cancelled')),
  attempts    INTEGER NOT NULL,
  due_ms      BIGINT  NOT NULL,
  created_ms  BIGINT  NOT NULL,
  finished_ms BIGINT  NOT NULL
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (receiver, due_ms, id)
  WHERE state = 'pending';
CREATE INDEX webhook_delivery_open ON webhook_delivery (task_id, receiver, id)
  WHERE state IN ('waiting', 'pending');
CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (endpoint, state, id)
  WHERE endpoint <> '';
CREATE INDEX webhook_delivery_account ON webhook_delivery (account, id);
CREATE INDEX webhook_delivery_task ON webhook_delivery (task_id) WHERE task_id <> '';
CREATE INDEX webhook_delivery_created ON webhook_delivery (created_ms);

CREATE TABLE webhook_attempt (
  delivery    BIGINT  NOT NULL,
  number      INTEGER NOT NULL,
  at_ms       BIGINT  NOT NULL,
  duration_ms BIGINT  NOT NULL,
  url         TEXT    NOT NULL,
  status      INTEGER NOT NULL,
  response    TEXT    NOT NULL,
  error       TEXT    NOT NULL,
  PRIMARY KEY (delivery, number)
) WITHOUT ROWID;

ALTER TABLE task ADD COLUMN webhook TEXT NOT NULL DEFAULT '';
