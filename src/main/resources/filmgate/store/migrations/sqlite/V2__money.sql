-- Money is whole micro-units: millionths of the currency's unit.

ALTER TABLE account ADD COLUMN currency TEXT NOT NULL DEFAULT 'USD';
ALTER TABLE account ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
  CHECK (state IN ('active', 'suspended'));

ALTER TABLE api_key ADD COLUMN revoked_ms BIGINT NOT NULL DEFAULT 0;

-- hold_micros repeats what the price says, for statements that add it up.
ALTER TABLE task ADD COLUMN price TEXT NOT NULL DEFAULT '{}';
ALTER TABLE task ADD COLUMN hold_micros BIGINT NOT NULL DEFAULT 0 CHECK (hold_micros >= 0);

-- One row per account, and one for each of the house's own (house/funding, house/revenue,
-- house/adjustment), which have no limit: available + held over all rows is always 0.
CREATE TABLE balance (
  account      TEXT    NOT NULL PRIMARY KEY,
  unlimited    INTEGER NOT NULL CHECK (unlimited IN (0, 1)),
  credit_limit BIGINT  NOT NULL CHECK (credit_limit >= 0),
  available    BIGINT  NOT NULL,
  held         BIGINT  NOT NULL CHECK (held >= 0),
  spent        BIGINT  NOT NULL CHECK (spent >= 0),
  CHECK (unlimited = 1 OR available + credit_limit >= 0)
) WITHOUT ROWID;

INSERT INTO balance (account, unlimited, credit_limit, available, held, spent)
VALUES ('house/funding', 1, 0, 0, 0, 0), ('house/revenue', 1, 0, 0, 0, 0),
  ('house/adjustment', 1, 0, 0, 0, 0);

-- The only account of the time before money is the root account.
INSERT INTO balance (account, unlimited, credit_limit, available, held, spent)
SELECT id, 1, 0, 0, 0, 0 FROM account;

-- Each row moves money from one side to another: an account, an account's held money
-- (acc_1/held) or one of the house's own. Ids have no gaps; task_id is '' where there is none.
CREATE TABLE transfer (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  kind    TEXT    NOT NULL CHECK (kind IN ('top_up', 'adjustment', 'hold', 'capture', 'release')),
  account TEXT    NOT NULL,
  debit   TEXT    NOT NULL,
  credit  TEXT    NOT NULL CHECK (credit <> debit),
  micros  BIGINT  NOT NULL CHECK (micros > 0),
  task_id TEXT    NOT NULL,
  memo    TEXT    NOT NULL,
  at_ms   BIGINT  NOT NULL
);

CREATE INDEX transfer_account ON transfer (account, id);
CREATE UNIQUE INDEX transfer_task ON transfer (task_id, kind) WHERE task_id <> '';

CREATE TRIGGER transfer_is_not_changed BEFORE UPDATE ON transfer
BEGIN
  SELECT RAISE(ABORT, 'a transfer is never changed');
END;

CREATE TRIGGER transfer_is_not_deleted BEFORE DELETE ON transfer
BEGIN
  SELECT RAISE(ABORT, 'a transfer is never deleted');
END;

-- A closed range of transfers. The digest covers the one before it and every row of the range;
-- prints holds eight bytes of each row's own digest, so that a changed row can be named.
CREATE TABLE transfer_seal (
  last_id  INTEGER NOT NULL PRIMARY KEY,
  first_id BIGINT  NOT NULL UNIQUE CHECK (first_id <= last_id),
  digest   TEXT    NOT NULL,
  prints   BLOB    NOT NULL
);

-- What people and programs changed: who, what, and the JSON of before and after ('' for none).
CREATE TABLE audit_log (
  id          INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
  at_ms       BIGINT  NOT NULL,
  who         TEXT    NOT NULL,
  action      TEXT    NOT NULL,
  subject     TEXT    NOT NULL,
  before_json TEXT    NOT NULL,
  after_json  TEXT    NOT NULL
);

CREATE INDEX audit_log_subject ON audit_log (subject, id);
