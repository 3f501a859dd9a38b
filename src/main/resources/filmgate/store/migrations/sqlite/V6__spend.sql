-- What an owner may spend, in micro-units; -1: no limit.
ALTER TABLE limits ADD COLUMN spend_day BIGINT NOT NULL DEFAULT -1 CHECK (spend_day >= -1);
ALTER TABLE limits ADD COLUMN spend_month BIGINT NOT NULL DEFAULT -1 CHECK (spend_month >= -1);
ALTER TABLE limits ADD COLUMN spend_total BIGINT NOT NULL DEFAULT -1 CHECK (spend_total >= -1);
