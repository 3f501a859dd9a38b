-- When a rotated key would expire without its grace period (0: never); NULL if it was not rotated.
ALTER TABLE api_key ADD COLUMN unrotated_expires_ms BIGINT;
