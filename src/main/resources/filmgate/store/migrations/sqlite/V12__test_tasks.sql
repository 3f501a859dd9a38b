-- Lists of test keys contain only the tasks of test keys; a live task is in none of these.
CREATE INDEX task_test ON task (account, id) WHERE lane = 'test' AND erased_ms = 0;
CREATE INDEX task_test_state ON task (account, state, id) WHERE lane = 'test' AND erased_ms = 0;
CREATE INDEX task_test_model ON task (account, model, id) WHERE lane = 'test' AND erased_ms = 0;
