-- Rows in the order of their coming, found by a short piece of the scope: an index of whole scopes,
-- which are random, dirtied a page of the database for nearly every submission with a name.
DROP INDEX once_expires;
ALTER TABLE once RENAME TO once_by_scope;

CREATE TABLE once (
  id          INTEGER NOT NULL PRIMARY KEY,
  scope       TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,
  task_id     TEXT    NOT NULL,
  expires_ms  BIGINT  NOT NULL
);

INSERT INTO once (scope, fingerprint, task_id, expires_ms)
SELECT scope, fingerprint, task_id, expires_ms FROM once_by_scope ORDER BY expires_ms;

DROP TABLE once_by_scope;

CREATE INDEX once_scope ON once (substr(scope, 1, 12));
CREATE INDEX once_expires ON once (expires_ms);
