-- The tasks of a key in the order of a page.
CREATE INDEX task_key ON task (account, key_id, id) WHERE erased_ms = 0;
