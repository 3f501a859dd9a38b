-- One row per channel that was ever configured. The secrets are ciphertexts by field, as JSON. A
-- removed channel keeps its row; its secrets are emptied once no unfinished task needs them.
CREATE TABLE channel (
  name       TEXT   NOT NULL PRIMARY KEY,
  source     TEXT   NOT NULL CHECK (source IN ('file', 'api')),
  config     TEXT   NOT NULL,
  secrets    TEXT   NOT NULL,
  state      TEXT   NOT NULL CHECK (state IN ('active', 'paused', 'draining', 'removed')),
  revision   BIGINT NOT NULL UNIQUE CHECK (revision > 0),
  created_ms BIGINT NOT NULL,
  updated_ms BIGINT NOT NULL
);
