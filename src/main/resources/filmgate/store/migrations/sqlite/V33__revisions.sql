-- The revision of an account or a key is the number of its entries with the actions of an edit. With
-- the action in the index, the many entries of top-ups are not read.
DROP INDEX audit_log_subject;
CREATE INDEX audit_log_subject ON audit_log (subject, action);
