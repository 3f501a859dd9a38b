-- Lists the failed tasks of all accounts.
CREATE INDEX task_failed ON task (id) WHERE state = 'failed' AND finished_ms > 0 AND erased_ms = 0;
