-- The usage of one key. Only a new row of usage changes it, at most one for each key, model, and
-- quarter of an hour: the update of a row writes no column of it.
CREATE INDEX usage_key ON usage (account, key_id, quarter_ms);

-- The tasks that the path or the body of a refused request names. They are deleted with it.
CREATE TABLE refused_request_task (
  account TEXT    NOT NULL,
  task_id TEXT    NOT NULL,
  id      INTEGER NOT NULL REFERENCES refused_request (id) ON DELETE CASCADE,
  PRIMARY KEY (account, task_id, id)
) WITHOUT ROWID;
CREATE INDEX refused_request_task_id ON refused_request_task (id);

WITH RECURSIVE found (id, account, task_id, rest) AS (
  SELECT id, account, '', path || ' ' || body FROM refused_request
  UNION ALL
  SELECT id, account, substr(rest, instr(rest, 'task_'), 31), substr(rest, instr(rest, 'task_') + 5)
  FROM found WHERE instr(rest, 'task_') > 0
)
INSERT INTO refused_request_task (account, task_id, id)
SELECT DISTINCT account, task_id, id FROM found
WHERE length(task_id) = 31 AND NOT substr(task_id, 6) GLOB '*[^0-9A-Z]*';

-- Live tasks in the order of a page. Without it, a page of them reads all newer test tasks: 10
-- million steps and half a second for each million. A submission of a live task writes one entry.
CREATE INDEX task_live ON task (account, id) WHERE lane = 'live' AND erased_ms = 0;
