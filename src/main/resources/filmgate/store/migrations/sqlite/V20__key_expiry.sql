-- The expiry of a key of which its event was recorded; 0: none. Another expiry has an event again.
ALTER TABLE api_key ADD COLUMN announced_expires_ms BIGINT NOT NULL DEFAULT 0;
CREATE INDEX api_key_expires ON api_key (expires_ms) WHERE expires_ms > 0 AND revoked_ms = 0;
