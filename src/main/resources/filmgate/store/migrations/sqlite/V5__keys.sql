-- Where requests with a key may come from, separated by blanks; empty: anywhere. When it was used
-- last, to the minute; 0: never. The words of scopes name models, too: model:kling-v3.
ALTER TABLE api_key ADD COLUMN addresses TEXT NOT NULL DEFAULT '';
ALTER TABLE api_key ADD COLUMN used_ms BIGINT NOT NULL DEFAULT 0;

CREATE INDEX api_key_account ON api_key (account, id);

-- What was answered to a change under a name, so that its repetition changes nothing.
CREATE TABLE answer (
  scope       TEXT   NOT NULL PRIMARY KEY,
  fingerprint TEXT   NOT NULL,
  answer      TEXT   NOT NULL,
  expires_ms  BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX answer_expires ON answer (expires_ms);
