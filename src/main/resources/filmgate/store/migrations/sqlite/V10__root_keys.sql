-- Which of the two root keys a row is: 'first' (printed until it was used), 'given'
-- (FILMGATE_ROOT_KEY), or '' for every other key. A given key that another value replaced stays
-- 'given' and is revoked; one that a person revoked loses its slot and never comes back.
ALTER TABLE api_key ADD COLUMN root_slot TEXT NOT NULL DEFAULT ''
  CHECK (root_slot IN ('', 'first', 'given'));

UPDATE api_key SET root_slot = 'given'
WHERE account = 'root' AND name = 'FILMGATE_ROOT_KEY' AND revoked_ms = 0;

UPDATE api_key SET root_slot = 'first'
WHERE id = (SELECT id FROM api_key
            WHERE account = 'root' AND name = 'root' AND revoked_ms = 0
            ORDER BY created_ms, id LIMIT 1);

CREATE INDEX api_key_root_slot ON api_key (root_slot) WHERE root_slot <> '';
