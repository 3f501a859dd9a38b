-- Sessions of the console, and the links that begin them. Of a token only the SHA-256 is stored.
-- created_by is the key that made the link, 'cli', 'start', or 'password'. kind 'test' is without
-- the live mode. scopes and addresses are those of api_key; key_expires_ms is the expiry of the
-- key that made the link (0: never).
CREATE TABLE console_session (
  id             TEXT   NOT NULL PRIMARY KEY,
  hash           TEXT   NOT NULL UNIQUE,
  account        TEXT   NOT NULL,
  created_by     TEXT   NOT NULL,
  kind           TEXT   NOT NULL CHECK (kind IN ('live', 'test')),
  scopes         TEXT   NOT NULL,
  addresses      TEXT   NOT NULL,
  key_expires_ms BIGINT NOT NULL,
  client_address TEXT   NOT NULL,
  client_agent   TEXT   NOT NULL,
  created_ms     BIGINT NOT NULL,
  used_ms        BIGINT NOT NULL,
  ends_ms        BIGINT NOT NULL
);
CREATE INDEX console_session_account ON console_session (account, id);
CREATE INDEX console_session_created_by ON console_session (created_by);
CREATE INDEX console_session_ends ON console_session (ends_ms);
CREATE INDEX console_session_used ON console_session (used_ms);

CREATE TABLE sign_in_link (
  hash           TEXT   NOT NULL PRIMARY KEY,
  account        TEXT   NOT NULL,
  created_by     TEXT   NOT NULL,
  kind           TEXT   NOT NULL CHECK (kind IN ('live', 'test')),
  scopes         TEXT   NOT NULL,
  addresses      TEXT   NOT NULL,
  key_expires_ms BIGINT NOT NULL,
  expires_ms     BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_in_link_created_by ON sign_in_link (created_by);
CREATE INDEX sign_in_link_expires ON sign_in_link (expires_ms);

-- The argon2id hash of the password of an account.
CREATE TABLE account_password (
  account    TEXT   NOT NULL PRIMARY KEY,
  hash       TEXT   NOT NULL,
  changed_ms BIGINT NOT NULL
) WITHOUT ROWID;

-- The keys with which sessions act. Their hash is not the SHA-256 of any secret.
ALTER TABLE api_key ADD COLUMN console INTEGER NOT NULL DEFAULT 0 CHECK (console IN (0, 1));
CREATE INDEX api_key_console ON api_key (account, kind) WHERE console = 1;
