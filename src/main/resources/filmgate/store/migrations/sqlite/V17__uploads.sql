-- Files that accounts upload. Each row is one upload; equal files share a blob.
-- A file that a request contained is inline: it is erased with the task.
CREATE TABLE upload (
  id           TEXT    NOT NULL PRIMARY KEY,
  account      TEXT    NOT NULL,
  key_id       TEXT    NOT NULL,
  test         INTEGER NOT NULL CHECK (test IN (0, 1)),
  kind         TEXT    NOT NULL CHECK (kind IN ('image', 'video')),
  filename     TEXT    NOT NULL,
  content_type TEXT    NOT NULL,
  digest       TEXT    NOT NULL,
  bytes        BIGINT  NOT NULL CHECK (bytes > 0),
  width        INTEGER NOT NULL,
  height       INTEGER NOT NULL,
  duration_ms  BIGINT  NOT NULL,
  created_ms   BIGINT  NOT NULL,
  expires_ms   BIGINT  NOT NULL,
  inline       INTEGER NOT NULL CHECK (inline IN (0, 1))
);
CREATE INDEX upload_account ON upload (account, id);
CREATE INDEX upload_account_test ON upload (account, id) WHERE test = 1;
CREATE INDEX upload_digest ON upload (digest, account);
CREATE INDEX upload_expires ON upload (expires_ms, id);

-- Uploads that have not finished. Their bytes are files in the data directory.
CREATE TABLE partial_upload (
  id         TEXT    NOT NULL PRIMARY KEY,
  account    TEXT    NOT NULL,
  key_id     TEXT    NOT NULL,
  test       INTEGER NOT NULL CHECK (test IN (0, 1)),
  kind       TEXT    NOT NULL CHECK (kind IN ('', 'image', 'video')),
  filename   TEXT    NOT NULL,
  bytes      BIGINT  NOT NULL CHECK (bytes > 0),
  created_ms BIGINT  NOT NULL,
  expires_ms BIGINT  NOT NULL
);
CREATE INDEX partial_upload_account ON partial_upload (account, id);
CREATE INDEX partial_upload_expires ON partial_upload (expires_ms, id);

-- The bytes of all uploads of an account: equal files count once, unfinished ones as declared.
CREATE TABLE upload_usage (
  account TEXT   NOT NULL PRIMARY KEY,
  bytes   BIGINT NOT NULL CHECK (bytes >= 0)
);
