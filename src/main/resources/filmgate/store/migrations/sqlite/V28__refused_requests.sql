-- The newest refused requests of each account. Neither param nor body has secrets or media. The
-- field is the param without the numbers of items: multi_prompt[].duration. The ids of deleted rows
-- are not used again, because readers continue after an id.
CREATE TABLE refused_request (
  id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  account    TEXT    NOT NULL,
  key_id     TEXT    NOT NULL,
  test       INTEGER NOT NULL CHECK (test IN (0, 1)),
  at_ms      BIGINT  NOT NULL,
  request_id TEXT    NOT NULL,
  method     TEXT    NOT NULL,
  route      TEXT    NOT NULL,
  path       TEXT    NOT NULL,
  status     INTEGER NOT NULL,
  type       TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  param      TEXT    NOT NULL,
  field      TEXT    NOT NULL,
  message_en TEXT    NOT NULL,
  message_zh TEXT    NOT NULL,
  problems   TEXT    NOT NULL,
  model      TEXT    NOT NULL,
  client     TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  body_bytes BIGINT  NOT NULL,
  body_cut   INTEGER NOT NULL CHECK (body_cut IN (0, 1))
);
CREATE INDEX refused_request_account ON refused_request (account, id);
CREATE INDEX refused_request_group ON refused_request (account, test, status, reason, field, id);
CREATE INDEX refused_request_at ON refused_request (at_ms);
