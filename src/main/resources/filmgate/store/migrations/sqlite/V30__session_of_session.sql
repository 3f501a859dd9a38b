-- A session whose link another session made named the key Console as its creator, so that revoking
-- the key from which both began did not end it. From now on it names that key.
DELETE FROM sign_in_link WHERE created_by IN (SELECT id FROM api_key WHERE console = 1);
DELETE FROM console_session WHERE created_by IN (SELECT id FROM api_key WHERE console = 1);
