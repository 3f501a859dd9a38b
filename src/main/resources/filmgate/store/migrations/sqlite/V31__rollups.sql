-- Sums over the events of tasks, by minute, hour, and day (UTC) of the event. The detail is the code
-- of a failure, a currency, the unit of a cost, or the number of a bin of durations. Rows are added
-- to, and only in the transaction that moves the watermark.
CREATE TABLE rollup (
  period   TEXT   NOT NULL CHECK (period IN ('minute', 'hour', 'day')),
  begin_ms BIGINT NOT NULL,
  lane     TEXT   NOT NULL,
  model    TEXT   NOT NULL,
  mode     TEXT   NOT NULL,
  channel  TEXT   NOT NULL,
  measure  TEXT   NOT NULL CHECK (measure IN ('submitted', 'succeeded', 'failed', 'cancelled',
             'charged', 'refunded', 'cost', 'duration', 'wait')),
  detail   TEXT   NOT NULL,
  amount   BIGINT NOT NULL,
  PRIMARY KEY (period, begin_ms, lane, model, mode, channel, measure, detail)
) WITHOUT ROWID;

-- The last event that is in the sums. Those of an earlier version are counted from the first.
CREATE TABLE rollup_watermark (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  event_id BIGINT  NOT NULL
);
INSERT INTO rollup_watermark (id, event_id) VALUES (1, 0);
