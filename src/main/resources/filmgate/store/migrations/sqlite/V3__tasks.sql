-- An erased task keeps its row for the ledger; no read of tasks finds it.
ALTER TABLE task ADD COLUMN erased_ms BIGINT NOT NULL DEFAULT 0 CHECK (erased_ms >= 0);

-- Lists of an account: ids sort by the time of their making.
CREATE INDEX task_account ON task (account, id) WHERE erased_ms = 0;
CREATE INDEX task_account_state ON task (account, state, id) WHERE erased_ms = 0;
CREATE INDEX task_account_model ON task (account, model, id) WHERE erased_ms = 0;
