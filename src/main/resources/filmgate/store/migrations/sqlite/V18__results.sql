-- The files that are made from the video of a task. The poster and the thumbnail are stored together
-- with the video, the preview later: a pending row is due at 'due_ms'. A file has a digest and a
-- size once it is ready.
CREATE TABLE result_file (
  task_id  TEXT    NOT NULL,
  variant  TEXT    NOT NULL CHECK (variant IN ('poster', 'thumbnail', 'preview')),
  state    TEXT    NOT NULL CHECK (state IN ('pending', 'ready', 'failed')),
  digest   TEXT    NOT NULL,
  bytes    BIGINT  NOT NULL,
  attempts INTEGER NOT NULL,
  due_ms   BIGINT  NOT NULL,
  PRIMARY KEY (task_id, variant)
) WITHOUT ROWID;
CREATE INDEX result_file_due ON result_file (due_ms) WHERE state = 'pending';
CREATE INDEX result_file_digest ON result_file (digest) WHERE digest <> '';
